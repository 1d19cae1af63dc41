//! The filters of the list of proposals. Each is a parameter of the URL.

use crate::{
    components::filter_form::{
        FilterForm, choice_filter, language_options, owned, region_options, search_filter,
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    paths::{self, Page},
    proposal::{
        codes::{ProposalKind, Theme},
        phase::Phase,
        query::{ProposalParameter, ProposalQuery, Sort},
        wire::PublicState,
    },
};
use texts::{Texts, code_labels, keys};

/// The form.
#[component]
pub fn Filters(
    /// The filters of the page.
    query: ProposalQuery,
) -> impl IntoView {
    let texts = use_texts();
    let search = query.value(ProposalParameter::Search);
    view! {
        <FilterForm action=paths::path(texts.lang(), Page::Proposals)>
            {search_filter(texts, ProposalParameter::Search, keys::PROPOSALS_SEARCH, search)}
            {choices(texts, &query)}
        </FilterForm>
    }
}

fn choices(texts: Texts, query: &ProposalQuery) -> Vec<AnyView> {
    let themes = Theme::ALL
        .iter()
        .map(|it| (it.as_str(), code_labels::theme(texts, *it)));
    let kinds = ProposalKind::ALL
        .iter()
        .map(|it| (it.as_str(), code_labels::proposal_kind(texts, *it)));
    let states = PublicState::ALL
        .iter()
        .map(|it| (it.as_str(), code_labels::public_state(texts, *it)));
    let phases = Phase::ALL
        .iter()
        .map(|it| (it.as_str(), code_labels::phase(texts, *it)));
    let sorts = [
        (Sort::Newest, keys::SORT_NEWEST),
        (Sort::Closing, keys::SORT_CLOSING),
    ]
    .map(|(it, name)| (it.as_str(), texts.get(name)));
    let year = query.value(ProposalParameter::Year);
    let any = Some(keys::FILTER_ANY);
    let choice = |name, label, none, options| {
        choice_filter(texts, name, label, none, options, &query.value(name))
    };
    vec![
        choice(ProposalParameter::Region, keys::FILTER_REGION, any, region_options(texts)),
        choice(ProposalParameter::Theme, keys::FILTER_THEME, any, owned(themes)),
        choice(ProposalParameter::State, keys::FILTER_STATE, any, owned(states)),
        choice(ProposalParameter::Phase, keys::FILTER_PHASE, any, owned(phases)),
        choice(ProposalParameter::Kind, keys::PROPOSAL_KIND, any, owned(kinds)),
        choice(ProposalParameter::Language, keys::FILTER_LANGUAGE, any, language_options(texts)),
        view! {
            <div class="filter">
                <label for="filter-year">{texts.get(keys::FILTER_YEAR)}</label>
                <input id="filter-year" name="year" type="text" inputmode="numeric" maxlength="4" pattern="[0-9]{4}" value=year/>
            </div>
        }
        .into_any(),
        choice(ProposalParameter::Sort, keys::FILTER_SORT, None, owned(sorts)),
    ]
}
