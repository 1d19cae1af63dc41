//! What happened to a submission.

use crate::{
    admin::sentences,
    forms,
    texts::{Texts, keys, use_texts},
};
use leptos::prelude::*;
use shared::submission::wire::{HistoryEvent, ReviewedSubmission};
use std::sync::Arc;

/// One event in words: "Palautettu täydennettäväksi, koordinaattori, 25.11.2026 klo 10.30".
pub fn event(texts: Texts, event: &HistoryEvent) -> String {
    let action = texts.get(sentences::done(event.action));
    let role = texts.get(sentences::role(event.role));
    let when = forms::sentences::moment(texts, event.at);
    format!("{action} · {role} · {when}")
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
