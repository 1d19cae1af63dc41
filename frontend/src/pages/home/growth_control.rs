//! Growth through time: a slider over the years, above the map.

use crate::{
    components::filter_form::kept_fields, config::use_config, layers::GrowthYear,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    home_query::{HomeParameter, HomeQuery},
    paths::{self, Page},
};
use texts::keys;

/// The slider, and what the map shows empty at its year. Without the program its button asks for the map of the year.
#[component]
pub fn GrowthControl(
    /// The page's query.
    query: HomeQuery,
    /// The years.
    years: Vec<GrowthYear>,
) -> impl IntoView {
    let texts = use_texts();
    let (first, last) = years.first().zip(years.last())?;
    let shown = years.iter().find(|it| Some(it.year) == query.until);
    let said = shown.map(|it| format!("{}: {} – {}", it.year, it.text, it.total));
    let later = shown.map(|it| it.later.clone());
    let value = shown.unwrap_or(last).year;
    Some(view! {
        <form
            class="growth"
            method="get"
            action=paths::path(texts.lang(), Page::Home)
            data-later=later
            data-tools=use_config().map_tools.clone()
        >
            {kept_fields(&query.without(HomeParameter::Until))}
            <label for="growth-year">{texts.get(keys::GROWTH_TITLE)}</label>
            <span class="growth-first" aria-hidden="true">{first.year}</span>
            <input
                id="growth-year"
                type="range"
                name="until"
                min=first.year
                max=last.year
                value=value
                aria-valuetext=value.to_string()
                data-tool="growth"
            />
            <span aria-hidden="true">{last.year}</span>
            <button
                type="button"
                class="needs-program"
                data-tool="play"
            >
                {texts.get(keys::GROWTH_PLAY)}
            </button>
            <button type="submit" class="without-program">{texts.get(keys::GROWTH_SHOW)}</button>
            <p id="growth-said" role="status">{said}</p>
            <p class="growth-later step l0">{texts.get(keys::GROWTH_LATER)}</p>
        </form>
    })
}
