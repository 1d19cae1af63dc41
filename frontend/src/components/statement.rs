//! A statement that the law requires of a public site: a title, a lead and sections.

use crate::{
    components::{page_ready::PageReady, prose::Prose},
    config::use_config,
    head::Head,
    json_ld::JsonLd,
    page_texts::use_texts,
    screen::Screen,
};
use leptos::prelude::*;
use texts::Key;

/// The page of a statement.
#[component]
pub fn Statement(
    /// The screen it is.
    screen: Screen,
    /// Its title.
    title: Key,
    /// A sentence for search results.
    description: Key,
    /// Its first paragraphs.
    #[prop(into)]
    lead: String,
    /// Title and text of each section.
    sections: Vec<(Key, String)>,
    /// Its version, at the end.
    #[prop(optional, into)]
    version: Option<String>,
) -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let head = Head::new(&screen, texts.get(title), texts.get(description), &config);
    let object = JsonLd::new("WebPage")
        .text("name", texts.get(title))
        .text("url", head.canonical(texts.lang()).unwrap_or_default())
        .text("inLanguage", texts.lang().code());
    let sections = sections
        .into_iter()
        .map(|(title, body)| {
            view! {
                <section>
                    <h2>{texts.get(title)}</h2>
                    <Prose text=body/>
                </section>
            }
        })
        .collect_view();
    view! {
        <article class="page plain-page">
            <PageReady head=head.with_json_ld(object)/>
            <h1 tabindex="-1">{texts.get(title)}</h1>
            <div class="lead"><Prose text=lead/></div>
            {sections}
            {version.map(|version| view! { <p class="version">{version}</p> })}
        </article>
    }
}
