//! The same decision about several submissions, each by itself: what can't be done with one keeps nothing from the others.

use crate::{
    store::submissions::{self, Submission},
    usecases::{
        call::Call,
        failure::Failure,
        submissions::act::{self, Request, sees},
    },
};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::{Bulk, BulkAction, BulkCode, BulkDone, BulkItem, BulkOutcome, MOST_AT_ONCE},
    },
    submission::{
        action::Action,
        actor::Actor,
        id::{SubmissionId, Version},
        permission::{Denied, may},
        review::Candidate,
        state::StateName,
    },
};

/// Does it with each, or tells of each whether it could be done.
///
/// # Errors
/// `Malformed` for more than [`MOST_AT_ONCE`] at once, and for none; `Denied` for who decides nothing.
pub async fn decide(call: &Call<'_>, actor: &Actor, bulk: Bulk) -> Result<BulkDone, Failure> {
    may_administer(actor, AdminSection::Queue)?;
    if bulk.items.is_empty() || bulk.items.len() > MOST_AT_ONCE {
        return Err(Failure::Malformed);
    }
    let mut items = Vec::new();
    for BulkItem { id, version } in bulk.items {
        let done = one(call, actor, &id, version, bulk.action, bulk.dry_run).await;
        let (version, code) = match done {
            Ok(version) => (version, None),
            Err(code) => (None, Some(code)),
        };
        items.push(BulkOutcome { id, version, code });
    }
    Ok(BulkDone { items })
}

/// Does it with one; gives its version then, or none where it was only asked.
async fn one(
    call: &Call<'_>,
    actor: &Actor,
    id: &SubmissionId,
    seen: Version,
    action: BulkAction,
    dry_run: bool,
) -> Result<Option<Version>, BulkCode> {
    let found = submissions::find(call.env, id)
        .await
        .map_err(|fault| code(fault.into()))?;
    let mut submission = found
        .filter(|found| sees(actor, found))
        .ok_or(BulkCode::NotFound)?;
    let mut seen = seen;
    for action in actions(action, &submission) {
        may(actor, action.name(), &submission.subject()).map_err(denied)?;
        let request = Request {
            seen,
            action,
            form: None,
            mail: None,
        };
        submission = if dry_run {
            act::plan(call, actor, &submission, &request).map_err(code)?
        } else {
            act::act_on(call, actor, submission, request, |_| Ok(()))
                .await
                .map_err(code)?
        };
        seen = submission.review.version();
    }
    Ok((!dry_run).then_some(seen))
}

/// What is to be done, one after the other: what is approved isn't approved again.
fn actions(action: BulkAction, submission: &Submission) -> Vec<Action> {
    let review = &submission.review;
    let candidate = review.candidate().map(Candidate::state);
    let state = candidate.unwrap_or(review.state()).name();
    match action {
        BulkAction::Approve => vec![Action::Approve],
        BulkAction::Announce => vec![Action::Announce],
        BulkAction::ApproveAndAnnounce if state == StateName::Approved => vec![Action::Announce],
        BulkAction::ApproveAndAnnounce => vec![Action::Approve, Action::Announce],
    }
}

fn denied(denied: Denied) -> BulkCode {
    match denied {
        Denied::NotTheirRegion => BulkCode::OtherRegion,
        Denied::OwnAddress => BulkCode::OwnAddress,
        Denied::OwnOrganisation => BulkCode::OwnOrganisation,
        Denied::NotInThisRole { .. } | Denied::NotTheirSubmission | Denied::NotConfirmed => {
            BulkCode::Denied
        }
    }
}

fn code(failure: Failure) -> BulkCode {
    match failure {
        Failure::NotFound | Failure::Gone => BulkCode::NotFound,
        Failure::Denied => BulkCode::Denied,
        Failure::Conflict => BulkCode::Conflict,
        Failure::Refused => BulkCode::Refused,
        Failure::Fault(fault) => {
            fault.log_job();
            BulkCode::Failed
        }
        Failure::Malformed | Failure::Invalid(_) | Failure::TooMany { .. } | Failure::Code(_) => {
            BulkCode::Failed
        }
    }
}
