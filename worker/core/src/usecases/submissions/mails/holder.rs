//! The mail to the holder of what reaches nobody else: a proposal, results, or a message that waits for a reviewer.

use crate::{
    call::Call,
    fault::Fault,
    outbox::NewMail,
    store::{
        announcement_mails,
        submissions::{self, Submission},
    },
    usecases::submissions::mails::{self, Change, ending, is_revision, link_again, named, title},
};
use mail::{
    message::{ClosingNews, Message},
    template::Snippet,
};
use shared::{
    calendar::Date,
    submission::{
        SubmissionKind,
        action::Action,
        id::SubmissionId,
        periods::RETURNED_DAYS,
        state::{Closer, Rejection, State, StateName},
    },
    time::Timestamp,
};

/// The mail of a change to the holder.
pub async fn planned(call: &Call, change: &Change<'_>) -> Result<Vec<NewMail>, Fault> {
    let after = change.after;
    let mut planned = Vec::new();
    if let (Some(message), Some(address)) = (message(call, change).await?, &after.address) {
        let message = match (&message, change.edited) {
            (Message::Published { number, .. }, _) => announcement_mails::find(&call.db, &after.id)
                .await?
                .map_or(message.clone(), |edited| {
                    mail::edited::published(message.clone(), &edited, *number, after.lang)
                }),
            (_, Some(edited)) => mail::edited::of(message, edited),
            (_, None) => message,
        };
        let mut mail = mails::new(after, address.clone(), message, call.now)?;
        if let Action::Reject {
            reason: Rejection::DuplicateOf { submission },
        } = change.action
        {
            mail.mentions.push(submission.clone());
        }
        planned.push(mail);
    }
    Ok(planned)
}

/// The message to the holder about a change.
pub async fn message(call: &Call, change: &Change<'_>) -> Result<Option<Message>, Fault> {
    let Change {
        before,
        after,
        action,
        ..
    } = change;
    let title = title(after);
    let is_revision = is_revision(change);
    let another_address = before.address != after.address;
    let number = after.number;
    Ok(match (action, after.review.state().name()) {
        (Action::Submit { .. }, StateName::AwaitingConfirmation) => Some(link_again(after)),
        (Action::Edit, StateName::AwaitingConfirmation | StateName::Draft) if another_address => {
            Some(link_again(after))
        }
        (Action::Publish | Action::Restore, _)
            if after.review.kind() == SubmissionKind::Outcome =>
        {
            outcome_published(call, after).await?
        }
        (Action::Submit { .. } | Action::Confirm { .. }, StateName::InReview) => {
            Some(Message::Received { title })
        }
        (Action::Return { notes }, _) => Some(Message::Returned {
            kind: after.review.kind(),
            is_revision,
            title,
            notes: named(notes, after),
            until: changed_by(call.now),
            unmet: change.criteria.unmet.clone(),
        }),
        (Action::Publish, _) => number.map(|number| Message::Published {
            is_revision,
            title,
            number,
        }),
        (
            Action::Reject {
                reason: Rejection::DuplicateOf { submission },
            },
            _,
        ) if after.review.kind() == SubmissionKind::Proposal => {
            Some(duplicate(call, (before, is_revision), submission).await?)
        }
        (Action::Reject { reason }, _) => {
            mails::why(reason, after.lang).map(|why| Message::Rejected {
                kind: after.review.kind(),
                is_revision,
                title: self::title(before),
                why,
                unmet: change.criteria.unmet.clone(),
            })
        }
        (Action::TakeDown { why }, _) if after.review.kind() == SubmissionKind::Outcome => {
            Some(Message::OutcomeTakenDown {
                proposal: title,
                why: why.to_string(),
            })
        }
        (Action::TakeDown { why }, _) => number.map(|number| Message::TakenDown {
            title,
            number,
            why: why.to_string(),
        }),
        (Action::Close { .. }, _) => closed(after, call.now),
        (Action::Restore, state) if state.is_public() => {
            number.map(|number| Message::Restored { title, number })
        }
        _ => ending::message(call, change),
    })
}

/// The last day for changes that are asked for now.
pub fn changed_by(now: Timestamp) -> Date {
    now.plus_days(RETURNED_DAYS).date()
}

/// The message about a closing by somebody else than the holder.
fn closed(submission: &Submission, now: Timestamp) -> Option<Message> {
    let State::Closed { by, why, told, .. } = submission.review.state() else {
        return None;
    };
    let (title, number) = (title(submission), submission.number?);
    let days = submission.open_days(now)?;
    let reopens_until = days.reopens_until(now.date());
    let news = match by {
        Closer::Holder => return None,
        Closer::Reviewer(_) => ClosingNews::ByReviewer {
            reason: (*why)?,
            told: told.as_ref()?.to_string(),
            reopens_until,
        },
        Closer::System => ClosingNews::TimeOver {
            last_day: days.until,
            reopens_until,
        },
    };
    Some(Message::Closing {
        title,
        number,
        news,
    })
}

/// The message that results are public; none for those that their author doesn't let publish, or whose proposal is gone.
async fn outcome_published(call: &Call, outcome: &Submission) -> Result<Option<Message>, Fault> {
    let form = outcome.form(outcome.review.text());
    let is_published = form.outcome().is_some_and(|form| form.publish);
    let (Some(root), true) = (&outcome.root, is_published) else {
        return Ok(None);
    };
    let proposal = submissions::find(&call.db, &root.id).await?;
    let is_there = proposal.is_some_and(|it| it.review.state().name().is_public());
    let number = root.number().filter(|_| is_there);
    Ok(number.map(|number| Message::OutcomePublished {
        proposal: title(outcome),
        number,
    }))
}

/// The message about a duplicate; it names the other proposal where that is public.
async fn duplicate(
    call: &Call,
    (submission, is_revision): (&Submission, bool),
    other: &SubmissionId,
) -> Result<Message, Fault> {
    let title = title(submission);
    let other = submissions::find(&call.db, other)
        .await?
        .filter(|other| other.review.state().name().is_public());
    Ok(match other.and_then(|it| Some((it.number?, it))) {
        Some((number, other)) => Message::Duplicate {
            is_revision,
            title,
            number,
            other: other
                .form(other.review.text())
                .title()
                .unwrap_or_default()
                .to_owned(),
        },
        None => Message::Rejected {
            kind: submission.review.kind(),
            is_revision,
            title,
            why: Snippet::SameProject.text(submission.lang).to_owned(),
            unmet: Vec::new(),
        },
    })
}
