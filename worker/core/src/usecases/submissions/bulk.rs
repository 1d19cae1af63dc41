//! The same decision about several submissions, each by itself: what can't be done with one keeps nothing from the others.

use crate::{
    call::Call,
    fault::Fault,
    store::{reviewers, submissions::Submission},
    usecases::{
        failure::Failure,
        submissions::{act, review},
    },
};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::{Bulk, BulkAction, BulkCode, BulkDone, BulkItem, BulkOutcome, MOST_AT_ONCE, WhyNot},
    },
    submission::{
        action::ActionName,
        actor::{Actor, Role},
        id::{SubmissionId, Version},
        permission::{Denied, may, roles},
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
        let (version, why) = match done {
            Ok(version) => (version, None),
            Err(why) => (None, Some(who_decides(call, why).await?)),
        };
        items.push(BulkOutcome {
            id,
            version,
            code: why.map(|why| why.code),
            region: why.and_then(|why| why.region),
        });
    }
    Ok(BulkDone { items })
}

/// Why a reviewer can do nothing with a submission that they see.
pub async fn why_nothing(
    call: &Call,
    actor: &Actor,
    submission: &Submission,
) -> Result<WhyNot, Fault> {
    let subject = submission.subject();
    let state = subject.state.name();
    let is_of_reviewers = |action: &ActionName| {
        !matches!(action, ActionName::See | ActionName::Comment)
            && submission.review.has_transition(*action)
            && roles(state, *action).contains(&Role::Administrator)
    };
    let possible = ActionName::ALL.iter().find(|it| is_of_reviewers(it));
    let code = match possible.map(|action| may(actor, *action, &subject)) {
        // Nobody can, or this reviewer could a moment ago.
        None | Some(Ok(())) => BulkCode::Refused,
        Some(Err(why)) => denied(why),
    };
    let region = submission.home.filter(|_| code == BulkCode::OtherRegion);
    who_decides(call, WhyNot { code, region }).await
}

/// The reason, where `region` is the home region of what others decide on: where nobody coordinates it, administrators decide.
async fn who_decides(call: &Call, why: WhyNot) -> Result<WhyNot, Fault> {
    if why.code != BulkCode::OtherRegion {
        return Ok(why);
    }
    let coordinated = reviewers::coordinated(&call.db).await?;
    let region = why.region.filter(|it| coordinated.contains(it));
    let code = region.map_or(BulkCode::Administrators, |_| why.code);
    Ok(WhyNot { code, region })
}

/// Does it with one; gives its version then, or `None` where it was only asked.
async fn one(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
    seen: Version,
    action: BulkAction,
    dry_run: bool,
) -> Result<Option<Version>, WhyNot> {
    let found = act::find(call, actor, id).await;
    let submission = found.map_err(|failure| WhyNot {
        code: code(failure),
        region: None,
    })?;
    let steps = review::steps(actor, action.into(), &submission, seen, None);
    let home = submission.home;
    let review = &submission.review;
    let first = steps.first().map(|step| step.action.name());
    let is_possible = first.is_some_and(|action| review.has_transition(action));
    let why = |failure: Failure| {
        let code = match failure {
            // Nobody does it in this state, whoever decides.
            Failure::Denied(_) if !is_possible => BulkCode::Refused,
            failure => code(failure),
        };
        let region = home.filter(|_| code == BulkCode::OtherRegion);
        WhyNot { code, region }
    };
    if dry_run {
        act::plan::plan_steps(call, actor, &submission, &steps).map_err(why)?;
        return Ok(None);
    }
    let done = act::act_in_steps(call, actor, submission, steps, |_| Ok(())).await;
    Ok(Some(done.map_err(why)?.review.version()))
}

fn denied(denied: Denied) -> BulkCode {
    match denied {
        Denied::NotTheirRegion => BulkCode::OtherRegion,
        Denied::OwnAddress => BulkCode::OwnAddress,
        Denied::OwnOrganisation => BulkCode::OwnOrganisation,
        Denied::NotInThisRole {
            role: Role::Coordinator,
        } => BulkCode::Administrators,
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
