//! An event of the record.

use crate::{api_resource::ApiResource, list::fact, record_page::event_labels, state_labels};
use frontend::page_texts::use_texts;
use leptos::prelude::*;
use shared::{
    admin::{
        audit_query::AuditQuery,
        wire::{AuditItem, People},
    },
    audit::AuditSubject,
    paths::admin::{self, AdminPage, api},
    submission::id::PersonId,
};
use texts::{Texts, format::moment, keys};

/// The number of characters that identify an id.
const SHORT: usize = 8;

/// The names of people, by their ids; the addresses of those who have given none.
#[derive(Clone, Copy, Debug)]
pub struct PersonNames {
    people: ApiResource<People>,
}

impl PersonNames {
    /// Loads the people, and provides them to the events.
    pub fn ask() {
        let people = ApiResource::of(api::PEOPLE.to_owned());
        provide_context(Self { people });
    }

    /// A person's name or address, or else the beginning of the id.
    fn of_person(self, texts: Texts, id: &PersonId) -> String {
        let people = self.people.ready();
        let member = people
            .as_ref()
            .and_then(|people| people.items.iter().find(|it| it.id == *id));
        match member {
            Some(member) if member.you => texts.get(keys::RECORD_YOU).to_owned(),
            Some(member) => member.called().to_owned(),
            None => short(id.as_str()),
        }
    }
}

/// The event, with links to all events of its subject and to the proposal.
#[component]
pub fn EventRow(
    /// The event.
    item: AuditItem,
) -> impl IntoView {
    let texts = use_texts();
    let what = match item.action.parse() {
        Ok(action) => texts.get(event_labels::action(action)).to_owned(),
        Err(_) => item.action.clone(),
    };
    let (person, names) = (item.person.clone(), use_context::<PersonNames>());
    let who = move || {
        let role = texts.get(state_labels::role(item.role));
        match (&person, names) {
            (Some(id), Some(names)) => format!("{role}, {}", names.of_person(texts, id)),
            (Some(_) | None, _) => role.to_owned(),
        }
    };
    let change = change(texts, item.from.as_deref(), item.to.as_deref());
    view! {
        <li class="row event">
            <p class="event-when">{moment(texts, item.at)}</p>
            <div class="event-what">
                <p><b>{what}</b> {change.map(|change| view! { " " <span class="event-change">{change}</span> })}</p>
                <p class="event-who">{who}</p>
            </div>
            <p class="event-about">{subject(texts, &item)}</p>
            <dl class="row-facts event-ids">
                {fact(texts, keys::RECORD_NUMBER, Some(item.seq.to_string()))}
                {fact(texts, keys::RECORD_REQUEST, (!item.request_id.is_empty()).then(|| item.request_id.clone()))}
            </dl>
        </li>
    }
    .into_any()
}

/// "Under review → Approved"; one state where it didn't change or has no next one.
fn change(texts: Texts, from: Option<&str>, to: Option<&str>) -> Option<String> {
    let word = |stored: &str| {
        event_labels::state(stored)
            .map_or_else(|| stored.to_owned(), |key| texts.get(key).to_owned())
    };
    match (from, to) {
        (None, None) => None,
        (Some(from), Some(to)) if from != to => Some(format!("{} → {}", word(from), word(to))),
        (Some(from), Some(_) | None) => Some(word(from)),
        (None, Some(to)) => Some(format!("→ {}", word(to))),
    }
}

/// The subject of an event: a link to all of its events, and one to the submission by its number and title.
fn subject(texts: Texts, item: &AuditItem) -> AnyView {
    let subject = item.subject.as_str();
    let (kind, id) = subject.split_once(':').unwrap_or(("", subject));
    let query = AuditQuery {
        subject: subject.to_owned(),
        ..AuditQuery::default()
    };
    let href = admin::path(&AdminPage::Record(query));
    let known = kind.parse::<AuditSubject>().ok();
    let name = known.map_or(kind, |kind| texts.get(event_labels::about(kind)));
    let name = format!("{name} {}", short(id));
    let open = known
        .filter(|kind| kind.is_of_submission())
        .and_then(|_| id.parse().ok())
        .map(|submission| {
            let href = admin::path(&AdminPage::Submission(submission));
            let number = item.number.map(|number| number.to_string());
            let called: Vec<String> = number.into_iter().chain(item.title.clone()).collect();
            let open = texts.get(keys::RECORD_OPEN);
            let (text, label) = if called.is_empty() {
                (open.to_owned(), format!("{open}: {name}"))
            } else {
                let called = called.join(" ");
                (called.clone(), format!("{open}: {called}"))
            };
            view! { <a href=href aria-label=label><bdi>{text}</bdi></a> }
        });
    view! {
        <a href=href>{name.clone()}</a>
        {open}
    }
    .into_any()
}

fn short(id: &str) -> String {
    id.chars().take(SHORT).collect()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;

    #[test]
    fn a_change_is_told_once_where_nothing_moved() {
        let told = |from, to| change(Texts::of(Lang::En), from, to);
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(told(None, None), None);
        assert_eq!(
            told(Some("in_review"), Some("approved")),
            text("Under review → Approved")
        );
        assert_eq!(
            told(Some("in_review"), Some("in_review")),
            text("Under review")
        );
        assert_eq!(told(Some("administrator"), None), text("Administrator"));
        assert_eq!(told(None, Some("draft")), text("→ Draft"));
        assert_eq!(told(None, Some("elsewhere")), text("→ elsewhere"));
    }
}
