//! The page for data that couldn't be loaded.

use crate::{
    components::{page_ready::PageReady, retry::Retry},
    config::use_config,
    head::Head,
    page_texts::use_texts,
    pages::{fault::FaultPage, not_found::NotFoundPage},
    screen::Screen,
    store::LoadFailure,
};
use leptos::prelude::*;
use texts::keys;

/// The page for a failure, in place of the content.
#[component]
pub fn FailureNotice(
    /// The reason.
    failure: LoadFailure,
) -> impl IntoView {
    match failure {
        LoadFailure::NotFound => view! { <NotFoundPage/> }.into_any(),
        LoadFailure::Fault { request_id } => view! { <FaultPage request_id/> }.into_any(),
        LoadFailure::Offline => view! { <Offline/> }.into_any(),
    }
}

#[component]
fn Offline() -> impl IntoView {
    let texts = use_texts();
    let (title, body) = (
        texts.get(keys::OFFLINE_TITLE),
        texts.get(keys::OFFLINE_BODY),
    );
    let head = Head::new(&Screen::NotFound, title, body, &use_config());
    view! {
        <article class="page">
            <PageReady head/>
            <h1 tabindex="-1">{title}</h1>
            <p>{body}</p>
            <Retry/>
        </article>
    }
}
