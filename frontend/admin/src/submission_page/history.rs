//! The history of a submission.

use crate::{state_labels, submission_page::criteria_part::kept};
use frontend::{
    page_texts::use_texts,
    proposal_text::{field_labels::full_label, field_path::FieldPath},
};
use leptos::prelude::*;
use shared::submission::wire::{HistoryEvent, ReviewedSubmission};
use std::sync::Arc;
use texts::{Texts, format::moment, keys};

/// One event in words: "Palautettu täydennettäväksi, koordinaattori, 25.11.2026 klo 10.30".
pub fn event(texts: Texts, event: &HistoryEvent) -> String {
    let action = texts.get(state_labels::done(event.action));
    let role = texts.get(state_labels::role(event.role));
    let when = moment(texts, event.at);
    match &event.name {
        Some(name) => format!("{action} · {name}, {role} · {when}"),
        None => format!("{action} · {role} · {when}"),
    }
}

/// All events, the newest first.
#[component]
pub fn HistoryPart(
    /// The submission.
    reviewed: Arc<ReviewedSubmission>,
) -> impl IntoView {
    let texts = use_texts();
    let kind = reviewed.form.of(reviewed.item.kind).content().kind();
    let rows = reviewed
        .history
        .iter()
        .rev()
        .map(|it| {
            let notes = it.notes.iter().map(|note| {
                let field = FieldPath::of_note(note).map(|path| full_label(texts, kind, path));
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
            view! { <li>{event(texts, it)}{notes}{kept(texts, &it.criteria)}</li> }.into_any()
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
