//! The one function by which a state changes.

use crate::{
    submission::{
        action::{Action, ActionName},
        actor::{Actor, Role},
        id::PersonId,
        permission::roles,
        state::{Closer, Decision, DiscardReason, Live, State, StateName, WithdrawReason},
    },
    time::Timestamp,
};

/// A draft is kept so long after it was last saved: a season, in which an application round opens and closes.
pub const DRAFT_DAYS: i64 = 90;
/// An address is to be confirmed within a week: who is away until Monday still can.
pub const CONFIRM_DAYS: i64 = 7;
/// The author of what was returned is reminded after a month.
pub const REMIND_DAYS: i64 = 30;
/// Administrators are told of what no reviewer has decided on for a week: coordinators may be away.
pub const OVERDUE_DAYS: i64 = 7;
/// What was returned ends after so long, two months after the reminder.
pub const RETURNED_DAYS: i64 = 90;
/// What was withdrawn can be reopened for so long; later its facts are out of date.
pub const REOPEN_DAYS: i64 = 90;
/// An announcement can be undone for so long before anything is public.
pub const UNDO_SECONDS: i64 = 30;
/// Contact data are kept for 24 months after the end.
pub const RETENTION_DAYS: i64 = 730;

/// The action is not taken, and nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Where the submission stands
    pub from: StateName,
    /// What was to be done
    pub action: ActionName,
    /// Why it wasn't
    pub why: Why,
}

/// Why an action is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It doesn't lead anywhere from this state
    NotFromHere,
    /// Others do this
    NotInThisRole {
        /// The actor's role
        role: Role,
    },
    /// Its time has not come
    TooEarly {
        /// When it comes
        due: Timestamp,
    },
    /// Its time is over
    TooLate {
        /// When it ended
        ended: Timestamp,
    },
    /// A reply to it was accepted
    HasAcceptedReply,
}

/// The state after an action.
///
/// # Errors
/// When the action leads nowhere from this state, isn't this role's, or isn't of this time.
pub fn transition(
    state: State,
    action: &Action,
    actor: &Actor,
    now: Timestamp,
) -> Result<State, Refused> {
    let (from, name, role) = (state.name(), action.name(), actor.role());
    let mine = roles(from, name).contains(&role);
    next(state, action, actor, now)
        .and_then(|next| mine.then_some(next).ok_or(Why::NotInThisRole { role }))
        .map_err(|why| Refused {
            from,
            action: name,
            why,
        })
}

/// The table: every way there is, then every state and action of which all else is made.
#[expect(clippy::too_many_lines, reason = "a table is read in one place")]
fn next(state: State, action: &Action, actor: &Actor, now: Timestamp) -> Result<State, Why> {
    use {Action as A, State as S};
    let from = state.name();
    let withdrawn = |why| S::Withdrawn { at: now, from, why };
    let discarded = |why| S::Discarded { at: now, why };
    match (state, action) {
        (S::Draft { .. }, A::Edit) => Ok(S::Draft { saved: now }),
        (S::Draft { .. }, A::Submit { proven: false })
        | (S::AwaitingConfirmation { .. }, A::Edit) => Ok(S::AwaitingConfirmation { since: now }),
        (S::Draft { .. } | S::AwaitingConfirmation { .. }, A::Discard) => {
            Ok(discarded(DiscardReason::Holder))
        }
        (S::Draft { saved }, A::Expire) => {
            not_before(saved.plus_days(DRAFT_DAYS), now)?;
            Ok(discarded(DiscardReason::Expired))
        }
        (S::AwaitingConfirmation { since }, A::Expire) => {
            not_before(since.plus_days(CONFIRM_DAYS), now)?;
            Ok(discarded(DiscardReason::Expired))
        }
        (S::AwaitingConfirmation { .. }, A::Confirm { parent_ended: true }) => {
            Ok(withdrawn(WithdrawReason::ParentEnded))
        }

        (S::Draft { .. }, A::Submit { proven: true })
        | (
            S::AwaitingConfirmation { .. },
            A::Confirm {
                parent_ended: false,
            },
        )
        | (S::Returned { .. }, A::Resubmit)
        | (S::Approved { .. }, A::Edit | A::Unapprove)
        | (S::Announcing { .. }, A::Edit)
        | (S::Rejected { .. }, A::Reopen) => Ok(S::InReview { since: now }),
        (S::InReview { since }, A::Edit) => Ok(S::InReview { since }),
        (S::InReview { .. }, A::Return { notes }) => Ok(S::Returned {
            at: now,
            by: reviewer(actor)?,
            notes: notes.clone(),
        }),
        (S::InReview { .. }, A::Approve) => Ok(S::Approved {
            at: now,
            by: reviewer(actor)?,
        }),
        (S::InReview { .. }, A::Reject { reason }) => Ok(S::Rejected {
            at: now,
            by: reviewer(actor)?,
            reason: reason.clone(),
        }),
        (S::Returned { at, .. }, A::Expire) => {
            not_before(at.plus_days(RETURNED_DAYS), now)?;
            Ok(withdrawn(WithdrawReason::Expired))
        }
        (S::Approved { at, by }, A::Announce) => Ok(S::Announcing {
            at: now,
            by: reviewer(actor)?,
            approved: Decision { at, by },
        }),
        (S::Announcing { approved, .. }, A::Undo) => Ok(S::Approved {
            at: approved.at,
            by: approved.by,
        }),
        (S::Announcing { at, by, .. }, A::Publish) => {
            not_before(at.plus_seconds(UNDO_SECONDS), now)?;
            Ok(S::Published {
                since: now,
                announced: Decision { at, by },
            })
        }

        // The edit is a revision beside what is public.
        (S::Published { since, announced }, A::Edit) => Ok(S::Published { since, announced }),
        (S::Published { announced, .. }, A::Close) => Ok(S::Closed {
            at: now,
            by: closer(actor),
            announced,
        }),
        (S::Published { since, announced }, A::TakeDown { why }) => Ok(S::TakenDown {
            at: now,
            by: reviewer(actor)?,
            why: why.clone(),
            before: Live::Published { since, announced },
        }),
        (S::Closed { at, by, announced }, A::TakeDown { why }) => Ok(S::TakenDown {
            at: now,
            by: reviewer(actor)?,
            why: why.clone(),
            before: Live::Closed { at, by, announced },
        }),
        (S::Closed { announced, .. }, A::Reopen) => Ok(S::Published {
            since: now,
            announced,
        }),
        (S::TakenDown { before, .. }, A::Restore) => Ok(before.into()),

        (
            S::InReview { .. }
            | S::Returned { .. }
            | S::Approved { .. }
            | S::Announcing { .. }
            | S::Published { .. },
            A::Withdraw {
                why,
                has_accepted_reply,
            },
        ) => {
            if *has_accepted_reply {
                return Err(Why::HasAcceptedReply);
            }
            Ok(withdrawn(WithdrawReason::Holder { text: why.clone() }))
        }
        // What ended with its parent was never reviewed, or can't be answered any more.
        (
            S::Withdrawn {
                at,
                why: WithdrawReason::Holder { .. } | WithdrawReason::Expired,
                ..
            },
            A::Reopen,
        ) => {
            not_after(at.plus_days(REOPEN_DAYS), now)?;
            Ok(S::InReview { since: now })
        }

        (
            S::Rejected { at, .. }
            | S::Withdrawn { at, .. }
            | S::Closed { at, .. }
            | S::TakenDown { at, .. },
            A::Anonymise,
        ) => {
            not_before(at.plus_days(RETENTION_DAYS), now)?;
            Ok(S::Anonymised { at: now, from })
        }
        (
            S::Draft { .. }
            | S::AwaitingConfirmation { .. }
            | S::InReview { .. }
            | S::Returned { .. }
            | S::Approved { .. }
            | S::Announcing { .. }
            | S::Published { .. }
            | S::Closed { .. }
            | S::TakenDown { .. }
            | S::Rejected { .. }
            | S::Withdrawn { .. },
            A::Erase,
        ) => Ok(S::Anonymised { at: now, from }),

        (
            S::Draft { .. }
            | S::AwaitingConfirmation { .. }
            | S::InReview { .. }
            | S::Returned { .. }
            | S::Approved { .. }
            | S::Announcing { .. }
            | S::Published { .. }
            | S::Closed { .. }
            | S::TakenDown { .. }
            | S::Rejected { .. }
            | S::Withdrawn { .. }
            | S::Anonymised { .. }
            | S::Discarded { .. },
            A::Submit { .. }
            | A::Confirm { .. }
            | A::Discard
            | A::Expire
            | A::Edit
            | A::Return { .. }
            | A::Resubmit
            | A::Approve
            | A::Reject { .. }
            | A::Unapprove
            | A::Announce
            | A::Undo
            | A::Publish
            | A::Close
            | A::TakeDown { .. }
            | A::Reopen
            | A::Restore
            | A::Withdraw { .. }
            | A::Anonymise
            | A::Erase,
        ) => Err(Why::NotFromHere),
    }
}

fn reviewer(actor: &Actor) -> Result<PersonId, Why> {
    let role = actor.role();
    let person = actor.person().ok_or(Why::NotInThisRole { role })?;
    Ok(person.id.clone())
}

fn closer(actor: &Actor) -> Closer {
    match actor {
        Actor::Holder { .. } => Closer::Holder,
        Actor::Coordinator { person, .. } | Actor::Administrator { person } => {
            Closer::Reviewer(person.id.clone())
        }
        Actor::System => Closer::System,
    }
}

fn not_before(due: Timestamp, now: Timestamp) -> Result<(), Why> {
    if now >= due {
        Ok(())
    } else {
        Err(Why::TooEarly { due })
    }
}

fn not_after(ended: Timestamp, now: Timestamp) -> Result<(), Why> {
    if now < ended {
        Ok(())
    } else {
        Err(Why::TooLate { ended })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_is_done_from_the_moment_on() {
        let (due, earlier) = (Timestamp::from_millis(1000), Timestamp::from_millis(999));
        assert_eq!(not_before(due, due), Ok(()));
        assert_eq!(not_before(due, earlier), Err(Why::TooEarly { due }));
    }

    #[test]
    fn what_ends_is_over_at_its_end() {
        let (ended, earlier) = (Timestamp::from_millis(1000), Timestamp::from_millis(999));
        assert_eq!(not_after(ended, earlier), Ok(()));
        assert_eq!(not_after(ended, ended), Err(Why::TooLate { ended }));
    }
}
