//! The holder's side of an entry of a list: staying, moving and leaving.

use crate::{
    forms::{
        dialog::{Dialog, Question},
        manage_state::{FormAction, ManageState, Onward},
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::submission::{action::ActionName, wire::ManagedSubmission};
use std::sync::Arc;
use texts::{keys, places};

/// The question before the list is left.
const LEAVE: Question = Question {
    title: keys::ENTRY_LEAVE,
    body: keys::ENTRY_LEAVE_BODY,
    yes: keys::ENTRY_LEAVE,
    ask: None,
};

/// For an entry of a list the buttons to stay, to move and to leave.
#[component]
pub fn EntryPart(
    /// The submission.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    let asked = RwSignal::new(None::<Question>);
    let version = managed.version;
    let can = |action| managed.actions.contains(&action);
    let keep = can(ActionName::Keep).then(|| {
        view! {
            <button type="button" class="plain-button" on:click=move |_| manage.act(version, FormAction::Keep, None, || Onward::Stay(keys::DONE_STAY))>
                {texts.get(keys::ENTRY_KEEP)}
            </button>
        }
    });
    let leave = can(ActionName::Leave).then(|| {
        view! {
            <button type="button" class="plain-button" on:click=move |_| asked.set(Some(LEAVE))>
                {texts.get(keys::ENTRY_LEAVE)}
            </button>
        }
    });
    let is_entry = keep.is_some() || leave.is_some();
    let moves = managed.moves_to.clone().map(|network| {
        let question = texts.fill(keys::ENTRY_MOVE_BODY, places::Name { name: &network });
        view! {
            <p>{question}</p>
            <p class="form-buttons">
                <button type="button" class="button" on:click=move |_| manage.move_entry()>{texts.get(keys::ENTRY_MOVE)}</button>
            </p>
        }
    });
    let on_yes = Callback::new(move |_: String| -> Option<String> {
        manage.act(version, FormAction::Leave, None, || {
            Onward::Stay(keys::DONE_LEAVE)
        });
        None
    });
    view! {
        {moves}
        {is_entry.then(|| view! { <p class="form-buttons">{keep} {leave}</p> })}
        <Dialog question=asked on_yes/>
    }
    .into_any()
}
