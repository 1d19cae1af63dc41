//! The actions that a state allows, for the buttons of a page. The tests compare them with the transition table.

use crate::submission::{
    action::ActionName,
    review::Review,
    state::{Delivery, Mark, State, WithdrawReason},
};

/// The actions with a transition from a state, for any actor and at some time.
fn actions_from(state: &State) -> Vec<ActionName> {
    use ActionName as A;
    let actions: &[ActionName] = match state {
        State::Draft { .. } => &[A::Submit, A::Discard, A::Expire, A::Edit, A::Erase],
        State::AwaitingConfirmation { .. } => {
            &[A::Confirm, A::Discard, A::Expire, A::Edit, A::End, A::Erase]
        }
        State::InReview { .. } => &[
            A::Edit,
            A::Return,
            A::Approve,
            A::Deliver,
            A::Reject,
            A::Expire,
            A::End,
            A::Withdraw,
            A::Erase,
        ],
        State::Returned { .. } => &[A::Expire, A::Resubmit, A::Withdraw, A::End, A::Erase],
        State::Approved { .. } => &[
            A::Edit,
            A::Unapprove,
            A::Announce,
            A::Expire,
            A::Withdraw,
            A::Erase,
        ],
        State::Announcing { .. } => &[A::Edit, A::Undo, A::Publish, A::Withdraw, A::Erase],
        State::Delivered(delivery) => return actions_on(delivery),
        State::Published { .. } => &[
            A::Edit,
            A::Accept,
            A::Close,
            A::Extend,
            A::TakeDown,
            A::Withdraw,
            A::Erase,
        ],
        State::Closed { .. } => &[A::Accept, A::TakeDown, A::Reopen, A::Anonymise, A::Erase],
        State::TakenDown { .. } => &[A::Restore, A::Anonymise, A::Erase],
        State::Rejected { .. }
        | State::Withdrawn {
            why: WithdrawReason::Holder { .. } | WithdrawReason::Expired | WithdrawReason::Undecided,
            ..
        } => &[A::Reopen, A::Anonymise, A::Erase],
        State::Withdrawn {
            why:
                WithdrawReason::ParentEnded
                | WithdrawReason::Left
                | WithdrawReason::Removed
                | WithdrawReason::Silent,
            ..
        } => &[A::Anonymise, A::Erase],
        State::Anonymised { .. } | State::Discarded { .. } => &[],
    };
    actions.to_vec()
}

/// The actions with a transition from a delivery.
fn actions_on(delivery: &Delivery) -> Vec<ActionName> {
    use {ActionName as A, Mark as M};
    let mark = delivery.answer.mark;
    let marked: &[ActionName] = match mark {
        M::Unseen => &[A::MarkSeen, A::Reserve, A::Decline, A::Accept, A::Answer],
        M::Seen => &[A::Reserve, A::Decline, A::Accept, A::Answer],
        M::InReserve => &[A::MarkSeen, A::Decline, A::Accept],
        M::Declined => &[A::Accept],
        M::Accepting => &[A::Settle],
        M::Held => &[A::Retract, A::Allow, A::Disallow],
        M::Accepted => &[A::Keep, A::Leave, A::Remove, A::Expire],
        M::Answered => &[],
    };
    let mut actions = marked.to_vec();
    actions.extend([A::EndAsSpam, A::Anonymise, A::Erase]);
    let facts = [
        (mark != M::Accepted, A::End),
        (!mark.is_pair() && mark != M::Held, A::Withdraw),
        (mark == M::Unseen && delivery.approved.is_some(), A::Undo),
        (delivery.answer_until().is_some(), A::Retract),
        (delivery.shown.is_none(), A::Offer),
        (delivery.shown.is_some(), A::Conceal),
        (delivery.reported.is_none(), A::Report),
        (delivery.reported.is_some(), A::Dismiss),
    ];
    actions.extend(
        facts
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, action)| *action),
    );
    actions
}

impl Review {
    /// True if an action has a transition, for any actor and at some time. Reading and commenting have none.
    pub fn has_transition(&self, action: ActionName) -> bool {
        if !self.takes(action) {
            return false;
        }
        match self.revision(action) {
            Some(candidate) => {
                action == ActionName::Discard || actions_from(candidate.state()).contains(&action)
            }
            None => actions_from(self.state()).contains(&action),
        }
    }
}
