//! The transition table.

use crate::{
    submission::{
        action::{Action, Route},
        actor::Actor,
        id::PersonId,
        periods::{
            CONFIRM_DAYS, DRAFT_DAYS, ENTRY_DAYS, REOPEN_DAYS, RETENTION_DAYS, RETURNED_DAYS,
            UNDECIDED_DAYS, UNDO_SECONDS,
        },
        state::{
            BeforeTakedown, Closer, Decision, Delivery, DiscardReason, Mark, Rejection, State,
            WithdrawReason,
        },
        transition::{
            RefusalReason,
            delivered::delivered,
            times::{not_after, not_before},
        },
    },
    time::Timestamp,
};

/// The state after an action of any actor: first every legal transition, then one arm that names all other pairs and refuses
/// them.
#[expect(clippy::too_many_lines, reason = "a table is read in one place")]
pub(super) fn next(
    state: State,
    action: &Action,
    actor: &Actor,
    now: Timestamp,
) -> Result<State, RefusalReason> {
    use {Action as A, State as S};
    let from = state.name();
    let withdrawn = |why| S::Withdrawn { at: now, from, why };
    let discarded = |why| S::Discarded { at: now, why };
    match (state, action) {
        (S::Draft { .. }, A::Edit) => Ok(S::Draft { saved: now }),
        (S::Draft { .. }, A::Submit { proven: None })
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

        (
            S::Draft { .. },
            A::Submit {
                proven: Some(Route::Addressee),
            },
        )
        | (
            S::AwaitingConfirmation { .. },
            A::Confirm {
                route: Some(Route::Addressee),
            },
        ) => Ok(S::Delivered(Delivery::new(now, None))),
        (
            S::Draft { .. },
            A::Submit {
                proven: Some(Route::Review),
            },
        )
        | (
            S::AwaitingConfirmation { .. },
            A::Confirm {
                route: Some(Route::Review),
            },
        )
        | (S::Returned { .. }, A::Resubmit)
        | (S::Approved { .. }, A::Edit | A::Unapprove)
        | (S::Announcing { .. }, A::Edit)
        | (S::Rejected { .. }, A::Reopen { until: None }) => Ok(S::InReview { since: now }),
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
        (S::InReview { since: at } | S::Approved { at, .. }, A::Expire) => {
            not_before(at.plus_days(UNDECIDED_DAYS), now)?;
            Ok(withdrawn(WithdrawReason::Undecided))
        }
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

        (S::InReview { .. }, A::Deliver) => {
            let approved = Decision {
                at: now,
                by: reviewer(actor)?,
            };
            Ok(S::Delivered(Delivery::new(now, Some(approved))))
        }
        (S::Delivered(_), A::EndAsSpam) => Ok(S::Rejected {
            at: now,
            by: reviewer(actor)?,
            reason: Rejection::Spam,
        }),
        (S::Delivered(delivery), A::Undo) => {
            let until = delivery.arrives_at().ok_or(RefusalReason::NotFromHere)?;
            if delivery.answer.mark != Mark::Unseen {
                return Err(RefusalReason::NotFromHere);
            }
            not_after(until, now)?;
            Ok(S::InReview { since: now })
        }
        (
            S::Delivered(delivery),
            A::MarkSeen
            | A::Reserve
            | A::Decline
            | A::Accept { .. }
            | A::Retract
            | A::Settle
            | A::Allow
            | A::Disallow
            | A::Answer
            | A::Offer
            | A::Conceal
            | A::Report
            | A::Dismiss
            | A::Keep,
        ) => delivered(delivery, action, now).map(S::Delivered),
        (S::Delivered(delivery), A::Withdraw { why, .. }) => {
            if delivery.answer.mark.is_pair() || delivery.answer.mark == Mark::Held {
                return Err(RefusalReason::IsAccepted);
            }
            Ok(withdrawn(WithdrawReason::Holder { text: why.clone() }))
        }
        // Nothing is shown of an acceptance that can still be undone: only a settled pair goes on without the proposal.
        (S::Delivered(delivery), A::End) if delivery.answer.mark != Mark::Accepted => {
            Ok(withdrawn(WithdrawReason::ParentEnded))
        }
        (S::AwaitingConfirmation { .. }, A::Confirm { route: None })
        | (S::AwaitingConfirmation { .. } | S::InReview { .. } | S::Returned { .. }, A::End) => {
            Ok(withdrawn(WithdrawReason::ParentEnded))
        }
        (S::Delivered(delivery), A::Leave | A::Remove | A::Expire)
            if delivery.answer.mark == Mark::Accepted =>
        {
            Ok(withdrawn(match action {
                A::Leave => WithdrawReason::Left,
                A::Remove => WithdrawReason::Removed,
                _ => {
                    not_before(delivery.kept_at().plus_days(ENTRY_DAYS), now)?;
                    WithdrawReason::Silent
                }
            }))
        }
        (S::Delivered(delivery), A::Anonymise) => {
            not_before(delivery.kept_at().plus_days(RETENTION_DAYS), now)?;
            Ok(S::Anonymised { at: now, from })
        }
        // An acceptance changes nothing of the proposal but its version.
        (state @ (S::Published { .. } | S::Closed { .. }), A::Accept { .. }) => Ok(state),

        // The edit opens a revision, and the public text stays; extending changes the last day, which the state doesn't hold.
        (S::Published { since, announced }, A::Edit | A::Extend) => {
            Ok(S::Published { since, announced })
        }
        (S::Published { announced, .. }, A::Close { why, told }) => Ok(S::Closed {
            at: now,
            by: closer(actor),
            announced,
            why: Some(*why),
            told: told.clone(),
        }),
        (S::Published { since, announced }, A::TakeDown { why }) => Ok(S::TakenDown {
            at: now,
            by: reviewer(actor)?,
            why: why.clone(),
            before: BeforeTakedown::Published { since, announced },
        }),
        (
            S::Closed {
                at,
                by,
                announced,
                why: closed,
                told,
            },
            A::TakeDown { why },
        ) => Ok(S::TakenDown {
            at: now,
            by: reviewer(actor)?,
            why: why.clone(),
            before: BeforeTakedown::Closed {
                at,
                by,
                announced,
                why: closed,
                told,
            },
        }),
        (S::Closed { announced, .. }, A::Reopen { until: Some(_) }) => Ok(S::Published {
            since: now,
            announced,
        }),
        (S::Closed { .. }, A::Reopen { until: None }) => Err(RefusalReason::NoLastDay),
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
                return Err(RefusalReason::HasAcceptedReply);
            }
            Ok(withdrawn(WithdrawReason::Holder { text: why.clone() }))
        }
        // A submission that ended with its parent was never reviewed, or can no longer be answered.
        (
            S::Withdrawn {
                at,
                why:
                    WithdrawReason::Holder { .. } | WithdrawReason::Expired | WithdrawReason::Undecided,
                ..
            },
            A::Reopen { until: None },
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
            | S::Delivered(_)
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
            | S::Delivered(_)
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
            | A::Deliver
            | A::MarkSeen
            | A::Reserve
            | A::Decline
            | A::Accept { .. }
            | A::Retract
            | A::Settle
            | A::Allow
            | A::Disallow
            | A::Answer
            | A::Offer
            | A::Conceal
            | A::Report
            | A::Dismiss
            | A::EndAsSpam
            | A::End
            | A::Keep
            | A::Leave
            | A::Remove
            | A::Close { .. }
            | A::Extend
            | A::TakeDown { .. }
            | A::Reopen { .. }
            | A::Restore
            | A::Withdraw { .. }
            | A::Anonymise
            | A::Erase,
        ) => Err(RefusalReason::NotFromHere),
    }
}

fn reviewer(actor: &Actor) -> Result<PersonId, RefusalReason> {
    let role = actor.role();
    let person = actor
        .person()
        .ok_or(RefusalReason::NotInThisRole { role })?;
    Ok(person.id.clone())
}

fn closer(actor: &Actor) -> Closer {
    match actor {
        Actor::Holder { .. } | Actor::Addressee { .. } => Closer::Holder,
        Actor::Coordinator { person, .. } | Actor::Administrator { person } => {
            Closer::Reviewer(person.id.clone())
        }
        Actor::System => Closer::System,
    }
}
