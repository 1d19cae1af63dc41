//! A statement that the law asks of a public site: a title, a lead and titled sections.

use crate::{
    components::{page_ready::PageReady, prose::Prose},
    config::{STATEMENTS_ON, use_config},
    format,
    head::Head,
    json_ld::JsonLd,
    screen::Screen,
    texts::{Key, use_texts},
};
use leptos::prelude::*;

/// Shows a statement, with the operator's name and addresses filled in.
#[component]
pub fn Statement(
    /// The screen it is.
    screen: Screen,
    /// Its title.
    title: Key,
    /// A sentence for search results.
    description: Key,
    /// What stands first.
    lead: Key,
    /// Title and text of each section.
    sections: Vec<(Key, Key)>,
    /// Its version, at the end.
    #[prop(optional)]
    version: Option<Key>,
) -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let date = format::date(texts, STATEMENTS_ON);
    let values = [
        ("operator", config.operator.name.as_str()),
        ("email", config.operator.email.as_str()),
        ("address", config.operator.address.as_str()),
        ("version", config.version.as_str()),
        ("date", date.as_str()),
    ];
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
                    <Prose text=texts.fill(body, &values)/>
                </section>
            }
        })
        .collect_view();
    view! {
        <article class="page plain-page">
            <PageReady head=head.with_json_ld(object)/>
            <h1 tabindex="-1">{texts.get(title)}</h1>
            <div class="lead"><Prose text=texts.fill(lead, &values)/></div>
            {sections}
            {version.map(|version| view! { <p class="version">{texts.fill(version, &values)}</p> })}
        </article>
    }
}
