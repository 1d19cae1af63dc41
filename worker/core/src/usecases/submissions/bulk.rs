//! The same decision about several submissions, each by itself: what can't be done with one keeps nothing from the others.

use crate::{
    call::Call,
    fault::Fault,
    store::{reviewers, submissions::Submission},
    usecases::{
        failure::Failure,
        submissions::{act, preview, review, taking_back},
    },
};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        wire::{
            Bulk, BulkAction, BulkCode, BulkDone, BulkItem, BulkMail, BulkOutcome, BulkText,
            MOST_AT_ONCE, PreviewedMail, WhyNot,
        },
    },
    form::field::Field,
    submission::{
        action::ActionName,
        actor::{Actor, Role},
        id::Version,
        permission::{Denied, may, roles},
        reasons::{Note, Notes, Reason},
        state::Rejection,
        wire::ReviewAction,
    },
};

/// What came of one: its version then, or what would come of it: the mails.
enum Done {
    Changed(Version),
    Possible(Vec<PreviewedMail>),
}

/// Does it with each, or tells of each whether it could be done, and of the mails that would leave.
///
/// # Errors
/// `Malformed` for more than [`MOST_AT_ONCE`] at once, and for none; `Denied` for who decides nothing; a problem for a reason with
/// which an author can do nothing.
pub async fn decide(call: &Call, actor: &Actor, bulk: Bulk) -> Result<BulkDone, Failure> {
    may_administer(actor, AdminSection::Queue)?;
    if bulk.items.is_empty() || bulk.items.len() > MOST_AT_ONCE {
        return Err(Failure::Malformed);
    }
    if bulk.action == BulkAction::Reject {
        for BulkText { text, .. } in &bulk.texts {
            let why = text.clone();
            let reason = Rejection::Unsuitable { why };
            review::check(&ReviewAction::Reject { reason })?;
        }
    }
    let mut done = BulkDone::default();
    for item in &bulk.items {
        let (version, why) = match one(call, actor, item, &bulk).await {
            Ok(Done::Changed(version)) => (Some(version), None),
            Ok(Done::Possible(mails)) => {
                for mail in mails {
                    count(&mut done.mails, mail);
                }
                (None, None)
            }
            Err(why) => (None, Some(who_decides(call, why).await?)),
        };
        let id = item.id.clone();
        done.items.push(BulkOutcome {
            id,
            version,
            code: why.map(|why| why.code),
            region: why.and_then(|why| why.region),
        });
    }
    Ok(done)
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

/// Counts a mail among those of its kind and language.
fn count(mails: &mut Vec<BulkMail>, mail: PreviewedMail) {
    let alike = mails
        .iter_mut()
        .find(|it| it.mail.template == mail.template && it.mail.lang == mail.lang);
    match alike {
        Some(alike) => alike.count += 1,
        None => mails.push(BulkMail { mail, count: 1 }),
    }
}

/// Does it with one, or looks what would come of it.
async fn one(call: &Call, actor: &Actor, item: &BulkItem, bulk: &Bulk) -> Result<Done, WhyNot> {
    let BulkItem { id, version: seen } = item;
    let other = |failure: Failure| WhyNot {
        code: code(failure),
        region: None,
    };
    if bulk.action == BulkAction::Undo && !bulk.dry_run {
        let undone = taking_back::undo(call, actor, id, *seen).await;
        return Ok(Done::Changed(undone.map_err(other)?.review.version()));
    }
    let submission = act::find(call, actor, id).await.map_err(other)?;
    let action = action(bulk, &submission).ok_or(WhyNot {
        code: BulkCode::NoText,
        region: None,
    })?;
    let steps = review::steps(actor, action, &submission, *seen, None);
    let home = submission.home;
    let first = steps.first().map(|step| step.action.name());
    let is_possible = first.is_some_and(|action| submission.review.has_transition(action));
    let why = |failure: Failure| {
        let code = match failure {
            // Nobody does it in this state, whoever decides.
            Failure::Denied(_) if !is_possible => BulkCode::Refused,
            failure => code(failure),
        };
        let region = home.filter(|_| code == BulkCode::OtherRegion);
        WhyNot { code, region }
    };
    if bulk.dry_run {
        let mails = preview::of_steps(call, actor, &submission, &steps).await;
        return mails.map(Done::Possible).map_err(why);
    }
    let done = act::act_in_steps(call, actor, submission, steps, |_| Ok(())).await;
    Ok(Done::Changed(done.map_err(why)?.review.version()))
}

/// The action on one of them; `None` where there is no text in its language.
fn action(bulk: &Bulk, submission: &Submission) -> Option<ReviewAction> {
    Some(match bulk.action {
        BulkAction::Approve => ReviewAction::Approve,
        BulkAction::Announce => ReviewAction::Announce,
        BulkAction::ApproveAndAnnounce => ReviewAction::ApproveAndAnnounce,
        BulkAction::Undo => ReviewAction::Undo,
        BulkAction::Spam => ReviewAction::Reject {
            reason: Rejection::Spam,
        },
        BulkAction::Reject => {
            let why = text(bulk, submission)?;
            let reason = Rejection::Unsuitable { why };
            ReviewAction::Reject { reason }
        }
        BulkAction::Return => {
            let note = Note {
                field: Field::Whole.into(),
                lang: None,
                text: text(bulk, submission)?,
            };
            let notes = Notes::try_from(vec![note]).ok()?;
            ReviewAction::Return { notes }
        }
    })
}

/// What its author is told, in the language of its text.
fn text(bulk: &Bulk, submission: &Submission) -> Option<Reason> {
    let lang = submission.latest().lang().unwrap_or(submission.lang);
    let text = bulk.texts.iter().find(|it: &&BulkText| it.lang == lang);
    text.map(|it| it.text.clone())
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
