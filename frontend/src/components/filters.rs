//! The filters of the list of proposals. Each is a parameter of the URL.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use shared::{
    lang::Lang,
    name_order::name_sort_key,
    order::sort_few,
    paths::{self, Page},
    proposal::{
        codes::{ProposalKind, Theme},
        query::{ProposalParameter, ProposalQuery, Sort},
        wire::PublicState,
    },
    region::RegionCode,
};
use texts::{Key, Texts, code_labels, keys};

/// The form. It loads a page, or once the program runs filters without one.
#[component]
pub fn Filters(
    /// The filters of the page.
    query: ProposalQuery,
) -> impl IntoView {
    let texts = use_texts();
    let action = paths::path(texts.lang(), Page::Proposals);
    #[cfg(feature = "hydrate")]
    let on_submit = {
        let store = crate::store::use_store();
        let navigation = crate::navigation::use_navigation();
        browser::show(&query);
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            navigation.filter(store, &paths::proposals(texts.lang(), &browser::chosen()));
        }
    };
    #[cfg(not(feature = "hydrate"))]
    let on_submit = |_| ();
    let choices: Vec<AnyView> = choices(texts, &query);
    view! {
        <form class="search filters" role="search" method="get" action=action on:submit=on_submit>
            <div class="filter-words">
                <label for="filter-q">{texts.get(keys::PROPOSALS_SEARCH)}</label>
                <div class="search-row">
                    <input
                        id="filter-q"
                        name="q"
                        type="search"
                        maxlength="100"
                        enterkeyhint="search"
                        value=query.value(ProposalParameter::Search)
                    />
                </div>
            </div>
            {choices}
            <button type="submit" class="button">{texts.get(keys::PROPOSALS_SHOW)}</button>
        </form>
    }
}

fn choices(texts: Texts, query: &ProposalQuery) -> Vec<AnyView> {
    let lang = texts.lang();
    let mut regions = RegionCode::ALL.map(|code| (code.as_str(), code.region().names.get(lang)));
    sort_few(&mut regions, |(_, a), (_, b)| {
        name_sort_key(a, lang) < name_sort_key(b, lang)
    });
    let themes = Theme::ALL
        .iter()
        .map(|it| (it.as_str(), code_labels::theme(texts, *it)));
    let kinds = ProposalKind::ALL
        .iter()
        .map(|it| (it.as_str(), code_labels::proposal_kind(texts, *it)));
    let states = PublicState::ALL
        .iter()
        .map(|it| (it.as_str(), code_labels::public_state(texts, *it)));
    let languages = Lang::ALL
        .into_iter()
        .map(|it| (it.code(), texts.get(code_labels::language(it))));
    let sorts = [
        (Sort::Newest, keys::SORT_NEWEST),
        (Sort::Closing, keys::SORT_CLOSING),
    ]
    .map(|(it, name)| (it.as_str(), texts.get(name)));
    let year = query.value(ProposalParameter::Year);
    let choice =
        |name, title, options: Vec<_>| select(texts, name, title, options, &query.value(name));
    vec![
        choice(ProposalParameter::Region, keys::FILTER_REGION, regions.to_vec()),
        choice(ProposalParameter::Theme, keys::FILTER_THEME, themes.collect()),
        choice(ProposalParameter::State, keys::FILTER_STATE, states.collect()),
        choice(ProposalParameter::Kind, keys::PROPOSAL_KIND, kinds.collect()),
        choice(ProposalParameter::Language, keys::FILTER_LANGUAGE, languages.collect()),
        view! {
            <div class="filter">
                <label for="filter-year">{texts.get(keys::FILTER_YEAR)}</label>
                <input id="filter-year" name="year" type="text" inputmode="numeric" maxlength="4" pattern="[0-9]{4}" value=year/>
            </div>
        }
        .into_any(),
        choice(ProposalParameter::Sort, keys::FILTER_SORT, sorts.to_vec()),
    ]
}

fn select(
    texts: Texts,
    name: ProposalParameter,
    title: Key,
    mut options: Vec<(&'static str, &'static str)>,
    chosen: &str,
) -> AnyView {
    if name != ProposalParameter::Sort {
        options.insert(0, ("", texts.get(keys::FILTER_ANY)));
    }
    let id = format!("filter-{name}");
    let options: Vec<AnyView> = options
        .into_iter()
        .map(|(value, name)| {
            view! { <option value=value selected=value == chosen>{name}</option> }.into_any()
        })
        .collect();
    view! {
        <div class="filter">
            <label for=id.clone()>{texts.get(title)}</label>
            <select id=id name=name.as_str()>{options}</select>
        </div>
    }
    .into_any()
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::*;
    use shared::proposal::query::{ProposalParameter, ProposalQuery, Sort};
    use std::str::FromStr;
    use wasm_bindgen::JsCast;
    use web_sys::HtmlInputElement;

    /// The filters chosen in the form.
    pub fn chosen() -> ProposalQuery {
        ProposalQuery {
            region: choice(ProposalParameter::Region),
            theme: choice(ProposalParameter::Theme),
            kind: choice(ProposalParameter::Kind),
            state: choice(ProposalParameter::State),
            language: choice(ProposalParameter::Language),
            year: choice(ProposalParameter::Year),
            search: value(ProposalParameter::Search),
            sort: choice(ProposalParameter::Sort).unwrap_or(Sort::Newest),
            after: None,
        }
    }

    /// Sets the form to the URL's filters.
    pub fn show(query: &ProposalQuery) {
        let query = query.clone();
        Effect::new(move |_| {
            for name in ProposalParameter::ALL {
                if let Some(element) = element(*name) {
                    element.set_value(&query.value(*name));
                }
            }
        });
    }

    fn choice<T: FromStr>(name: ProposalParameter) -> Option<T> {
        value(name).parse().ok()
    }

    fn value(name: ProposalParameter) -> String {
        element(name)
            .map(|element| element.value())
            .unwrap_or_default()
    }

    /// The field of a parameter. A select element has a `value`, like an input.
    fn element(name: ProposalParameter) -> Option<HtmlInputElement> {
        document()
            .get_element_by_id(&format!("filter-{name}"))
            .map(JsCast::unchecked_into)
    }
}
