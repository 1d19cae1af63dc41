//! The form with the filters of a list. It leads to the list's URL with the filters as its parameters; the program follows it
//! without loading a document.

use crate::page_texts::use_texts;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use shared::home_query::{HomeParameter, HomeQuery};
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
    /// Its name, where the page has another search.
    #[prop(optional_no_strip)]
    label: Option<&'static str>,
    /// The filters.
    children: Children,
) -> impl IntoView {
    let texts = use_texts();
    let all = action.clone();
    let clear = clear.map(|clear| view! { <a href=all>{texts.get(clear)}</a> });
    view! {
        <form class=format!("search filters {class}") role="search" aria-label=label method="get" action=action>
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
pub fn choice_filter<V: AsRef<str>>(
    texts: Texts,
    name: impl Display,
    label: Key,
    none: Option<Key>,
    options: Vec<(V, String)>,
    chosen: &str,
) -> AnyView {
    let id = format!("filter-{name}");
    let option = |value: &str, label: String| {
        let is_chosen = value == chosen;
        view! { <option value=value.to_owned() selected=is_chosen>{label}</option> }.into_any()
    };
    let mut all: Vec<AnyView> = Vec::new();
    if let Some(none) = none {
        all.push(option("", texts.get(none).to_owned()));
    }
    all.extend(
        options
            .into_iter()
            .map(|(value, label)| option(value.as_ref(), label)),
    );
    let options = all;
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

/// Hidden fields with the home page's query, which a form keeps.
#[cfg(feature = "ssr")]
pub fn kept_fields(query: &HomeQuery) -> Vec<AnyView> {
    let of = |name: &HomeParameter| {
        let value = query.value(*name);
        let name = name.as_str();
        (!value.trim().is_empty())
            .then(|| view! { <input type="hidden" name=name value=value/> }.into_any())
    };
    HomeParameter::ALL.iter().filter_map(of).collect()
}

/// Options with fixed labels.
pub fn owned(options: impl IntoIterator<Item = (&'static str, &'static str)>) -> Vec<FilterOption> {
    let owned = |(value, label): (_, &str)| (value, label.to_owned());
    options.into_iter().map(owned).collect()
}
