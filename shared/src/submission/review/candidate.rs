//! The revision beside what is public.

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

/// No revision is in this state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPending(pub StateName);

/// What an action makes of a revision.
pub(super) enum Revised {
    /// Its review goes on
    Pending(State),
    /// It is what is current
    Published {
        /// Who announced it
        announced: Decision,
    },
    /// It was given up, refused or forgotten; what is current stays
    Dropped,
}

impl Candidate {
    /// The revision with the text of a version.
    ///
    /// # Errors
    /// When no revision is in this state.
    pub fn new(text: Version, state: State) -> Result<Self, NotPending> {
        if state.name().is_pending() {
            Ok(Self { text, state })
        } else {
            Err(NotPending(state.name()))
        }
    }

    /// The version whose text it is.
    pub fn text(&self) -> Version {
        self.text
    }

    /// Where it stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What an action makes of it: what it would make of a submission in the same state, only that a revision can
    /// be discarded, and is dropped where a submission would end.
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

    /// The revision beside what is no longer open: not announced, so that it doesn't become public by surprise later.
    pub(super) fn not_announced(self) -> Self {
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
