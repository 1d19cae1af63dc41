//! The way of a submission whose address is proven: to its addressee, or to reviewers first.

use crate::{
    call::Call,
    limits::{self, Use},
    store::submissions::{self, Submission},
    usecases::{failure::Failure, submissions::quota},
};
use shared::{
    submission::{SubmissionKind, action::Route, state::State},
    time::Timestamp,
};

/// The way of a submission that arrives, and what it counts.
pub struct Arrival {
    /// The way; `None` where the proposal that it replies to has ended
    pub route: Option<Route>,
    /// What is counted with the delivery
    pub uses: Vec<Use>,
}

impl Arrival {
    fn by(route: Option<Route>) -> Self {
        let uses = Vec::new();
        Self { route, uses }
    }
}

/// The way of a submission.
pub async fn route(call: &Call, submission: &Submission) -> Result<Arrival, Failure> {
    let kind = submission.review.kind();
    if kind == SubmissionKind::Reply && !goes_on(call, submission).await? {
        return Ok(Arrival::by(None));
    }
    if !kind.is_delivered() {
        return Ok(Arrival::by(Some(Route::Review)));
    }
    let is_flagged = !submission.latest().flags().is_empty();
    // What waits for a reviewer anyway doesn't count.
    if is_flagged {
        return Ok(Arrival::by(Some(Route::Review)));
    }
    let address = submission.address.clone().ok_or(Failure::Gone)?;
    let target = submission.target.as_ref().map(ToString::to_string);
    let parent = submission.parent.as_ref().map(ToString::to_string);
    // A message between two sides goes to one of them, a reply to its proposal, all others to their target.
    let addressee: Vec<String> = parent.into_iter().chain(target).collect();
    let uses = quota::deliver(call, kind, &address, &addressee.join(" "));
    if limits::full(call, &uses).await?.is_none() {
        let route = Some(Route::Addressee);
        Ok(Arrival { route, uses })
    } else {
        Ok(Arrival::by(Some(Route::Review)))
    }
}

/// True if the proposal of a reply still takes it: what was submitted before the closing goes on.
pub async fn goes_on(call: &Call, reply: &Submission) -> Result<bool, Failure> {
    let Some(proposal) = &reply.parent else {
        return Ok(false);
    };
    let proposal = submissions::find(&call.db, proposal).await?;
    Ok(proposal.is_some_and(|proposal| takes(&proposal, reply.created_at)))
}

/// True if a proposal takes a reply that was submitted at a time.
pub fn takes(proposal: &Submission, submitted: Timestamp) -> bool {
    match proposal.review.state() {
        State::Published { .. } => true,
        State::Closed { at, .. } => submitted <= *at,
        State::Draft { .. }
        | State::AwaitingConfirmation { .. }
        | State::InReview { .. }
        | State::Returned { .. }
        | State::Approved { .. }
        | State::Announcing { .. }
        | State::Delivered(_)
        | State::TakenDown { .. }
        | State::Rejected { .. }
        | State::Withdrawn { .. }
        | State::Anonymised { .. }
        | State::Discarded { .. } => false,
    }
}

/// True if the author of a reply allows to show it to everybody.
pub fn is_offered(reply: &Submission) -> bool {
    let form = reply.form(reply.review.text());
    form.reply().is_some_and(|form| form.publish)
}
