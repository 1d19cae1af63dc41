//! The page for an unknown URL.

use crate::{
    components::{page_ready::PageReady, search_box::SearchBox},
    head::Head,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::paths::{self, Page};
use texts::keys;

/// The page, with the search.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let texts = use_texts();
    let title = texts.get(keys::NOT_FOUND_TITLE);
    let head = Head::unlisted(title, texts.get(keys::NOT_FOUND_BODY));
    view! {
        <article class="page plain-page">
            <PageReady head/>
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{texts.get(keys::NOT_FOUND_BODY)}</p>
            <SearchBox/>
            <p><a href=paths::path(texts.lang(), Page::Home)>{texts.get(keys::BACK_TO_ALL)}</a></p>
        </article>
    }
}
