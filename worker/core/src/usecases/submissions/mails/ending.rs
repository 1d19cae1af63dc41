//! The mail to the holder of what was withdrawn, has ended by itself, or goes on again: the same for every kind of submission.

use crate::{
    call::Call,
    usecases::submissions::mails::{
        change::{Change, is_revision},
        new_mail::title,
    },
};
use mail::message::Message;
use shared::{
    submission::{
        action::Action,
        actor::Actor,
        periods::{REOPEN_DAYS, UNDO_SECONDS},
        state::{Rejection, State, StateName, WithdrawReason},
    },
    time::Timestamp,
};

/// The message about a change; none for a change that isn't of these.
pub fn message(call: &Call, change: &Change<'_>) -> Option<Message> {
    let Change { before, after, .. } = *change;
    let (kind, title) = (after.review.kind(), title(after));
    let until = call.now.plus_days(REOPEN_DAYS).date();
    match change.action {
        Action::Withdraw { .. } => Some(Message::Withdrawn { kind, title, until }),
        Action::Expire => {
            let is_revision = is_revision(change);
            Some(Message::Expired {
                kind,
                is_revision,
                title,
                is_undecided: is_undecided(change, is_revision)?,
                until,
            })
        }
        Action::Reopen { .. } if matches!(change.actor, Actor::Holder { .. }) => None,
        Action::Reopen { .. } => match before.review.state() {
            State::Closed { .. } => Some(Message::OpenAgain {
                title,
                until: after.last_day(after.review.text())?,
            }),
            State::Rejected { reason, .. } => is_told(reason, before.review.state().since(), call)
                .then_some(Message::Reopened { kind, title }),
            _ => None,
        },
        _ => None,
    }
}

/// True if a review has ended because nobody has decided; `None` for what has not ended so.
fn is_undecided(change: &Change<'_>, is_revision: bool) -> Option<bool> {
    if is_revision {
        let candidate = change.before.review.candidate()?;
        return Some(candidate.state().name() != StateName::Returned);
    }
    match change.after.review.state() {
        State::Withdrawn { why, .. } => match why {
            WithdrawReason::Expired => Some(false),
            WithdrawReason::Undecided => Some(true),
            _ => None,
        },
        _ => None,
    }
}

/// True if the holder was told of the rejection: whoever takes it back at once cancels that mail.
fn is_told(reason: &Rejection, since: Timestamp, call: &Call) -> bool {
    *reason != Rejection::Spam && since.plus_seconds(UNDO_SECONDS) <= call.now
}
