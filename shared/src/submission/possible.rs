//! The actions that a state allows, for the buttons of a page. The tests compare them with the transition table.

use crate::submission::{
    action::ActionName,
    review::Review,
    state::{State, WithdrawReason},
};

/// The actions with a transition from a state, for any actor and at some time.
fn actions_from(state: &State) -> &'static [ActionName] {
    use ActionName as A;
    match state {
        State::Draft { .. } => &[A::Submit, A::Discard, A::Expire, A::Edit, A::Erase],
        State::AwaitingConfirmation { .. } => {
            &[A::Confirm, A::Discard, A::Expire, A::Edit, A::Erase]
        }
        State::InReview { .. } => &[
            A::Edit,
            A::Return,
            A::Approve,
            A::Reject,
            A::Withdraw,
            A::Erase,
        ],
        State::Returned { .. } => &[A::Expire, A::Resubmit, A::Withdraw, A::Erase],
        State::Approved { .. } => &[A::Edit, A::Unapprove, A::Announce, A::Withdraw, A::Erase],
        State::Announcing { .. } => &[A::Edit, A::Undo, A::Publish, A::Withdraw, A::Erase],
        State::Published { .. } => &[A::Edit, A::Close, A::TakeDown, A::Withdraw, A::Erase],
        State::Closed { .. } => &[A::TakeDown, A::Reopen, A::Anonymise, A::Erase],
        State::TakenDown { .. } => &[A::Restore, A::Anonymise, A::Erase],
        State::Rejected { .. }
        | State::Withdrawn {
            why: WithdrawReason::Holder { .. } | WithdrawReason::Expired,
            ..
        } => &[A::Reopen, A::Anonymise, A::Erase],
        State::Withdrawn {
            why: WithdrawReason::ParentEnded,
            ..
        } => &[A::Anonymise, A::Erase],
        State::Anonymised { .. } | State::Discarded { .. } => &[],
    }
}

impl Review {
    /// True if an action has a transition, for any actor and at some time. Reading and commenting have none.
    pub fn has_transition(&self, action: ActionName) -> bool {
        if self.is_delivered() {
            return action == ActionName::Erase;
        }
        match self.revision(action) {
            Some(candidate) => {
                action == ActionName::Discard || actions_from(candidate.state()).contains(&action)
            }
            None => actions_from(self.state()).contains(&action),
        }
    }
}
