//! The only function by which a state changes.

mod delivered;
mod table;
mod times;

use crate::{
    submission::{
        action::{Action, ActionName},
        actor::{Actor, Role},
        permission::roles,
        state::{State, StateName},
    },
    time::Timestamp,
};

/// A refused action. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The submission's state
    pub from: StateName,
    /// The action
    pub action: ActionName,
    /// The reason
    pub why: RefusalReason,
}

/// The reason for refusing an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalReason {
    /// The state has no transition for the action
    NotFromHere,
    /// Other roles take this action
    NotInThisRole {
        /// The actor's role
        role: Role,
    },
    /// The action is not due yet
    TooEarly {
        /// Due time
        due: Timestamp,
    },
    /// The time for the action has passed
    TooLate {
        /// End of that time
        ended: Timestamp,
    },
    /// A reply to it has been accepted
    HasAcceptedReply,
    /// It has been accepted
    IsAccepted,
    /// What was closed is reopened until a new last day
    NoLastDay,
}

/// The state after an action.
///
/// # Errors
/// The state has no such transition, the role does not take it, or it is too early or too late.
pub fn transition(
    state: State,
    action: &Action,
    actor: &Actor,
    now: Timestamp,
) -> Result<State, Refused> {
    let (from, name, role) = (state.name(), action.name(), actor.role());
    let mine = roles(from, name).contains(&role);
    table::next(state, action, actor, now)
        .and_then(|next| {
            mine.then_some(next)
                .ok_or(RefusalReason::NotInThisRole { role })
        })
        .map_err(|why| Refused {
            from,
            action: name,
            why,
        })
}
