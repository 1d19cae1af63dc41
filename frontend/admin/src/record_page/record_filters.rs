//! The filters of the record. Each is a parameter of the URL.

use crate::{record_page::event_labels, state_labels};
use frontend::{
    components::filter_form::{FilterForm, choice_filter, owned},
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    admin::audit_query::{AuditParameter, AuditQuery},
    audit::AuditAction,
    name_order::name_sort_key,
    paths::admin::{self, AdminPage},
    submission::actor::Role,
};
use texts::{Key, Texts, keys};

/// The form.
#[component]
pub fn RecordFilters(
    /// The filters of the page.
    query: AuditQuery,
) -> impl IntoView {
    let texts = use_texts();
    let action = admin::path(&AdminPage::Record(AuditQuery::default()));
    let day =
        |date: Option<shared::calendar::Date>| date.map(|it| it.to_string()).unwrap_or_default();
    let subject = query.subject.clone();
    let action_chosen = query.action.map_or("", AuditAction::as_str);
    let role_chosen = query.role.map_or("", Role::as_str);
    let any = Some(keys::FILTER_ANY);
    view! {
        <FilterForm action class="record-search">
            <div class="filter record-subject">
                <label for=id(AuditParameter::Subject)>{texts.get(keys::RECORD_SUBJECT)}</label>
                <input
                    id=id(AuditParameter::Subject)
                    name="subject"
                    type="search"
                    maxlength="64"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby="record-subject-help"
                    value=subject
                />
                <p class="help" id="record-subject-help">{texts.get(keys::RECORD_SUBJECT_HELP)}</p>
            </div>
            {choice_filter(texts, AuditParameter::Action, keys::RECORD_ACTION, any, owned(actions(texts)), action_chosen)}
            {choice_filter(texts, AuditParameter::Role, keys::RECORD_ROLE, any, owned(roles(texts)), role_chosen)}
            {date(texts, AuditParameter::From, keys::RECORD_FROM, day(query.from))}
            {date(texts, AuditParameter::To, keys::RECORD_TO, day(query.to))}
        </FilterForm>
    }
    .into_any()
}

fn actions(texts: Texts) -> Vec<(&'static str, &'static str)> {
    let mut actions: Vec<_> = AuditAction::ALL
        .iter()
        .map(|action| (action.as_str(), texts.get(event_labels::action(*action))))
        .collect();
    actions.sort_by_cached_key(|(_, word)| name_sort_key(word, texts.lang()));
    actions
}

fn roles(texts: Texts) -> Vec<(&'static str, &'static str)> {
    let word = |role: &Role| (role.as_str(), texts.get(state_labels::role(*role)));
    Role::ALL.iter().map(word).collect()
}

fn id(parameter: AuditParameter) -> String {
    format!("filter-{parameter}")
}

/// A day in Finland.
fn date(texts: Texts, name: AuditParameter, title: Key, chosen: String) -> AnyView {
    view! {
        <div class="filter">
            <label for=id(name)>{texts.get(title)}</label>
            <input id=id(name) name=name.as_str() type="date" autocomplete="off" value=chosen/>
        </div>
    }
    .into_any()
}
