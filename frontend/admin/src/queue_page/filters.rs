//! The filters of the queue. Each is a parameter of the URL.

use crate::{session::use_session, state_labels};
use frontend::{
    components::filter_form::{
        FilterForm, choice_filter, language_options, owned, region_options, search_filter,
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    admin::queue_query::{QueueParameter, QueueQuery, QueueScope, QueueSort},
    lang::Lang,
    paths::admin,
    region::RegionCode,
    submission::{SubmissionKind, state::StateName},
};
use texts::{Texts, keys};

/// The options for the age, in days.
const AGES: [&str; 6] = ["1", "3", "7", "14", "30", "90"];

/// The form.
#[component]
pub fn QueueFilters(
    /// The filters of the page.
    query: QueueQuery,
) -> impl IntoView {
    let texts = use_texts();
    let clear = query.is_filtered().then_some(keys::ADMIN_FILTER_CLEAR);
    let search = query.search.clone();
    view! {
        <FilterForm action=admin::ROOT.to_owned() class="queue-filters" clear>
            {search_filter(texts, QueueParameter::Search, keys::ADMIN_FILTER_SEARCH, search)}
            {choices(texts, &query)}
        </FilterForm>
    }
    .into_any()
}

fn choices(texts: Texts, query: &QueueQuery) -> Vec<AnyView> {
    // The scope of the role has no parameter.
    let (usual, other) = match usual_scope() {
        QueueScope::Mine => (
            keys::ADMIN_SCOPE_MINE,
            (QueueScope::All, keys::ADMIN_SCOPE_ALL),
        ),
        QueueScope::All => (
            keys::ADMIN_SCOPE_ALL,
            (QueueScope::Mine, keys::ADMIN_SCOPE_MINE),
        ),
    };
    let scopes = [other].map(|(scope, name)| (scope.as_str(), texts.get(name)));
    let kinds = SubmissionKind::ALL
        .iter()
        .map(|kind| (kind.as_str(), texts.get(state_labels::kind(*kind))));
    let states = StateName::ALL
        .iter()
        // Unconfirmed submissions are not in the queue.
        .filter(|state| {
            !matches!(
                state,
                StateName::Draft | StateName::AwaitingConfirmation | StateName::Discarded
            )
        })
        .map(|state| (state.as_str(), texts.get(state_labels::state(*state))));
    let ages = AGES.map(|days| {
        let n = days.parse().unwrap_or_default();
        let text = texts.count(n, keys::ADMIN_AGE_DAY, keys::ADMIN_AGE_DAYS);
        (days, text)
    });
    let chosen_age = query.age.map(|age| age.to_string()).unwrap_or_default();
    let sorts = [
        (QueueSort::Oldest, keys::ADMIN_SORT_OLDEST),
        (QueueSort::Newest, keys::ADMIN_SORT_NEWEST),
    ]
    .map(|(sort, name)| (sort.as_str(), texts.get(name)));
    let any = Some(keys::FILTER_ANY);
    let choice = |name, label, none, options, chosen: &str| {
        choice_filter(texts, name, label, none, options, chosen)
    };
    vec![
        choice(
            QueueParameter::Scope,
            keys::ADMIN_FILTER_SCOPE,
            Some(usual),
            owned(scopes),
            query.scope.map_or("", QueueScope::as_str),
        ),
        choice(
            QueueParameter::State,
            keys::FILTER_STATE,
            Some(keys::ADMIN_STATE_WAITING),
            owned(states),
            query.state.map_or("", StateName::as_str),
        ),
        choice(
            QueueParameter::Region,
            keys::FILTER_REGION,
            any,
            region_options(texts),
            query.region.map_or("", RegionCode::as_str),
        ),
        choice(
            QueueParameter::Kind,
            keys::ADMIN_FILTER_KIND,
            any,
            owned(kinds),
            query.kind.map_or("", SubmissionKind::as_str),
        ),
        choice(
            QueueParameter::Language,
            keys::MAILS_LANGUAGE,
            any,
            language_options(texts),
            query.language.map_or("", Lang::code),
        ),
        choice(
            QueueParameter::Age,
            keys::ADMIN_FILTER_AGE,
            any,
            ages.to_vec(),
            &chosen_age,
        ),
        choice(
            QueueParameter::Sort,
            keys::FILTER_SORT,
            None,
            owned(sorts),
            query.sort.as_str(),
        ),
    ]
}

/// The scope that the list has.
pub fn scope(query: &QueueQuery) -> QueueScope {
    query.scope.unwrap_or_else(usual_scope)
}

/// The scope of the reader's role.
fn usual_scope() -> QueueScope {
    let role = use_session().me().map(|me| me.role);
    role.map_or(QueueScope::All, QueueScope::default_for)
}
