//! Parts of the pages that list mails, people or events.

use frontend::page_texts::use_texts;
use leptos::prelude::*;
use shared::calendar::Date;
use std::fmt::Display;
use texts::{Key, Texts, keys};

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

/// A filter by a day in Finland.
pub fn day_filter(texts: Texts, name: impl Display, title: Key, chosen: Option<Date>) -> AnyView {
    let id = format!("filter-{name}");
    let chosen = chosen.map(|date| date.to_string());
    view! {
        <div class="filter">
            <label for=id.clone()>{texts.get(title)}</label>
            <input id=id name=name.to_string() type="date" autocomplete="off" value=chosen/>
        </div>
    }
    .into_any()
}

/// Filters that a narrow window folds away behind a summary, which says what is chosen.
pub fn folded(texts: Texts, chosen: &[String], filters: Vec<AnyView>) -> AnyView {
    let chosen = if chosen.is_empty() {
        texts.get(keys::ADMIN_FILTERS).to_owned()
    } else {
        let filters = texts.get(keys::ADMIN_FILTERS);
        format!("{filters}: {}", chosen.join(", "))
    };
    view! {
        <details class="filters-fold"><summary>{chosen}</summary></details>
        <div class="filters-folded">{filters}</div>
    }
    .into_any()
}

/// A field for an id, a number or an address, with its help.
pub fn text_search(
    texts: Texts,
    name: impl Display,
    (label, help): (Key, Key),
    value: String,
) -> AnyView {
    let id = format!("filter-{name}");
    let help_id = format!("{id}-help");
    view! {
        <div class="filter record-subject">
            <label for=id.clone()>{texts.get(label)}</label>
            <input
                id=id
                name=name.to_string()
                type="search"
                maxlength="254"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                aria-describedby=help_id.clone()
                value=value
            />
            <p class="help" id=help_id>{texts.get(help)}</p>
        </div>
    }
    .into_any()
}
