//! The history of a submission.

use crate::{state_labels, submission_page::criteria_part::kept};
use frontend::{
    page_texts::use_texts,
    proposal_text::{field_labels::full_label, field_path::FieldPath},
};
use leptos::prelude::*;
use shared::submission::{
    SubmissionKind,
    action::ActionName,
    state::StateName,
    wire::{HistoryEvent, ReviewedSubmission},
};
use std::sync::Arc;
use texts::{Key, Texts, format::moment, keys};

/// One event in words: "Palautettu täydennettäväksi, koordinaattori, 25.11.2026 klo 10.30".
pub fn event(texts: Texts, kind: SubmissionKind, event: &HistoryEvent) -> String {
    let action = texts.get(done(kind, event));
    let role = texts.get(state_labels::role(event.role));
    let when = moment(texts, event.at);
    match &event.name {
        Some(name) => format!("{action} · {name}, {role} · {when}"),
        None => format!("{action} · {role} · {when}"),
    }
}

/// The words for an event. An action may have different effects.
fn done(kind: SubmissionKind, event: &HistoryEvent) -> Key {
    let is_reply = matches!(kind, SubmissionKind::Reply | SubmissionKind::Proposal);
    match (event.action, event.from) {
        (ActionName::Discard, Some(StateName::Draft | StateName::AwaitingConfirmation)) => {
            keys::ADMIN_DONE_DISCARD_DRAFT
        }
        (ActionName::Discard, _) => keys::ADMIN_DONE_DISCARD_CHANGE,
        (ActionName::Undo, Some(StateName::Announcing)) => keys::ADMIN_DONE_UNDO_PUBLISHING,
        (ActionName::Undo, _) => keys::ADMIN_DONE_UNDO_DELIVERY,
        (ActionName::Accept, _) if is_reply => keys::ADMIN_DONE_ACCEPT_REPLY,
        (ActionName::Accept, _) => keys::ADMIN_DONE_ACCEPT_ENTRY,
        (ActionName::Retract, _) if is_reply => keys::ADMIN_DONE_RETRACT_ACCEPTANCE,
        (ActionName::Retract, _) => keys::ADMIN_DONE_RETRACT_ANSWER,
        (action, _) => state_labels::done(action),
    }
}

/// All events, the newest first.
#[component]
pub fn HistoryPart(
    /// The submission.
    reviewed: Arc<ReviewedSubmission>,
) -> impl IntoView {
    let texts = use_texts();
    let kind = reviewed.item.kind;
    let form = reviewed.form.of(kind).content().kind();
    let rows = reviewed
        .history
        .iter()
        .rev()
        .map(|it| {
            let notes = it.notes.iter().map(|note| {
                let field = FieldPath::of_note(note).map(|path| full_label(texts, form, path));
                let said = note.text.as_str().to_owned();
                view! { <dt>{field}</dt><dd class="as-written" dir="auto">{said}</dd> }.into_any()
            });
            let notes = (!it.notes.is_empty()).then(|| {
                view! {
                    <details>
                        <summary>{texts.get(keys::ADMIN_HISTORY_NOTES)}</summary>
                        <dl>{notes.collect_view()}</dl>
                    </details>
                }
            });
            view! { <li>{event(texts, kind, it)}{notes}{kept(texts, &it.criteria)}</li> }.into_any()
        })
        .collect_view();
    view! {
        <section aria-labelledby="history-title">
            <h2 id="history-title">{texts.get(keys::ADMIN_HISTORY_TITLE)}</h2>
            <ol class="events" reversed>{rows}</ol>
        </section>
    }
    .into_any()
}
