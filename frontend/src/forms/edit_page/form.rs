//! The form of an existing proposal or draft, or of reported results.

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
        fields::common::privacy_notice,
        form_bar::form_bar,
        form_preview::{Preview, preview_button},
        form_state::FormState,
        manage_state::{FormAction, ManageState, Onward},
        notices::DraftNotice,
        other_tab::OtherTab,
        progress::Progress,
        proposal_fields::ProposalFields,
        review_time::ReviewTime,
        small_fields::outcome_fields,
        summary::{SUMMARY_ID, Summary},
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    form::content::{FindErrors, FormContent, FormKind, Validated},
    outcome::form::OutcomeForm,
    proposal::form::ProposalForm,
    submission::{
        SubmissionKind,
        action::ActionName,
        wire::{HolderAction, ManagedSubmission},
    },
};
use std::sync::Arc;
use texts::{Key, Texts, keys};

/// The action with which the form is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SendAction {
    Submit,
    Edit,
    Resubmit,
    /// Stores an incomplete draft
    Save,
}

impl SendAction {
    fn action(self, form: Box<dyn FormContent>) -> FormAction {
        match self {
            Self::Submit => HolderAction::Submit { form },
            Self::Edit | Self::Save => HolderAction::Edit { form },
            Self::Resubmit => HolderAction::Resubmit { form },
        }
    }

    fn done(self) -> Done {
        match self {
            Self::Submit => Done::Submit,
            Self::Edit | Self::Save => Done::Edit,
            Self::Resubmit => Done::Resubmit,
        }
    }

    fn word(self) -> Key {
        match self {
            Self::Submit => keys::NEW_SUBMIT,
            Self::Edit => keys::EDIT_SEND,
            Self::Resubmit => keys::EDIT_RESUBMIT,
            Self::Save => keys::EDIT_SAVE,
        }
    }
}

/// The actions with which a form can be sent now, the main one first.
fn actions_of(actions: &[ActionName]) -> Vec<SendAction> {
    let can = |action| actions.contains(&action);
    if can(ActionName::Submit) {
        vec![SendAction::Submit, SendAction::Save]
    } else if can(ActionName::Resubmit) {
        vec![SendAction::Resubmit]
    } else {
        vec![SendAction::Edit]
    }
}

/// The form of what is changed here, as it is stored, and what finds its errors.
fn stored(managed: &ManagedSubmission) -> (Box<dyn FormContent>, FindErrors) {
    if managed.kind == SubmissionKind::Outcome {
        let form = managed.form.read::<OutcomeForm>();
        (Box::new(form), OutcomeForm::find_errors)
    } else {
        let form = managed.form.read::<ProposalForm>();
        (Box::new(form), ProposalForm::find_errors)
    }
}

/// The form, with the reviewer's notes beside its fields.
#[component]
pub fn EditForm(
    /// The submission.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    let revision = managed.revision.as_ref();
    let mut notes = managed.standing.notes.clone();
    notes.extend(revision.map(|it| it.notes.clone()).unwrap_or_default());
    let listed = notes.clone();
    let (theirs, find_errors) = stored(&managed);
    let kind = theirs.kind();
    let title = title(texts, &managed, &*theirs);
    let form_state = FormState::new(theirs.clone(), find_errors, notes);
    keep_proven_address(form_state, texts, &managed);
    let version = managed.version;
    let id = StoredValue::new(managed.id.clone());
    let draft_storage =
        DraftStorage::new(form_state, DraftSlot::Of(managed.id.clone()), Some(version));
    let actions_of = actions_of(&managed.actions);
    let first = actions_of.first().copied().unwrap_or(SendAction::Edit);

    let Afresh {
        question,
        on_ask: on_afresh,
        on_yes,
    } = Afresh::new(REVERT, draft_storage, TITLE_ID);
    let send = move |action: SendAction| {
        if !is_fit(form_state, action) {
            return;
        }
        draft_storage.keep();
        let form = untrack(|| form_state.form());
        let id = id.get_value();
        manage.act(version, action.action(form), Some(form_state), move || {
            draft_storage.hand_over(&id);
            Onward::Leave(action.done())
        });
    };
    let other = actions_of.get(1).map(|action| {
        let action = *action;
        view! {
            <button type="button" class="plain-button" on:click=move |_| send(action)>{texts.get(action.word())}</button>
        }
        .into_any()
    });
    let Settling { mine, on_settled } = Settling::new(form_state, draft_storage, manage);
    let is_previewed = RwSignal::new(false);
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        is_previewed.set(false);
        send(first);
    };
    // Only a proposal is long enough for sections.
    let is_long = kind == FormKind::Proposal;
    let fields = if is_long {
        view! { <ProposalFields form_state/> }.into_any()
    } else {
        outcome_fields(form_state)
    };
    let is_compared = move || mine.with(Option::is_some) || draft_storage.is_compared();
    view! {
        <div class="edit">
            <p class="lead managed-title">{title}</p>
            {move || mine.get().map(|mine| view! { <Conflict mine theirs=theirs.clone() versions=Versions::Server on_settled/> })}
            <OtherTab draft_storage top=TITLE_ID/>
            <NoteList kind notes=listed/>
            <div class:form-columns=is_long hidden=is_compared>
                {is_long.then(|| view! { <Progress form_state/> })}
                <form class="form" novalidate aria-labelledby=TITLE_ID on:submit=on_submit on:keydown=move |event| browser::prevent_enter_submit(&event)>
                    <DraftNotice draft_storage on_afresh/>
                    <Summary form_state/>
                    <div hidden=move || is_previewed.get()>{fields}</div>
                    <Preview form_state is_open=is_previewed/>
                    {is_long.then(|| privacy_notice(keys::CONSENT_LEAD))}
                    <p class="form-buttons">
                        <button type="submit" class="button" aria-disabled=move || manage.is_busy().then_some("true")>
                            {texts.get(first.word())}
                        </button>
                        {is_long.then(|| preview_button(is_previewed))}
                    </p>
                    {is_long.then(|| view! { <ReviewTime form_state/> })}
                    {form_bar(draft_storage, manage.refusal(), other)}
                </form>
            </div>
            <Dialog question on_yes/>
        </div>
    }
    .into_any()
}

/// The title above the form.
fn title(texts: Texts, managed: &ManagedSubmission, form: &dyn FormContent) -> String {
    let title = managed.reaches.as_deref().unwrap_or(form.title());
    match title.trim() {
        "" => texts.get(keys::MANAGE_UNTITLED).to_owned(),
        title => title.to_owned(),
    }
}

/// True if the form can be sent; otherwise the focus moves to the first error.
fn is_fit(form_state: FormState, action: SendAction) -> bool {
    if action == SendAction::Save {
        return form_state.fits_draft();
    }
    let fit = form_state.is_complete();
    if !fit {
        browser::focus_soon(SUMMARY_ID);
    }
    fit
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::page_texts::provide_texts;
    use shared::lang::Lang;

    #[test]
    fn returned_results_are_changed_with_the_notes_beside_their_fields() {
        let managed: ManagedSubmission = serde_json::from_value(serde_json::json!({
            "id": "a2b3c4d5e6f7a2b3",
            "kind": "outcome",
            "version": 3,
            "standing": {
                "state": "returned",
                "since": 0,
                "notes": [{ "field": "led_to", "text": "Kerro lisää." }],
            },
            "form": { "official_name": "Kuorot yhdessä", "results": ["starts"], "lang": "fi" },
            "lang": "fi",
            "actions": ["resubmit", "withdraw"],
            "deciders": [],
            "created_at": 0,
            "changed_at": 0,
        }))
        .unwrap();
        let html = Owner::new().with(|| {
            let texts = Texts::of(Lang::Fi);
            provide_texts(texts);
            let manage = ManageState::new(texts, managed.id.clone());
            let managed = Arc::new(managed);
            view! { <EditForm managed manage/> }.to_html()
        });
        for part in [
            "Kuorot yhdessä",
            "id=\"f-led-to\"",
            "Lähetä uudelleen käsittelyyn",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        // In the list of notes, and beside the field.
        assert_eq!(html.matches("Kerro lisää.").count(), 2);
        assert!(!html.contains("id=\"f-goals\""));
    }

    #[test]
    fn a_form_is_sent_as_its_state_allows() {
        use ActionName as A;
        assert_eq!(
            actions_of(&[A::Submit, A::Edit, A::Discard]),
            [SendAction::Submit, SendAction::Save]
        );
        assert_eq!(
            actions_of(&[A::Resubmit, A::Withdraw]),
            [SendAction::Resubmit]
        );
        assert_eq!(actions_of(&[A::Edit, A::Withdraw]), [SendAction::Edit]);
    }
}
