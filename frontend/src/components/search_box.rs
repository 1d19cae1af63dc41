//! The search over networks, regions, municipalities and organisations.

use crate::{components::filter_form::kept_fields, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    home_query::HomeQuery,
    paths::{self, Page},
};
use texts::keys;

/// The form. It leads to the home page; there the program filters while the reader types.
#[component]
pub fn SearchBox(
    /// The text of the search.
    #[prop(optional)]
    query: String,
    /// The rest of the home page's query, which stays.
    #[prop(optional)]
    kept: HomeQuery,
) -> impl IntoView {
    let texts = use_texts();
    let kept = kept_fields(&kept);
    view! {
        <form class="search" role="search" method="get" action=paths::path(texts.lang(), Page::Home)>
            {kept}
            <label for="q">{texts.get(keys::SEARCH_LABEL)}</label>
            <div class="search-row">
                <input
                    id="q"
                    name="q"
                    type="search"
                    maxlength="100"
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder=texts.get(keys::SEARCH_PLACEHOLDER)
                    value=query
                />
                <button type="submit" class="button">{texts.get(keys::SEARCH_SUBMIT)}</button>
            </div>
        </form>
    }
}
