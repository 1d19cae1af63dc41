//! The form of a reply that its author changes: before the address is confirmed, and after a reviewer asked for changes.

use crate::{
    browser,
    forms::{
        draft::DraftSlot,
        draft_storage::DraftStorage,
        form_state::FormState,
        manage_state::{FormAction, ManageState, Onward, TRANSFER_ID},
        notices::FormMessages,
        other_tab::OtherTab,
        small_fields::reply_fields,
        summary::{SUMMARY_ID, Summary},
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    form::content::{FormContent, Validated},
    paths::{self, Page},
    reply::form::ReplyForm,
    submission::{
        action::ActionName,
        state::StateName,
        wire::{HolderAction, ManagedSubmission},
    },
};
use std::sync::Arc;
use texts::{Key, keys};

/// The action that sends the form, the label of its button, and what is said after it. `is_offer` is true of what may be public:
/// its author takes that back by unticking the permission.
fn sending(
    actions: &[ActionName],
    form: Box<dyn FormContent>,
    is_offer: bool,
) -> (FormAction, Key, Key) {
    let reply = form.downcast::<ReplyForm>();
    if is_offer && reply.is_some_and(|reply| !reply.publish) {
        let action = HolderAction::Discard;
        (action, keys::EDIT_RESUBMIT, keys::DONE_CONCEAL)
    } else if actions.contains(&ActionName::Resubmit) {
        let action = HolderAction::Resubmit { form };
        (action, keys::EDIT_RESUBMIT, keys::DONE_RESUBMIT_REPLY)
    } else {
        (
            HolderAction::Edit { form },
            keys::EDIT_SEND,
            keys::DONE_EDIT,
        )
    }
}

/// The form, open where the next step is the author's.
#[component]
pub fn EditReply(
    /// The reply.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
    /// The name of the form.
    name: Key,
) -> impl IntoView {
    let texts = use_texts();
    let revision = managed.revision.as_ref();
    let is_offer = revision.is_some();
    let state = managed.standing.state;
    let is_next = state == StateName::Returned
        || revision.is_some_and(|revision| revision.state == StateName::Returned);
    let mut notes = managed.standing.notes.clone();
    notes.extend(revision.map(|it| it.notes.clone()).unwrap_or_default());
    let form: Box<dyn FormContent> = Box::new(managed.form.read::<ReplyForm>());
    let form_state = FormState::new(form, ReplyForm::find_errors, notes);
    if state != StateName::AwaitingConfirmation {
        let page = paths::path(texts.lang(), Page::Manage(&managed.id));
        form_state.keep_address(format!("{page}#{TRANSFER_ID}"));
    }
    let version = managed.version;
    let slot = DraftSlot::Of(managed.id.clone());
    let draft_storage = DraftStorage::new(form_state, slot, Some(version));
    let is_outdated = RwSignal::new(false);
    Effect::new(move |_| {
        // What was written stays in the form: the reply has another version, which nobody has seen.
        let written = draft_storage.outdated().or_else(|| manage.conflict());
        if let Some(written) = written {
            manage.settle();
            form_state.fill(written);
            is_outdated.set(true);
        }
    });
    let actions = managed.actions.clone();
    let word = sending(&actions, Box::new(ReplyForm::default()), is_offer).1;
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !form_state.is_complete() {
            browser::focus_soon(SUMMARY_ID);
            return;
        }
        draft_storage.keep();
        let (action, _, done) = sending(&actions, untrack(|| form_state.form()), is_offer);
        manage.act(version, action, Some(form_state), move || {
            draft_storage.forget();
            Onward::Stay(done)
        });
    };
    let name = texts.get(name);
    view! {
        <details class="as-sent" open=is_next>
            <summary>{name}</summary>
            <OtherTab draft_storage top="f-message"/>
            <form class="form" novalidate aria-label=name hidden=move || draft_storage.is_compared() on:submit=on_submit on:keydown=move |event| browser::prevent_enter_submit(&event)>
                {move || is_outdated.get().then(|| view! { <p class="notice">{texts.get(keys::EDIT_OUTDATED)}</p> })}
                <Summary form_state/>
                {reply_fields(form_state)}
                <FormMessages message=manage.refusal()/>
                <p class="form-buttons">
                    <button type="submit" class="button" aria-disabled=move || manage.is_busy().then_some("true")>{texts.get(word)}</button>
                </p>
            </form>
        </details>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_returned_reply_is_sent_again_and_any_other_is_changed() {
        let label =
            |actions: &[ActionName]| sending(actions, Box::new(ReplyForm::default()), false).1;
        assert_eq!(label(&[ActionName::Resubmit]), keys::EDIT_RESUBMIT);
        assert_eq!(label(&[ActionName::Edit]), keys::EDIT_SEND);
    }

    #[test]
    fn an_unticked_permission_takes_back_what_may_be_public() {
        let said = |publish, is_offer| {
            let form = ReplyForm {
                publish,
                ..ReplyForm::default()
            };
            sending(&[ActionName::Resubmit], Box::new(form), is_offer).2
        };
        assert_eq!(said(false, true), keys::DONE_CONCEAL);
        assert_eq!(said(true, true), keys::DONE_RESUBMIT_REPLY);
        assert_eq!(said(false, false), keys::DONE_RESUBMIT_REPLY);
    }
}
