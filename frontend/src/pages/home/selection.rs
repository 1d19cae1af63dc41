//! The filters of the home page and its order: the form that sets them, and a chip for each that takes it off.

use crate::{
    components::{
        filter_form::{FilterForm, choice_filter, kept_fields, owned},
        shown::of_language,
    },
    layers::{self, Facts, Mark, value_name},
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    home_query::{
        HomeParameter, HomeQuery, HomeSort, NetworkLanguage, WithCoordinator, WithProposals,
    },
    paths::{self, Page},
};
use texts::{Key, Texts, keys, places};

/// The form. It is folded, because a chip says what each filter leaves; the order stands in it alone.
#[component]
pub fn SelectionForm(
    /// The page's query.
    query: HomeQuery,
    /// The facts of the layers.
    facts: Facts,
) -> impl IntoView {
    let texts = use_texts();
    let is_open = query.sort != HomeSort::Name;
    let rest = HomeQuery {
        search: query.search.clone(),
        layer: query.layer,
        step: query.step.clone(),
        ..HomeQuery::default()
    };
    let choices = choices(texts, &query, &facts);
    view! {
        <details class="selection" open=is_open>
            <summary>{texts.get(keys::SELECTION_TITLE)}</summary>
            <FilterForm action=paths::path(texts.lang(), Page::Home) label=Some(texts.get(keys::SELECTION_TITLE))>
                {kept_fields(&rest)}
                {choices}
            </FilterForm>
        </details>
    }
}

fn choices(texts: Texts, query: &HomeQuery, facts: &Facts) -> Vec<AnyView> {
    let any = Some(keys::FILTER_ANY);
    let choice = |name: HomeParameter, label, none, options| {
        choice_filter(texts, name, label, none, options, &query.value(name))
    };
    let year = query.value(HomeParameter::Year);
    let languages = NetworkLanguage::ALL.iter();
    let languages = languages.map(|it| (it.as_str(), texts.get(of_language(*it))));
    let proposals = [(
        WithProposals::Open.as_str(),
        texts.get(keys::SELECTION_PROPOSALS_OPEN),
    )];
    let unknown = [(
        WithCoordinator::None.as_str(),
        texts.get(keys::LAYER_UNKNOWN),
    )];
    // The URL doesn't name the default.
    let sorts = HomeSort::ALL.iter();
    let sorts = sorts.filter(|it| **it != HomeSort::Name);
    let sorts = sorts.map(|it| (it.as_str(), texts.get(order(*it))));
    vec![
        choice(
            HomeParameter::Language,
            keys::SELECTION_LANGUAGE,
            any,
            owned(languages),
        ),
        choice(
            HomeParameter::Proposals,
            keys::SELECTION_PROPOSALS,
            any,
            owned(proposals),
        ),
        choice(
            HomeParameter::Coordinator,
            keys::SELECTION_COORDINATOR,
            any,
            owned(unknown),
        ),
        choice_filter(
            texts,
            HomeParameter::Year,
            keys::SELECTION_YEAR,
            any,
            years(facts),
            &year,
        ),
        choice(
            HomeParameter::Sort,
            keys::SELECTION_SORT,
            Some(keys::SORT_NAME),
            owned(sorts),
        ),
    ]
}

fn years(facts: &Facts) -> Vec<(String, String)> {
    let years = layers::years(facts, |network, _| Some(network.summary.started)).into_iter();
    let years = years.map(|year| year.to_string());
    years.map(|year| (year.clone(), year)).collect()
}

fn order(sort: HomeSort) -> Key {
    match sort {
        HomeSort::Name => keys::SORT_NAME,
        HomeSort::Started => keys::SORT_STARTED,
        HomeSort::Checked => keys::SORT_CHECKED,
        HomeSort::North => keys::SORT_NORTH,
    }
}

/// The filters that are set, each in words, with its parameter.
pub fn set_filters(
    texts: Texts,
    query: &HomeQuery,
    marks: &[Mark],
) -> Vec<(HomeParameter, String)> {
    let named = |name: Key, value: &str| {
        let name = texts.get(name);
        format!("{name}: {value}")
    };
    let step = query.step.as_ref().and_then(|step| {
        let mark = marks.iter().find(|mark| mark.step == step.as_str())?;
        Some(if mark.is_of_network() {
            mark.label.clone()
        } else {
            named(value_name(query.layer), &mark.label)
        })
    });
    let spoken = query.language;
    let spoken = spoken.map(|it| named(keys::SELECTION_LANGUAGE, texts.get(of_language(it))));
    let proposals = query.proposals;
    let proposals = proposals.map(|_| texts.get(keys::SELECTION_PROPOSALS_OPEN).to_owned());
    let coordinator = query.coordinator;
    let coordinator = coordinator.map(|_| texts.get(keys::SELECTION_COORDINATOR_NONE).to_owned());
    let year = query.year;
    let year = year.map(|year| named(keys::SELECTION_YEAR, &year.to_string()));
    let all = [
        (HomeParameter::Step, step),
        (HomeParameter::Language, spoken),
        (HomeParameter::Proposals, proposals),
        (HomeParameter::Coordinator, coordinator),
        (HomeParameter::Year, year),
    ];
    all.into_iter()
        .filter_map(|(name, words)| Some((name, words?)))
        .collect()
}

/// The chip of the search, which takes it off. By `explore.js` it says what is typed, and so does the title.
#[component]
pub fn SearchChip(
    /// The page's query.
    query: HomeQuery,
    /// The page's title without the search.
    title: String,
) -> impl IntoView {
    let texts = use_texts();
    let href = paths::home_with(texts.lang(), &query.without(HomeParameter::Search));
    let off = texts.fill(keys::SELECTION_OFF, places::Filter { filter: "" });
    let text = query.search.trim().to_owned();
    let is_missing = text.is_empty();
    view! {
        <p class="typed" hidden=is_missing data-title=title>
            <a class="chip" href=href><span class="visually-hidden">{off}</span><q>{text}</q></a>
        </p>
    }
}

/// A chip for each filter that is set.
#[component]
pub fn Chips(
    /// The page's query.
    query: HomeQuery,
    /// The filters that are set.
    filters: Vec<(HomeParameter, String)>,
) -> impl IntoView {
    let texts = use_texts();
    let chip = |(name, words): (HomeParameter, String)| {
        let href = paths::home_with(texts.lang(), &query.without(name));
        let off = texts.fill(keys::SELECTION_OFF, places::Filter { filter: &words });
        view! { <li><a class="chip" href=href aria-label=off>{words}</a></li> }
    };
    (!filters.is_empty()).then(|| {
        let all = HomeQuery {
            layer: query.layer,
            ..HomeQuery::default()
        };
        let all = paths::home_with(texts.lang(), &all);
        let is_several = filters.len() > 1 || !query.search.trim().is_empty();
        let clear = is_several
            .then(|| view! { <li><a href=all>{texts.get(keys::SELECTION_CLEAR)}</a></li> });
        let chips: Vec<_> = filters.into_iter().map(chip).collect();
        view! { <ul class="chips">{chips} {clear}</ul> }
    })
}
