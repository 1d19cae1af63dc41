//! The form of a reply that its author changes: before the address is confirmed, and after a reviewer asked for changes.

use crate::{
    browser,
    forms::{
        afresh::{Afresh, REVERT},
        conflict::{Conflict, Versions},
        dialog::Dialog,
        done::Done,
        draft::DraftSlot,
        draft_storage::DraftStorage,
        edit_page::{TITLE_ID, keep_proven_address, notes::NoteList, settling::Settling},
        form_bar::form_bar,
        form_state::FormState,
        manage_state::{FormAction, ManageState, Onward, edit_name},
        notices::DraftNotice,
        other_tab::OtherTab,
        small_fields::reply_fields,
        summary::{SUMMARY_ID, Summary},
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    form::content::{FormContent, FormKind, Validated},
    reply::form::ReplyForm,
    submission::{
        action::ActionName,
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
) -> (FormAction, Key, Done) {
    let reply = form.downcast::<ReplyForm>();
    if is_offer && reply.is_some_and(|reply| !reply.publish) {
        let action = HolderAction::Discard;
        (action, keys::EDIT_RESUBMIT, Done::Conceal)
    } else if actions.contains(&ActionName::Resubmit) {
        let action = HolderAction::Resubmit { form };
        (action, keys::EDIT_RESUBMIT, Done::ResubmitReply)
    } else {
        (HolderAction::Edit { form }, keys::EDIT_SEND, Done::Edit)
    }
}

/// The form, with the reviewer's notes beside its fields.
#[component]
pub fn EditReply(
    /// The reply.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    let revision = managed.revision.as_ref();
    let is_offer = revision.is_some();
    let mut notes = managed.standing.notes.clone();
    notes.extend(revision.map(|it| it.notes.clone()).unwrap_or_default());
    let listed = notes.clone();
    let theirs: Box<dyn FormContent> = Box::new(managed.form.read::<ReplyForm>());
    let form_state = FormState::new(theirs.clone(), ReplyForm::find_errors, notes);
    keep_proven_address(form_state, texts, &managed);
    let version = managed.version;
    let id = StoredValue::new(managed.id.clone());
    let slot = DraftSlot::Of(managed.id.clone());
    let draft_storage = DraftStorage::new(form_state, slot, Some(version));
    let Settling { mine, on_settled } = Settling::new(form_state, draft_storage, manage);
    let actions = managed.actions.clone();
    let word = sending(&actions, Box::new(ReplyForm::default()), is_offer).1;
    let Afresh {
        question,
        on_ask: on_afresh,
        on_yes,
    } = Afresh::new(REVERT, draft_storage, TITLE_ID);
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !form_state.is_complete() {
            browser::focus_soon(SUMMARY_ID);
            return;
        }
        draft_storage.keep();
        let (action, _, done) = sending(&actions, untrack(|| form_state.form()), is_offer);
        let id = id.get_value();
        manage.act(version, action, Some(form_state), move || {
            draft_storage.hand_over(&id);
            Onward::Leave(done)
        });
    };
    let is_compared = move || mine.with(Option::is_some) || draft_storage.is_compared();
    view! {
        <div class="edit">
            <p class="lead">{edit_name(&managed).map(|name| texts.get(name))}</p>
            {move || mine.get().map(|mine| view! { <Conflict mine theirs=theirs.clone() versions=Versions::Server on_settled/> })}
            <OtherTab draft_storage top=TITLE_ID/>
            <NoteList kind=FormKind::Reply notes=listed/>
            <div hidden=is_compared>
                <form class="form" novalidate aria-labelledby=TITLE_ID on:submit=on_submit on:keydown=move |event| browser::prevent_enter_submit(&event)>
                    <DraftNotice draft_storage on_afresh/>
                    <Summary form_state/>
                    {reply_fields(form_state)}
                    <p class="form-buttons">
                        <button type="submit" class="button" aria-disabled=move || manage.is_busy().then_some("true")>{texts.get(word)}</button>
                    </p>
                    {form_bar(draft_storage, manage.refusal(), None)}
                </form>
            </div>
            <Dialog question on_yes/>
        </div>
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
        assert_eq!(said(false, true), Done::Conceal);
        assert_eq!(said(true, true), Done::ResubmitReply);
        assert_eq!(said(false, false), Done::ResubmitReply);
    }
}
