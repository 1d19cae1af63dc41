//! The holder's side of a request to join, of an entry of a list and of a message: the answer, staying and leaving.

use crate::{
    forms::{
        dialog::{Dialog, Question},
        manage_state::{FormAction, ManageState, Onward},
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::submission::{action::ActionName, state::Mark, wire::ManagedSubmission};
use std::sync::Arc;
use texts::{Key, keys, places};

/// The question before the list is left.
const LEAVE: Question = Question {
    title: keys::ENTRY_LEAVE,
    body: keys::ENTRY_LEAVE_BODY,
    yes: keys::ENTRY_LEAVE,
    ask: None,
};

/// The answer in words; `None` before the submission is delivered. An acceptance is told once it can't be undone.
fn answer(mark: Option<Mark>) -> Option<Key> {
    Some(match mark? {
        Mark::Accepted => keys::ENTRY_ACCEPTED,
        Mark::Declined => keys::ENTRY_DECLINED,
        Mark::Answered => keys::ENTRY_ANSWERED,
        Mark::Unseen | Mark::Seen | Mark::InReserve | Mark::Accepting | Mark::Held => {
            keys::ENTRY_WAITING
        }
    })
}

/// The answer, and for an entry of a list the buttons to stay and to leave.
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
            <button type="button" class="button" on:click=move |_| manage.act(version, FormAction::Keep, None, || Onward::Stay(keys::DONE_STAY))>
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
    let said = answer(managed.mark);
    view! {
        {said.map(|said| view! { <p class="entry-answer"><b>{texts.get(said)}</b></p> })}
        {moves}
        <p class="form-buttons">{keep} {leave}</p>
        <Dialog question=asked on_yes/>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn an_acceptance_that_can_be_undone_is_not_told_yet() {
        assert!(answer(Some(Mark::Accepting)) == answer(Some(Mark::Unseen)));
        assert!(answer(Some(Mark::Accepted)) != answer(Some(Mark::Unseen)));
        assert!(answer(None).is_none());
    }
}
