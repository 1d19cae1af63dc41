//! A new proposal with the texts of one that has ended.

use leptos::prelude::*;
use shared::{
    paths,
    submission::{SubmissionKind, action::ActionName, state::StateName, wire::ManagedSubmission},
};
use texts::{Texts, keys};

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

/// The link to the form, which takes the texts.
pub fn copy_link(texts: Texts, managed: &ManagedSubmission) -> AnyView {
    let url = paths::copy_of(texts.lang(), &managed.id);
    view! { <p class="form-buttons"><a class="plain-button" href=url>{texts.get(keys::COPY_OPEN)}</a></p> }
        .into_any()
}
