//! The form with the filters of a list. It leads to the list's URL with the filters as its parameters; the program follows it
//! without loading a document.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use shared::{lang::Lang, name_order::name_sort_key, order::sort_few, region::RegionCode};
use std::fmt::Display;
use texts::{Key, Texts, code_labels, keys};

/// A value with its label.
pub type FilterOption = (&'static str, String);

/// The form.
#[component]
pub fn FilterForm(
    /// The URL of the list without filters.
    action: String,
    /// Its class, besides those of every such form.
    #[prop(optional)]
    class: &'static str,
    /// The link that removes the filters, if there are any.
    #[prop(optional_no_strip)]
    clear: Option<Key>,
    /// The filters.
    children: Children,
) -> impl IntoView {
    let texts = use_texts();
    let all = action.clone();
    let clear = clear.map(|clear| view! { <a href=all>{texts.get(clear)}</a> });
    view! {
        <form class=format!("search filters {class}") role="search" method="get" action=action>
            {children()}
            <p class="filter-go">
                <button type="submit" class="button">{texts.get(keys::PROPOSALS_SHOW)}</button>
                {clear}
            </p>
        </form>
    }
    .into_any()
}

/// The field for a search text.
pub fn search_filter(texts: Texts, name: impl Display, label: Key, value: String) -> AnyView {
    let id = format!("filter-{name}");
    view! {
        <div class="filter filter-words">
            <label for=id.clone()>{texts.get(label)}</label>
            <input id=id name=name.to_string() type="search" maxlength="100" enterkeyhint="search" value=value/>
        </div>
    }
    .into_any()
}

/// A choice of one of several values; `none` is the label for no choice, if that is possible.
pub fn choice_filter(
    texts: Texts,
    name: impl Display,
    label: Key,
    none: Option<Key>,
    options: Vec<FilterOption>,
    chosen: &str,
) -> AnyView {
    let id = format!("filter-{name}");
    let none = none.map(|none| ("", texts.get(none).to_owned()));
    let options: Vec<AnyView> = none
        .into_iter()
        .chain(options)
        .map(|(value, label)| {
            view! { <option value=value selected=value == chosen>{label}</option> }.into_any()
        })
        .collect();
    view! {
        <div class="filter">
            <label for=id.clone()>{texts.get(label)}</label>
            <select id=id name=name.to_string()>{options}</select>
        </div>
    }
    .into_any()
}

/// The regions by name.
pub fn region_options(texts: Texts) -> Vec<FilterOption> {
    let lang = texts.lang();
    let mut regions = RegionCode::ALL.map(|code| (code.as_str(), code.region().names.get(lang)));
    sort_few(&mut regions, |(_, a), (_, b)| {
        name_sort_key(a, lang) < name_sort_key(b, lang)
    });
    owned(regions)
}

/// The languages.
pub fn language_options(texts: Texts) -> Vec<FilterOption> {
    owned(Lang::ALL.map(|it| (it.code(), texts.get(code_labels::language(it)))))
}

/// Options with fixed labels.
pub fn owned(options: impl IntoIterator<Item = (&'static str, &'static str)>) -> Vec<FilterOption> {
    let owned = |(value, label): (_, &str)| (value, label.to_owned());
    options.into_iter().map(owned).collect()
}
