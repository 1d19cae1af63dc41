//! A new proposal with the texts of one that has ended.

use crate::{
    browser,
    forms::{
        dialog::{Dialog, Question},
        draft::{COPIED, Draft, DraftSlot},
        manage_state::ManageState,
        notices::FormMessage,
    },
    navigation,
    page_texts::use_texts,
    storage::BrowserStorage,
};
use leptos::prelude::*;
use shared::{
    paths::{self, Page},
    proposal::{copied::copied, form::ProposalForm},
    submission::{SubmissionKind, action::ActionName, state::StateName, wire::ManagedSubmission},
};
use std::sync::Arc;
use texts::keys;

/// The question before another draft of this browser is replaced.
const REPLACE: Question = Question {
    title: keys::COPY_TITLE,
    body: keys::COPY_BODY,
    yes: keys::COPY_YES,
    ask: None,
};

/// True for a proposal that has ended, or has found its partner.
pub fn can_copy(managed: &ManagedSubmission) -> bool {
    managed.kind == SubmissionKind::Proposal
        && match managed.standing.state {
            StateName::Closed
            | StateName::TakenDown
            | StateName::Rejected
            | StateName::Withdrawn => true,
            StateName::Published => has_partner(managed),
            StateName::Draft
            | StateName::AwaitingConfirmation
            | StateName::InReview
            | StateName::Returned
            | StateName::Approved
            | StateName::Announcing
            | StateName::Delivered
            | StateName::Anonymised
            | StateName::Discarded => false,
        }
}

/// True for a published proposal that can't be withdrawn, as a reply to it was accepted.
pub fn has_partner(managed: &ManagedSubmission) -> bool {
    managed.kind == SubmissionKind::Proposal
        && managed.standing.state == StateName::Published
        && !managed.actions.contains(&ActionName::Withdraw)
}

/// The button. The texts become this browser's draft of a new proposal.
#[component]
pub fn CopyButton(
    /// The proposal.
    managed: Arc<ManagedSubmission>,
    /// The state of the page.
    manage: ManageState,
) -> impl IntoView {
    let texts = use_texts();
    let question = RwSignal::new(None);
    let begin = move || {
        let now = browser::now();
        let draft = Draft {
            key: browser::random_key(),
            opened: now,
            kept: now,
            version: None,
            // The language is the author's choice.
            began_in: None,
            form: Box::new(copied(&managed.form.read::<ProposalForm>(), now.date())),
        };
        let json = serde_json::to_string(&draft).unwrap_or_default();
        let is_kept = BrowserStorage::Local.set(&DraftSlot::New.key(), &json);
        if is_kept {
            BrowserStorage::Session.set(COPIED, "");
            navigation::go(&paths::path(texts.lang(), Page::NewProposal));
        }
        (!is_kept).then(|| texts.get(keys::COPY_REFUSED).to_owned())
    };
    let ask = begin.clone();
    let on_yes = Callback::new(move |_: String| ask());
    let on_click = move |_| {
        if BrowserStorage::Local.get(&DraftSlot::New.key()).is_some() {
            question.set(Some(REPLACE));
        } else {
            let refused = begin().map(FormMessage::Refused);
            manage.message().set(refused);
        }
    };
    view! {
        <p class="form-buttons">
            <button type="button" class="plain-button" on:click=on_click>{texts.get(keys::COPY_OPEN)}</button>
        </p>
        <Dialog question on_yes/>
    }
    .into_any()
}
