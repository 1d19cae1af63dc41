//! The stored rows that can't be read.

use crate::{list::fact, record_page::event_labels, refusals, session::use_session};
use frontend::{load::Load, page_texts::use_texts, request::Refusal};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    admin::wire::{RowKind, UnreadableRow, UnreadableRows},
    audit::AuditSubject,
    paths::admin::{self, AdminPage, api},
};
use texts::{Key, Texts, format::moment, keys};

/// The rows, or the sentence that there are none.
#[component]
pub fn UnreadableList() -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let rows = RwSignal::new(Load::<UnreadableRows, Refusal>::Waiting);
    Effect::new(move |_| {
        spawn_local(async move {
            let asked = session.get::<UnreadableRows>(api::UNREADABLE).await;
            _ = rows.try_set(asked.map_or_else(Load::Failed, Load::Ready));
        });
    });
    let shown = move || match rows.get() {
        Load::Waiting => ().into_any(),
        Load::Ready(rows) => list(texts, &rows),
        Load::Failed(refusal) => {
            let why = refusals::refusal(texts, &refusal);
            view! { <p class="notice is-bad">{why}</p> }.into_any()
        }
    };
    view! {
        <section class="unreadable">
            <h2>{texts.get(keys::UNREADABLE_TITLE)}</h2>
            <p>{texts.get(keys::UNREADABLE_LEAD)}</p>
            {shown}
        </section>
    }
    .into_any()
}

fn list(texts: Texts, rows: &UnreadableRows) -> AnyView {
    if rows.items.is_empty() {
        let none = texts.get(keys::UNREADABLE_NONE);
        return view! { <p>{none}</p> }.into_any();
    }
    let count = texts.count_of(
        rows.count,
        keys::UNREADABLE_COUNT_ONE,
        keys::UNREADABLE_COUNT,
    );
    let items: Vec<AnyView> = rows.items.iter().map(|item| row(texts, item)).collect();
    view! {
        <p class="notice is-bad">{count}</p>
        <ul class="rows">{items}</ul>
    }
    .into_any()
}

fn row(texts: Texts, item: &UnreadableRow) -> AnyView {
    let name = texts.get(label(item.kind));
    let open = path(item).map(|href| {
        let open = texts.get(keys::RECORD_OPEN);
        let label = format!("{open}: {name} {}", item.id);
        view! { <p class="row-tools"><a href=href aria-label=label>{open}</a></p> }
    });
    view! {
        <li class="row">
            <h3>{name}</h3>
            <dl class="row-facts">
                {fact(texts, keys::UNREADABLE_ID, Some(item.id.clone()))}
                {fact(texts, keys::UNREADABLE_PART, Some(item.part.clone()))}
                {fact(texts, keys::UNREADABLE_FOUND, Some(moment(texts, item.found_at)))}
                {fact(texts, keys::UNREADABLE_SEEN, Some(moment(texts, item.seen_at)))}
            </dl>
            {open}
        </li>
    }
    .into_any()
}

/// The page of the submission, where what can't be read is only a part of it.
fn path(item: &UnreadableRow) -> Option<String> {
    let is_part = item.kind != RowKind::Submission || item.part.starts_with("form.");
    let id = item.id.parse().ok();
    let id = id.filter(|_| is_part && item.kind.is_of_submission())?;
    Some(admin::path(&AdminPage::Submission(id)))
}

fn label(kind: RowKind) -> Key {
    match kind {
        RowKind::Submission => event_labels::about(AuditSubject::Submission),
        RowKind::Publication => keys::UNREADABLE_PUBLICATION,
        RowKind::PublicReply => keys::UNREADABLE_PUBLIC_REPLY,
        RowKind::PublicOutcome => keys::UNREADABLE_PUBLIC_OUTCOME,
        RowKind::Comment => event_labels::about(AuditSubject::Comment),
        RowKind::Question => event_labels::about(AuditSubject::Question),
        RowKind::DecisionText => event_labels::about(AuditSubject::Text),
        RowKind::Link => keys::UNREADABLE_LINK,
        RowKind::Mail => event_labels::about(AuditSubject::Mail),
        RowKind::Person => event_labels::about(AuditSubject::Person),
        RowKind::Network => keys::UNREADABLE_NETWORK,
        RowKind::Standing => keys::UNREADABLE_STANDING,
        RowKind::Event => keys::UNREADABLE_EVENT,
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::{lang::Lang, time::Timestamp};
    use std::collections::BTreeSet;

    #[test]
    fn a_submission_is_opened_unless_it_can_not_be_read_itself() {
        let opens = |kind, part: &str| {
            let at = Timestamp::from_millis(0);
            let row = UnreadableRow {
                kind,
                id: "a2b3c4d5e6f7a2b3".to_owned(),
                part: part.to_owned(),
                found_at: at,
                seen_at: at,
            };
            path(&row).is_some()
        };
        assert!(!opens(RowKind::Submission, "evidence"));
        assert!(!opens(RowKind::Submission, "form"));
        assert!(opens(RowKind::Submission, "form.sector"));
        assert!(opens(RowKind::Publication, "summary"));
        assert!(!opens(RowKind::Person, "address"));
    }

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        let words: BTreeSet<&str> = RowKind::ALL
            .iter()
            .map(|kind| Texts::of(Lang::En).get(label(*kind)))
            .collect();
        assert_eq!(words.len(), RowKind::ALL.len());
    }
}
