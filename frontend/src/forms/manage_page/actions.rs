//! The actions that the holder can take now.

use crate::{
    forms::{
        dialog::{Ask, Dialog, Question},
        manage_state::ManageState,
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::submission::{
    action::ActionName,
    reasons::Reason,
    wire::{HolderAction, ManagedSubmission},
};
use std::sync::Arc;
use texts::{Key, code_labels::no_reason, keys};

/// The question before an action; `None` where it needs none.
fn question(action: ActionName, is_revision: bool) -> Option<Question> {
    let (title, body, ask) = match action {
        ActionName::Withdraw => (keys::WITHDRAW_TITLE, keys::WITHDRAW_BODY, Some(Ask::Reason)),
        ActionName::Reopen => (keys::REOPEN_TITLE, keys::REOPEN_BODY, None),
        ActionName::Close => (keys::CLOSE_TITLE, keys::CLOSE_BODY, None),
        ActionName::Discard if is_revision => (
            keys::DISCARD_REVISION_TITLE,
            keys::DISCARD_REVISION_BODY,
            None,
        ),
        ActionName::Discard => (keys::DISCARD_TITLE, keys::DISCARD_BODY, None),
        ActionName::Erase => (keys::ERASE_TITLE, keys::ERASE_BODY, None),
        _ => return None,
    };
    Some(Question {
        title,
        body,
        yes: title,
        ask,
    })
}

/// The action of a question, or the error of an invalid text.
fn action(name: ActionName, written: &str) -> Result<HolderAction, Key> {
    Ok(match name {
        ActionName::Withdraw => HolderAction::Withdraw {
            why: written
                .parse::<Reason>()
                .map_err(|error| no_reason(&error))?,
        },
        ActionName::Reopen => HolderAction::Reopen,
        ActionName::Close => HolderAction::Close,
        ActionName::Discard => HolderAction::Discard,
        _ => HolderAction::Erase,
    })
}

/// A button for each action.
#[component]
pub fn HolderActions(
    /// The submission.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
    /// True while the form is open.
    is_open: RwSignal<bool>,
    /// True if the proposal can be edited.
    can_edit: bool,
) -> impl IntoView {
    let texts = use_texts();
    let asked = RwSignal::new(None::<Question>);
    let chosen = StoredValue::new(ActionName::See);
    let (version, is_revision) = (managed.version, managed.revision.is_some());
    let on_yes = Callback::new(
        move |written: String| match action(chosen.get_value(), &written) {
            Ok(action) => {
                manage.act(version, action, None, || ());
                None
            }
            Err(missing) => Some(missing),
        },
    );
    let can_discard = managed.actions.contains(&ActionName::Discard);
    let buttons = [
        ActionName::Reopen,
        ActionName::Close,
        ActionName::Withdraw,
        ActionName::Discard,
        ActionName::Erase,
    ]
    .into_iter()
    .filter(|action| managed.actions.contains(action))
    // Discarding an unseen proposal leaves nothing to erase.
    .filter(|action| *action != ActionName::Erase || is_revision || !can_discard)
    .filter_map(|action| Some((action, question(action, is_revision)?)))
    .map(|(action, question)| {
        view! {
            <button
                type="button"
                class="plain-button"
                on:click=move |_| {
                    chosen.set_value(action);
                    asked.set(Some(question));
                }
            >
                {texts.get(question.title)}
            </button>
        }
    })
    .collect::<Vec<_>>();
    if buttons.is_empty() && !can_edit {
        return ().into_any();
    }
    view! {
        <section class="deeds" aria-labelledby="deeds-title">
            <h2 id="deeds-title">{texts.get(keys::DEEDS_TITLE)}</h2>
            <p class="form-buttons">
                {can_edit.then(|| view! {
                    <button type="button" class="plain-button" hidden=move || is_open.get() on:click=move |_| {
                        is_open.set(true);
                        crate::browser::focus_soon("edit-title");
                    }>
                        {texts.get(keys::EDIT_OPEN)}
                    </button>
                })}
                {buttons}
            </p>
            <Dialog question=asked on_yes/>
        </section>
    }
    .into_any()
}
