//! A page in prose: a title, a lead and sections.

use crate::{
    components::{page_ready::PageReady, prose::Prose},
    config::use_config,
    head::Head,
    page_texts::use_texts,
};
use leptos::prelude::*;
use serde_json::json;
use shared::paths::Page;
use texts::{Key, keys};

/// The page, such as a statement that the law requires of a public site.
#[component]
pub fn Statement(
    /// The page it is.
    page: Page<'static>,
    /// Its type at schema.org.
    #[prop(default = "WebPage")]
    kind: &'static str,
    /// Its title.
    title: Key,
    /// A sentence for search results.
    description: Key,
    /// The same in a few plain sentences, for a page that is hard to read.
    #[prop(optional)]
    short: Option<Key>,
    /// Its first paragraphs.
    #[prop(into)]
    lead: String,
    /// Title and text of each section.
    sections: Vec<(Key, String)>,
    /// Its end.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let head = Head::new(page, texts.get(title), texts.get(description), &config);
    let object = json!({ "@type": kind, "name": texts.get(title), "inLanguage": texts.lang() });
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
            <PageReady head=head.with_json_ld(texts.lang(), object)/>
            <h1 tabindex="-1">{texts.get(title)}</h1>
            {short.map(|short| view! {
                <section class="in-short">
                    <h2>{texts.get(keys::SHORT_TITLE)}</h2>
                    <Prose text=texts.get(short)/>
                </section>
            })}
            <div class="lead"><Prose text=lead/></div>
            {sections}
            {children.map(|children| children())}
        </article>
    }
}
