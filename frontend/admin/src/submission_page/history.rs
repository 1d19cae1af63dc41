//! The history of a submission.

use crate::state_labels;
use frontend::page_texts::use_texts;
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
    let rows = reviewed
        .history
        .iter()
        .rev()
        .map(|it| view! { <li>{event(texts, it)}</li> }.into_any())
        .collect_view();
    view! {
        <section aria-labelledby="history-title">
            <h2 id="history-title">{texts.get(keys::ADMIN_HISTORY_TITLE)}</h2>
            <ol class="events" reversed>{rows}</ol>
        </section>
    }
    .into_any()
}
