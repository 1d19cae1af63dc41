//! The page for a fault of the server.

use crate::{
    components::page_ready::PageReady, config::use_config, head::Head, page_texts::use_texts,
    screen::FaultReason,
};
use leptos::prelude::*;
use shared::paths::{self, Page};
use texts::keys;

/// The page, with the id of the request for the log.
#[component]
pub fn FaultPage(
    /// Id of the request that failed.
    request_id: String,
    /// The reason.
    reason: FaultReason,
) -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let (title, body) = match reason {
        FaultReason::Failed => (keys::FAULT_TITLE, keys::FAULT_BODY),
        FaultReason::Unreadable => (keys::FAULT_TITLE, keys::FAULT_UNREADABLE),
        FaultReason::Restored => (keys::FAULT_RESTORED_TITLE, keys::FAULT_RESTORED),
    };
    let (title, body) = (texts.get(title), texts.get(body));
    let head = Head::unlisted(title, body);
    // The same URL, as a document.
    let again = (reason != FaultReason::Unreadable)
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
