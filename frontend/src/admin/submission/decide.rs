//! What this reviewer can do with the submission now.

use crate::{
    admin::submission::{desk::ReviewDesk, draft::Draft, way::Way},
    forms::browser,
    texts::{keys, use_texts},
};
use leptos::prelude::*;
use shared::submission::{action::ActionName, wire::Reviewed};
use std::sync::Arc;

/// A button for each decision; and, while notes are written, what is done with them.
#[component]
pub fn Decide(
    /// The reviewer's desk.
    desk: ReviewDesk,
    /// The submission.
    reviewed: Arc<Reviewed>,
) -> impl IntoView {
    let texts = use_texts();
    let ways: Vec<Way> = Way::ALL
        .into_iter()
        .filter(|way| reviewed.actions.contains(&way.first()))
        .collect();
    let nothing = ways.is_empty();
    let buttons = ways
        .iter()
        .enumerate()
        .map(|(place, way)| {
            let way = *way;
            let class = if place == 0 { "button" } else { "plain-button" };
            let on_click = move |_| match way {
                Way::Undo => desk.undo_now(),
                Way::Return => desk.begin_notes(),
                way => desk.ask(way),
            };
            view! { <button type="button" class=class on:click=on_click>{texts.get(way.name())}</button> }
                .into_any()
        })
        .collect_view();
    let can_return = reviewed.actions.contains(&ActionName::Return);
    view! {
        <section class="decide" aria-labelledby="decide-title">
            <h2 id="decide-title">{texts.get(keys::ADMIN_DECIDE_TITLE)}</h2>
            {nothing.then(|| view! { <p>{texts.get(keys::ADMIN_DECIDE_NOTHING)}</p> })}
            <div class="decide-buttons">{buttons}</div>
            {move || desk.is_noting().then(|| view! { <SendNotes desk can_return/> })}
        </section>
    }
    .into_any()
}

/// How many notes there are, and sending them.
#[component]
fn SendNotes(
    /// The reviewer's desk.
    desk: ReviewDesk,
    /// Whether it can be returned now.
    can_return: bool,
) -> impl IntoView {
    let texts = use_texts();
    let error = RwSignal::new(false);
    let count = Memo::new(move |_| desk.draft().with(Draft::written));
    let on_send = move |_| match desk.draft().with_untracked(Draft::notes) {
        Ok(_) => {
            error.set(false);
            desk.ask(Way::Return);
        }
        Err(Some(spot)) => browser::focus(&format!("note-{}", spot.id())),
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
                    <button type="button" class="button" on:click=on_send>{texts.get(keys::ADMIN_NOTES_SEND)}</button>
                })}
                <button type="button" class="plain-button" on:click=move |_| desk.end_notes()>
                    {texts.get(keys::ADMIN_NOTES_STOP)}
                </button>
            </p>
        </div>
    }
    .into_any()
}
