//! The dialog of a decision: its reason, its consequences and its mails.

mod closing_step;
mod confirm_step;
mod day_step;
mod leave_question;
mod original_field;
mod reason_step;
mod step_buttons;

use crate::{
    dialog::AdminDialog,
    review_draft::ReviewDraft,
    submission_page::{
        decision::ReviewDecision,
        decision_dialog::{
            closing_step::ClosingStep, confirm_step::ConfirmStep, day_step::DayStep,
            leave_question::LeaveQuestion, reason_step::ReasonStep,
        },
        review_state::ReviewState,
    },
    undo::Decided,
};
use frontend::{browser, page_texts::use_texts, request::Refusal};
use leptos::{ev, prelude::*, task::spawn_local};
use shared::{
    admin::wire::{BulkItem, EditedMail},
    paths::admin::api,
    submission::{
        id::Version,
        wire::{ReviewAction, ReviewRequest, ReviewedSubmission},
    },
};
use wasm_bindgen::JsCast;
use web_sys::Element;

impl ReviewState {
    async fn send(
        self,
        version: Version,
        action: ReviewAction,
        mail: Option<EditedMail>,
    ) -> Result<ReviewedSubmission, Refusal> {
        let path = self
            .id
            .with_value(|id| api::submission_part(id, api::SUBMISSION_ACTIONS));
        let request = ReviewRequest {
            mail,
            criteria: self.criteria_for(&action),
            ..ReviewRequest::new(version, action)
        };
        self.session.post(&path, &request).await
    }

    /// Takes a decision about the version shown, and goes on.
    pub async fn decide(
        self,
        decision: ReviewDecision,
        action: ReviewAction,
        mail: Option<EditedMail>,
    ) -> Result<(), Refusal> {
        let Some(version) = self.version() else {
            return Ok(());
        };
        let reviewed = self.send(version, action, mail).await?;
        self.decided(decision, reviewed);
        Ok(())
    }

    fn decided(self, decision: ReviewDecision, reviewed: ReviewedSubmission) {
        let mut notes = String::new();
        if decision == ReviewDecision::Return {
            notes = ReviewDraft::kept_notes(&reviewed.item.id);
            self.forget_notes();
        }
        let criteria = ReviewDraft::kept_criteria(&reviewed.item.id);
        self.forget_criteria();
        let mut reason = String::new();
        if decision.plain().is_none() {
            reason = self.draft().with_untracked(|draft| draft.reason.clone());
            self.write_reason(String::new());
        }
        self.undo.offer(Decided {
            items: vec![BulkItem {
                id: reviewed.item.id.clone(),
                version: reviewed.item.version,
            }],
            can_be_undone: decision.can_be_undone(),
            said: self.texts.get(decision.said()).to_owned(),
            reason,
            notes,
            criteria,
            at: browser::now(),
        });
        if decision.is_end() && self.draft().with_untracked(|draft| draft.written() == 0) {
            self.go_to_next();
        } else {
            self.show(reviewed);
            _ = self.decision().try_set(None);
            browser::focus_soon("standing-title");
        }
    }

    /// Undoes an announcement without a dialog: there are only seconds for it.
    pub fn undo_now(self) {
        spawn_local(async move {
            if let Err(refusal) = self
                .decide(ReviewDecision::Undo, ReviewAction::Undo, None)
                .await
            {
                self.session.announce_refusal(&refusal);
                self.load();
            }
        });
    }
}

/// The dialog; open while a decision is set.
#[component]
pub fn DecisionDialog(
    /// The state of the review.
    review: ReviewState,
) -> impl IntoView {
    let decision = review.decision();
    let is_open = RwSignal::new(false);
    Effect::new(move |_| is_open.set(decision.get().is_some()));
    Effect::new(move |before: Option<bool>| {
        let open = is_open.get();
        if before == Some(true) && !open {
            decision.set(None);
        }
        open
    });
    let listening = move |event: ev::KeyboardEvent| {
        if event.key() != "Escape" || !is_open.get_untracked() || event.is_composing() {
            return;
        }
        if review.is_leaving().get_untracked() {
            event.prevent_default();
            review.is_leaving().set(false);
            browser::focus("decision-title");
        } else if review.give_up() {
            event.prevent_default();
        }
    };
    Effect::new(move |_| {
        let listening = window_event_listener(ev::keydown, listening);
        on_cleanup(move || listening.remove());
    });
    view! {
        <AdminDialog is_open title_id="decision-title">
            {move || decision.get().map(|decision| view! { <Steps review decision/> })}
        </AdminDialog>
    }
    .into_any()
}

/// The step for the reason, then the one for the mails.
#[component]
fn Steps(
    /// The state of the review.
    review: ReviewState,
    /// The decision.
    decision: ReviewDecision,
) -> impl IntoView {
    let texts = use_texts();
    let days = review.days_to_reopen();
    let ready = match decision {
        ReviewDecision::Return => review
            .draft()
            .with_untracked(|draft| draft.notes().ok())
            .map(ReviewDecision::returning),
        // The new last day: a closed proposal is reopened until then.
        ReviewDecision::Reopen if days.is_some() => None,
        decision => decision.plain(),
    };
    let action = RwSignal::new(ready);
    let step = move || match action.get() {
        None => match (decision, days) {
            (ReviewDecision::Reopen, Some(days)) => {
                view! { <DayStep review days action/> }.into_any()
            }
            (ReviewDecision::Close, _) => view! { <ClosingStep review action/> }.into_any(),
            (_, _) => view! { <ReasonStep review decision action/> }.into_any(),
        },
        Some(action) => view! { <ConfirmStep review decision action/> }.into_any(),
    };
    let on_input = move |event: ev::Event| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let is_text = |it: Element| it.matches("textarea, [type=text]").unwrap_or_default();
        if target.is_some_and(is_text) {
            review.type_in_dialog();
        }
    };
    view! {
        <div on:input=on_input>
            <h2 id="decision-title" tabindex="-1">{texts.get(decision.name())}</h2>
            <LeaveQuestion review/>
            {step}
        </div>
    }
    .into_any()
}
