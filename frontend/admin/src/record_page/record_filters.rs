//! The filters of the record. Each is a parameter of the URL.

use crate::{
    list::{day_filter, folded, text_search},
    record_page::event_labels,
    state_labels,
};
use frontend::{
    components::filter_form::{FilterForm, FilterOption, choice_filter, owned},
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
use texts::{Texts, format::day, keys};

/// The form.
#[component]
pub fn RecordFilters(
    /// The filters of the page.
    query: AuditQuery,
) -> impl IntoView {
    let texts = use_texts();
    let action = admin::path(&AdminPage::Record(AuditQuery::default()));
    let subject = query.subject.clone();
    let any = Some(keys::FILTER_ANY);
    let (actions, roles) = (owned(actions(texts)), owned(roles(texts)));
    let action_chosen = query.action.map_or("", AuditAction::as_str);
    let role_chosen = query.role.map_or("", Role::as_str);
    let chosen = |options: &[FilterOption], chosen: &str| {
        let said = options.iter().find(|(value, _)| *value == chosen);
        said.map(|(_, label)| label.clone())
    };
    let days = [(keys::RECORD_FROM, query.from), (keys::RECORD_TO, query.to)];
    let days = days
        .into_iter()
        .filter_map(|(title, date)| Some(format!("{} {}", texts.get(title), day(texts, date?))));
    let said: Vec<String> = chosen(&actions, action_chosen)
        .into_iter()
        .chain(chosen(&roles, role_chosen))
        .chain(days)
        .collect();
    let filters = vec![
        choice_filter(
            texts,
            AuditParameter::Action,
            keys::RECORD_ACTION,
            any,
            actions,
            action_chosen,
        ),
        choice_filter(
            texts,
            AuditParameter::Role,
            keys::RECORD_ROLE,
            any,
            roles,
            role_chosen,
        ),
        day_filter(texts, AuditParameter::From, keys::RECORD_FROM, query.from),
        day_filter(texts, AuditParameter::To, keys::RECORD_TO, query.to),
    ];
    view! {
        <FilterForm action class="record-search">
            {text_search(texts, AuditParameter::Subject, (keys::RECORD_SUBJECT, keys::RECORD_SUBJECT_HELP), subject)}
            {folded(texts, &said, filters)}
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
