//! The decisions that this reviewer can take now.

use crate::{
    review_draft::ReviewDraft,
    state_labels,
    submission_page::{decision::ReviewDecision, review_state::ReviewState},
};
use frontend::{browser, page_texts::use_texts};
use leptos::prelude::*;
use shared::submission::{action::ActionName, wire::ReviewedSubmission};
use std::sync::Arc;
use texts::keys;

/// A button for each decision; while notes are written, also the buttons for them.
#[component]
pub fn Decide(
    /// The state of the review.
    review: ReviewState,
    /// The submission.
    reviewed: Arc<ReviewedSubmission>,
) -> impl IntoView {
    let texts = use_texts();
    let decisions: Vec<ReviewDecision> = ReviewDecision::ALL
        .into_iter()
        .filter(|decision| reviewed.actions.contains(&decision.first()))
        .collect();
    let nothing = decisions.is_empty();
    let why = reviewed.why_not.map(|why| {
        let why = state_labels::why_not(texts, why.code, why.region);
        format!(" {why}.")
    });
    let buttons = decisions
        .iter()
        .enumerate()
        .map(|(place, decision)| {
            let decision = *decision;
            let class = if place == 0 { "button" } else { "plain-button" };
            let on_click = move |_| match decision {
                ReviewDecision::Undo => review.undo_now(),
                ReviewDecision::Return => review.begin_notes(),
                decision => review.ask(decision),
            };
            view! { <button type="button" class=class on:click=on_click>{texts.get(decision.name())}</button> }
                .into_any()
        })
        .collect_view();
    let can_return = reviewed.actions.contains(&ActionName::Return);
    view! {
        <section class="decide" class:is-noting=move || review.is_noting() aria-labelledby="decide-title">
            <h2 id="decide-title">{texts.get(keys::ADMIN_DECIDE_TITLE)}</h2>
            {nothing.then(|| view! { <p>{texts.get(keys::ADMIN_DECIDE_NOTHING)} {why}</p> })}
            <div class="decide-buttons">{buttons}</div>
            {move || review.is_noting().then(|| view! { <SendNotes review can_return/> })}
        </section>
    }
    .into_any()
}

/// The number of notes, and the buttons that send or end them.
#[component]
fn SendNotes(
    /// The state of the review.
    review: ReviewState,
    /// True if it can be returned now.
    can_return: bool,
) -> impl IntoView {
    let texts = use_texts();
    let error = RwSignal::new(false);
    let count = Memo::new(move |_| review.draft().with(ReviewDraft::written));
    let on_send = move |_| match review.draft().with_untracked(ReviewDraft::notes) {
        Ok(_) => {
            error.set(false);
            review.ask(ReviewDecision::Return);
        }
        Err(Some(path)) => browser::focus(&format!("note-{}", path.id())),
        Err(None) => error.set(true),
    };
    let said = move || texts.count(count.get(), keys::ADMIN_NOTES_ONE, keys::ADMIN_NOTES_MANY);
    let wrong = move || {
        (error.get() && count.get() == 0)
            .then(|| view! { <p class="field-error">{texts.get(keys::ADMIN_NOTES_NONE)}</p> })
    };
    view! {
        <div class="send-notes">
            <p>{said}</p>
            <div role="alert">{wrong}</div>
            <p class="form-buttons">
                {can_return.then(|| view! {
                    <button type="button" class="button" id="notes-send" on:click=on_send>{texts.get(keys::ADMIN_NOTES_SEND)}</button>
                })}
                <button type="button" class="plain-button" on:click=move |_| review.end_notes()>
                    {texts.get(keys::ADMIN_NOTES_STOP)}
                </button>
            </p>
        </div>
    }
    .into_any()
}
