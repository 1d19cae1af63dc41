//! The revision of a published submission.

use crate::{
    submission::{
        action::{Action, ActionName},
        actor::Actor,
        id::Version,
        permission::roles,
        state::{Decision, State, StateName},
        transition::{RefusalReason, Refused, transition},
    },
    time::Timestamp,
};

/// A revision: in review, returned, approved or being announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    text: Version,
    state: State,
}

/// The error of a state that no revision can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPending(pub StateName);

/// The result of an action on a revision.
pub(super) enum Revised {
    /// Its review continues
    Pending(State),
    /// Its text becomes the current one
    Published {
        /// The announcement
        announced: Decision,
    },
    /// It is dropped; the current text stays
    Dropped,
}

impl Candidate {
    /// A revision with the text of a version.
    pub fn new(text: Version, state: State) -> Result<Self, NotPending> {
        if state.name().is_pending() {
            Ok(Self { text, state })
        } else {
            Err(NotPending(state.name()))
        }
    }

    /// The version of its text.
    pub fn text(&self) -> Version {
        self.text
    }

    /// Its state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The result of an action: the transition of a submission in the same state. In addition, a revision can be discarded,
    /// and it is dropped where a submission would end.
    pub(super) fn revise(
        &self,
        action: &Action,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Revised, Refused> {
        if action.name() == ActionName::Discard {
            return self.discard(actor);
        }
        let next = transition(self.state.clone(), action, actor, now)?;
        Ok(match next {
            State::InReview { .. }
            | State::Returned { .. }
            | State::Approved { .. }
            | State::Announcing { .. } => Revised::Pending(next),
            State::Published { announced, .. } => Revised::Published { announced },
            State::Rejected { .. }
            | State::Withdrawn { .. }
            | State::Draft { .. }
            | State::AwaitingConfirmation { .. }
            | State::Delivered(_)
            | State::Closed { .. }
            | State::TakenDown { .. }
            | State::Anonymised { .. }
            | State::Discarded { .. } => Revised::Dropped,
        })
    }

    fn discard(&self, actor: &Actor) -> Result<Revised, Refused> {
        let (from, action, role) = (self.state.name(), ActionName::Discard, actor.role());
        if roles(from, action).contains(&role) {
            Ok(Revised::Dropped)
        } else {
            let why = RefusalReason::NotInThisRole { role };
            Err(Refused { from, action, why })
        }
    }

    /// The revision of a submission that is no longer published. Its announcement is taken back, so that it is not published
    /// unexpectedly later.
    #[must_use]
    pub fn not_announced(self) -> Self {
        let Self { text, state } = self;
        let state = if let State::Announcing { approved, .. } = state {
            let Decision { at, by } = approved;
            State::Approved { at, by }
        } else {
            state
        };
        Self { text, state }
    }
}
