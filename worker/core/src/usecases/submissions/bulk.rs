//! The same decision about several submissions, each by itself: what can't be done with one keeps nothing from the others.

use crate::{
    call::Call,
    usecases::{
        failure::Failure,
        submissions::{act, review},
    },
};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::{Bulk, BulkAction, BulkCode, BulkDone, BulkItem, BulkOutcome, MOST_AT_ONCE},
    },
    submission::{
        actor::Actor,
        id::{SubmissionId, Version},
        permission::Denied,
    },
};

/// Does it with each, or tells of each whether it could be done.
///
/// # Errors
/// `Malformed` for more than [`MOST_AT_ONCE`] at once, and for none; `Denied` for who decides nothing.
pub async fn decide(call: &Call, actor: &Actor, bulk: Bulk) -> Result<BulkDone, Failure> {
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

/// Does it with one; gives its version then, or `None` where it was only asked.
async fn one(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
    seen: Version,
    action: BulkAction,
    dry_run: bool,
) -> Result<Option<Version>, BulkCode> {
    let submission = act::find(call, actor, id).await.map_err(code)?;
    let steps = review::steps(actor, action.into(), &submission, seen, None);
    if dry_run {
        act::plan::plan_steps(call, actor, &submission, &steps).map_err(code)?;
        return Ok(None);
    }
    let done = act::act_in_steps(call, actor, submission, steps, |_| Ok(())).await;
    Ok(Some(done.map_err(code)?.review.version()))
}

fn denied(denied: Denied) -> BulkCode {
    match denied {
        Denied::NotTheirRegion => BulkCode::OtherRegion,
        Denied::OwnAddress => BulkCode::OwnAddress,
        Denied::OwnOrganisation => BulkCode::OwnOrganisation,
        Denied::NotInThisRole { .. }
        | Denied::NotTheirSubmission
        | Denied::NotProven
        | Denied::NotConfirmed
        | Denied::Private => BulkCode::Denied,
    }
}

fn code(failure: Failure) -> BulkCode {
    match failure {
        Failure::NotFound | Failure::Gone => BulkCode::NotFound,
        Failure::Denied(denied) => self::denied(denied),
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
