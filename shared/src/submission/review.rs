//! A submission under review: what is current, and at most one revision beside it.

mod candidate;

use crate::{
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        actor::Actor,
        id::Version,
        state::{State, StateName},
        transition::{RefusalReason, Refused, transition},
    },
    time::Timestamp,
};
use candidate::Revised;
pub use candidate::{Candidate, NotPending};

/// A submission: its state, and which version's text is current. Texts are never overwritten: each stays under the
/// version that wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    kind: SubmissionKind,
    version: Version,
    text: Version,
    state: State,
    candidate: Option<Candidate>,
}

/// No submission can be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImpossibleReview {
    /// There is no revision beside this state
    CandidateBeside(StateName),
    /// A text is of a later version than the submission
    TextOfLater(Version),
}

impl Review {
    /// A new draft, whose text is that of [`Version::FIRST`].
    pub fn draft(kind: SubmissionKind, now: Timestamp) -> Self {
        Self {
            kind,
            version: Version::FIRST,
            text: Version::FIRST,
            state: State::Draft { saved: now },
            candidate: None,
        }
    }

    /// A submission as it was stored.
    ///
    /// # Errors
    /// When no submission can be so.
    pub fn new(
        kind: SubmissionKind,
        version: Version,
        text: Version,
        state: State,
        candidate: Option<Candidate>,
    ) -> Result<Self, ImpossibleReview> {
        let latest = candidate.as_ref().map_or(text, |it| it.text().max(text));
        if latest > version {
            Err(ImpossibleReview::TextOfLater(latest))
        } else if candidate.is_some() && !state.name().has_revisions() {
            Err(ImpossibleReview::CandidateBeside(state.name()))
        } else {
            Ok(Self {
                kind,
                version,
                text,
                state,
                candidate,
            })
        }
    }

    /// What was handed in.
    pub fn kind(&self) -> SubmissionKind {
        self.kind
    }

    /// How often it was changed.
    pub fn version(&self) -> Version {
        self.version
    }

    /// The version whose text is current.
    pub fn text(&self) -> Version {
        self.text
    }

    /// Where it stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The revision beside it.
    pub fn candidate(&self) -> Option<&Candidate> {
        self.candidate.as_ref()
    }

    /// The version whose text its author wrote last and didn't give up.
    pub fn latest_text(&self) -> Version {
        self.candidate.as_ref().map_or(self.text, Candidate::text)
    }

    /// The version whose text is public, if any is.
    pub fn public_text(&self) -> Option<Version> {
        self.state.name().is_public().then_some(self.text)
    }

    /// The submission after an action, one version later; what the action writes is the text of that version. While
    /// it is published, an edit opens a revision, and what a review consists of is done with the revision.
    ///
    /// # Errors
    /// As [`transition`]; `from` is the revision's state when the action was the revision's.
    pub fn apply(&self, action: &Action, actor: &Actor, now: Timestamp) -> Result<Self, Refused> {
        if self.is_delivered() && action.name() != ActionName::Erase {
            return Err(Refused {
                from: self.state.name(),
                action: action.name(),
                why: RefusalReason::NotFromHere,
            });
        }
        match self.revision(action.name()) {
            Some(candidate) => self.apply_to_revision(candidate, action, actor, now),
            None => self.apply_to_current(action, actor, now),
        }
    }

    /// Whether its approval was the end of its review.
    pub(super) fn is_delivered(&self) -> bool {
        self.kind.approval_is_final() && self.state.name() == StateName::Approved
    }

    /// The revision, when an action is done with it and not with what is current.
    pub fn revision(&self, action: ActionName) -> Option<&Candidate> {
        let published = self.state.name() == StateName::Published;
        let candidate = self.candidate.as_ref()?;
        (published && is_of_revision(action)).then_some(candidate)
    }

    fn apply_to_revision(
        &self,
        candidate: &Candidate,
        action: &Action,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Self, Refused> {
        let mut next = self.clone();
        next.version = self.version.next();
        match candidate.revise(action, actor, now)? {
            Revised::Pending(state) => {
                let text = self.text_of(action.name()).unwrap_or(candidate.text());
                next.candidate = Candidate::new(text, state).ok();
            }
            Revised::Published { announced: by } => {
                next.text = candidate.text();
                next.candidate = None;
                // It has been published since it first was; only who announced its text has changed.
                if let State::Published { announced, .. } = &mut next.state {
                    *announced = by;
                }
            }
            Revised::Dropped => next.candidate = None,
        }
        Ok(next)
    }

    fn apply_to_current(
        &self,
        action: &Action,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Self, Refused> {
        let mut next = self.clone();
        next.version = self.version.next();
        next.state = transition(self.state.clone(), action, actor, now)?;
        let written = self.text_of(action.name());
        if next.state.name() == StateName::Published {
            if let Some(text) = written {
                next.candidate = Candidate::new(text, State::InReview { since: now }).ok();
            }
        } else if next.state.name().has_revisions() {
            next.candidate = self.candidate.clone().map(Candidate::not_announced);
        } else {
            // Without anything public beside it, the author's latest text is the submission's.
            next.text = written.unwrap_or(self.latest_text());
            next.candidate = None;
        }
        Ok(next)
    }

    /// The version of the text that an action writes.
    fn text_of(&self, action: ActionName) -> Option<Version> {
        let writes = matches!(
            action,
            ActionName::Submit | ActionName::Edit | ActionName::Resubmit
        );
        writes.then(|| self.version.next())
    }
}

/// Whether it is done with the revision while there is one.
fn is_of_revision(action: ActionName) -> bool {
    use ActionName as A;
    match action {
        A::Edit
        | A::Resubmit
        | A::Discard
        | A::Expire
        | A::Return
        | A::Approve
        | A::Reject
        | A::Unapprove
        | A::Announce
        | A::Undo
        | A::Publish => true,
        A::Submit
        | A::Confirm
        | A::Close
        | A::TakeDown
        | A::Reopen
        | A::Restore
        | A::Withdraw
        | A::Anonymise
        | A::Erase
        | A::See
        | A::Comment => false,
    }
}
