//! The page for a fault of the server.

use crate::{
    components::page_ready::PageReady, config::use_config, head::Head, page_texts::use_texts,
};
use leptos::prelude::*;
use shared::paths::{self, Page};
use texts::keys;

/// The page, with the id of the request for the log.
#[component]
pub fn FaultPage(
    /// Id of the request that failed.
    request_id: String,
    /// True if what is stored can't be read: trying again doesn't help.
    is_unreadable: bool,
) -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let title = texts.get(keys::FAULT_TITLE);
    let body = texts.get(if is_unreadable {
        keys::FAULT_UNREADABLE
    } else {
        keys::FAULT_BODY
    });
    let head = Head::unlisted(title, body);
    // The same URL, as a document.
    let again = (!is_unreadable)
        .then(|| view! { <p><a class="button" href="">{texts.get(keys::RETRY)}</a></p> });
    let mailto = format!("mailto:{}", config.operator.email);
    view! {
        <article class="page plain-page">
            <PageReady head/>
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{body}</p>
            <p>{texts.get(keys::FAULT_REQUEST)} " " <code class="request-id">{request_id}</code></p>
            {again}
            <p>
                <a href=paths::path(texts.lang(), Page::Home)>{texts.get(keys::BACK_TO_ALL)}</a>
                " · "
                <a href=mailto>{config.operator.email.clone()}</a>
            </p>
        </article>
    }
}
