//! Parts of the pages that list mails, people or events.

use frontend::page_texts::use_texts;
use leptos::prelude::*;
use texts::{Key, Texts};

/// Links to the first and the next page, where they exist.
pub fn pages(first: (Option<String>, Key), next: (Option<String>, Key)) -> AnyView {
    let texts = use_texts();
    let link = |(href, name): (Option<String>, Key), rel: Option<&'static str>| {
        href.map(|href| view! { <a href=href rel=rel>{texts.get(name)}</a> }.into_any())
    };
    let (first, next) = (link(first, None), link(next, Some("next")));
    (first.is_some() || next.is_some())
        .then(|| view! { <p class="pages">{first}{next}</p> })
        .into_any()
}

/// A term and its value in a description list; nothing without a value.
pub fn fact(texts: Texts, name: Key, said: Option<impl IntoView + 'static>) -> Option<AnyView> {
    said.map(|said| {
        view! { <div><dt>{texts.get(name)}</dt><dd>{said.into_any()}</dd></div> }.into_any()
    })
}
