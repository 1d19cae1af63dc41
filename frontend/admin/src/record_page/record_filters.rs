//! The filters of the record. Each is a parameter of the URL.

use crate::{record_page::event_labels, state_labels};
use frontend::page_texts::use_texts;
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
    #[cfg(feature = "hydrate")]
    let on_submit = {
        let store = frontend::store::use_store();
        let navigation = frontend::navigation::use_navigation();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let page = AdminPage::Record(browser::chosen());
            navigation.filter(store, &admin::path(&page));
        }
    };
    #[cfg(not(feature = "hydrate"))]
    let on_submit = |_| ();
    let day =
        |date: Option<shared::calendar::Date>| date.map(|it| it.to_string()).unwrap_or_default();
    view! {
        <form class="search filters record-search" role="search" method="get" action=action on:submit=on_submit>
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
                    value=query.subject.clone()
                />
                <p class="help" id="record-subject-help">{texts.get(keys::RECORD_SUBJECT_HELP)}</p>
            </div>
            {select(texts, AuditParameter::Action, keys::RECORD_ACTION, actions(texts), query.action.map_or("", AuditAction::as_str))}
            {select(texts, AuditParameter::Role, keys::RECORD_ROLE, roles(texts), query.role.map_or("", Role::as_str))}
            {date(texts, AuditParameter::From, keys::RECORD_FROM, day(query.from))}
            {date(texts, AuditParameter::To, keys::RECORD_TO, day(query.to))}
            <button type="submit" class="button">{texts.get(keys::PROPOSALS_SHOW)}</button>
        </form>
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
    format!("record-{parameter}")
}

fn select(
    texts: Texts,
    name: AuditParameter,
    title: Key,
    options: Vec<(&'static str, &'static str)>,
    chosen: &str,
) -> AnyView {
    let any = ("", texts.get(keys::FILTER_ANY));
    let options = [any]
        .into_iter()
        .chain(options)
        .map(|(value, word)| {
            view! { <option value=value selected=value == chosen>{word}</option> }.into_any()
        })
        .collect_view();
    view! {
        <div class="filter">
            <label for=id(name)>{texts.get(title)}</label>
            <select id=id(name) name=name.as_str() autocomplete="off">{options}</select>
        </div>
    }
    .into_any()
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

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::*;
    use shared::admin::audit_query::{AuditParameter, AuditQuery};
    use wasm_bindgen::JsCast;
    use web_sys::HtmlInputElement;

    /// The filters chosen in the form.
    pub fn chosen() -> AuditQuery {
        AuditQuery {
            subject: value(AuditParameter::Subject).trim().to_owned(),
            action: value(AuditParameter::Action).parse().ok(),
            role: value(AuditParameter::Role).parse().ok(),
            from: value(AuditParameter::From).parse().ok(),
            to: value(AuditParameter::To).parse().ok(),
            after: None,
        }
    }

    /// The value of a parameter's field. A select element has a `value`, like an input.
    fn value(name: AuditParameter) -> String {
        document()
            .get_element_by_id(&super::id(name))
            .map(|element| element.unchecked_into::<HtmlInputElement>().value())
            .unwrap_or_default()
    }
}
