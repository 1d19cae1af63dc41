//! The filters of the queue. Each is a parameter of the URL.

use crate::{
    api_resource::ApiResource,
    list::{day_filter, folded},
    session::use_session,
    state_labels,
};
use frontend::{
    components::filter_form::{
        FilterForm, FilterOption, choice_filter, language_options, owned, region_options,
        search_filter,
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    admin::{
        queue_query::{
            DeciderFilter, QueueMark, QueueParameter, QueueQuery, QueueScope, QueueSort,
            StateFilter,
        },
        wire::OwnSettings,
    },
    calendar::Date,
    lang::Lang,
    paths::admin::{self, api},
    region::RegionCode,
    submission::{SubmissionKind, actor::Role, state::StateName},
};
use texts::{Key, Texts, format::day, keys};

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
    let mut choices = Choices {
        texts,
        views: Vec::new(),
        chosen: Vec::new(),
    };
    choices.add_all(&query);
    view! {
        <FilterForm action=admin::ROOT.to_owned() class="queue-filters" clear>
            {search_filter(texts, QueueParameter::Search, keys::ADMIN_FILTER_SEARCH, search)}
            {folded(texts, &choices.chosen, choices.views)}
        </FilterForm>
    }
    .into_any()
}

/// The choices, and in words what is chosen.
struct Choices {
    texts: Texts,
    views: Vec<AnyView>,
    chosen: Vec<String>,
}

impl Choices {
    fn add_all(&mut self, query: &QueueQuery) {
        let texts = self.texts;
        let any = Some(keys::FILTER_ANY);
        self.add_scope(query);
        self.add_state(query);
        self.add_by(query);
        self.add_day(QueueParameter::From, keys::ADMIN_FILTER_FROM, query.from);
        self.add_day(QueueParameter::To, keys::ADMIN_FILTER_TO, query.to);
        self.add(
            QueueParameter::Region,
            keys::FILTER_REGION,
            any,
            region_options(texts),
            query.region.map_or("", RegionCode::as_str),
        );
        let kinds = SubmissionKind::ALL
            .iter()
            .map(|kind| (kind.as_str(), texts.get(state_labels::kind(*kind))));
        self.add(
            QueueParameter::Kind,
            keys::ADMIN_FILTER_KIND,
            any,
            owned(kinds),
            query.kind.map_or("", SubmissionKind::as_str),
        );
        self.add(
            QueueParameter::Language,
            keys::MAILS_LANGUAGE,
            any,
            language_options(texts),
            query.language.map_or("", Lang::code),
        );
        let ages = AGES.map(|days| {
            let n = days.parse().unwrap_or_default();
            let text = texts.count(n, keys::ADMIN_AGE_DAY, keys::ADMIN_AGE_DAYS);
            (days, text)
        });
        let age = query.age.map(|age| age.to_string()).unwrap_or_default();
        self.add(
            QueueParameter::Age,
            keys::ADMIN_FILTER_AGE,
            any,
            ages.to_vec(),
            &age,
        );
        let flagged = (QueueMark::Flagged.as_str(), texts.get(keys::ADMIN_FLAGGED));
        self.add(
            QueueParameter::Mark,
            keys::ADMIN_FLAGS,
            any,
            owned([flagged]),
            query.mark.map_or("", QueueMark::as_str),
        );
        self.add_sort(query);
    }

    /// Adds a choice, and the chosen option to what is chosen.
    fn add(
        &mut self,
        name: QueueParameter,
        label: Key,
        none: Option<Key>,
        options: Vec<FilterOption>,
        chosen: &str,
    ) {
        let said = options.iter().find(|(value, _)| *value == chosen);
        self.chosen.extend(said.map(|(_, label)| label.clone()));
        let view = choice_filter(self.texts, name, label, none, options, chosen);
        self.views.push(view);
    }

    fn add_day(&mut self, name: QueueParameter, label: Key, chosen: Option<Date>) {
        let texts = self.texts;
        let said = chosen.map(|date| format!("{} {}", texts.get(label), day(texts, date)));
        self.chosen.extend(said);
        self.views.push(day_filter(texts, name, label, chosen));
    }

    /// The scope of the query without a choice has no parameter.
    fn add_scope(&mut self, query: &QueueQuery) {
        let usual = QueueQuery {
            scope: None,
            ..query.clone()
        };
        let (usual, other) = match scope(&usual) {
            QueueScope::Mine => (
                keys::ADMIN_SCOPE_MINE,
                (QueueScope::All, keys::ADMIN_SCOPE_ALL),
            ),
            QueueScope::All => (
                keys::ADMIN_SCOPE_ALL,
                (QueueScope::Mine, keys::ADMIN_SCOPE_MINE),
            ),
        };
        let other = (other.0.as_str(), self.texts.get(other.1));
        self.add(
            QueueParameter::Scope,
            keys::ADMIN_FILTER_SCOPE,
            Some(usual),
            owned([other]),
            query.scope.map_or("", QueueScope::as_str),
        );
    }

    /// The states of the query without a choice have no parameter.
    fn add_state(&mut self, query: &QueueQuery) {
        let texts = self.texts;
        let unchosen = QueueQuery {
            state: None,
            ..query.clone()
        };
        let (usual, other) = match unchosen.states() {
            StateFilter::Any => (
                keys::ADMIN_STATE_ANY,
                (StateFilter::Waiting, keys::ADMIN_STATE_WAITING),
            ),
            StateFilter::Waiting | StateFilter::One(_) => (
                keys::ADMIN_STATE_WAITING,
                (StateFilter::Any, keys::ADMIN_STATE_ANY),
            ),
        };
        let other = [(other.0.as_str(), texts.get(other.1))].into_iter();
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
        self.add(
            QueueParameter::State,
            keys::FILTER_STATE,
            Some(usual),
            owned(other.chain(states)),
            query.state.map_or("", StateFilter::as_str),
        );
    }

    /// Colleagues are listed once they are loaded.
    fn add_by(&mut self, query: &QueueQuery) {
        let texts = self.texts;
        let me = texts.get(keys::RECORD_YOU).to_owned();
        let chosen = query.by.as_ref().map(ToString::to_string);
        let said = chosen.as_ref().map(|_| {
            let is_me = query.by == Some(DeciderFilter::Me);
            let who = if is_me { Some(&me) } else { None };
            who.map_or_else(
                || texts.get(keys::ADMIN_FILTER_BY).to_owned(),
                |who| format!("{} {who}", texts.get(keys::ADMIN_FILTER_BY)),
            )
        });
        self.chosen.extend(said);
        let people = ApiResource::<OwnSettings>::of(api::SETTINGS.to_owned());
        self.views.push(
            view! { <DeciderSelect people chosen=chosen.unwrap_or_default() me/> }.into_any(),
        );
    }

    fn add_sort(&mut self, query: &QueueQuery) {
        let texts = self.texts;
        let usual = QueueQuery {
            sort: None,
            ..query.clone()
        };
        let sorts = [
            (QueueSort::Oldest, keys::ADMIN_SORT_OLDEST),
            (QueueSort::Newest, keys::ADMIN_SORT_NEWEST),
        ];
        // The usual order has no parameter.
        let sorts = sorts.map(|(sort, name)| {
            let is_usual = sort == usual.order();
            (if is_usual { "" } else { sort.as_str() }, texts.get(name))
        });
        let chosen = query.sort.filter(|sort| *sort != usual.order());
        let chosen = chosen.map_or("", QueueSort::as_str);
        let view = choice_filter(
            texts,
            QueueParameter::Sort,
            keys::FILTER_SORT,
            None,
            owned(sorts),
            chosen,
        );
        self.views.push(view);
    }
}

/// The choice of who decided: the reader or a colleague.
#[component]
fn DeciderSelect(
    /// The colleagues.
    people: ApiResource<OwnSettings>,
    /// The chosen value.
    chosen: String,
    /// The reader's name here.
    me: String,
) -> impl IntoView {
    let texts = use_texts();
    let id = format!("filter-{}", QueueParameter::By);
    let option = |value: String, label: String, chosen: &str| {
        let is_chosen = value == chosen;
        view! { <option value=value selected=is_chosen>{label}</option> }.into_any()
    };
    let me_value = DeciderFilter::Me.to_string();
    let any = option(
        String::new(),
        texts.get(keys::FILTER_ANY).to_owned(),
        &chosen,
    );
    let myself = option(me_value.clone(), me, &chosen);
    // These come later: what was chosen meanwhile stays.
    let colleagues = move || {
        let loaded = people.ready();
        let colleagues = loaded.as_ref().map(|own| own.colleagues.as_slice());
        let mut options: Vec<(String, String)> = colleagues
            .unwrap_or_default()
            .iter()
            .map(|it| (it.id.to_string(), it.called().to_owned()))
            .collect();
        let is_there = chosen.is_empty() || chosen == me_value;
        if !is_there && options.iter().all(|(value, _)| *value != chosen) {
            // Nobody that the reader knows, or not loaded yet.
            options.push((chosen.clone(), "…".to_owned()));
        }
        options
            .into_iter()
            .map(|(value, label)| option(value, label, &chosen))
            .collect_view()
    };
    view! {
        <div class="filter">
            <label for=id.clone()>{texts.get(keys::ADMIN_FILTER_BY)}</label>
            <select id=id name=QueueParameter::By.as_str()>{any}{myself}{colleagues}</select>
        </div>
    }
    .into_any()
}

/// The scope that the list has.
pub fn scope(query: &QueueQuery) -> QueueScope {
    let role = use_session().me().map(|me| me.role);
    query.scope_for(role.unwrap_or(Role::Administrator))
}
