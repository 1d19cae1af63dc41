//! A submission under review: its current text, and at most one revision beside it.

mod candidate;

use crate::{
    submission::{
        SubmissionKind,
        action::{Action, ActionName, Route},
        actor::Actor,
        id::{SubmissionId, Version},
        permission::Subject,
        state::{Delivery, Mark, Shown, State, StateName},
        transition::{RefusalReason, Refused, transition},
    },
    time::Timestamp,
};
use candidate::Revised;
pub use candidate::{Candidate, NotPending};

/// A submission: its state, and the version of its current text. Texts are never overwritten: each is kept under the
/// version that wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    kind: SubmissionKind,
    version: Version,
    text: Version,
    state: State,
    candidate: Option<Candidate>,
}

/// The error of stored data that no submission can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImpossibleReview {
    /// A revision beside a state that allows none
    CandidateBeside(StateName),
    /// A text of a later version than the submission
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

    /// A submission from stored data.
    pub fn new(
        kind: SubmissionKind,
        version: Version,
        text: Version,
        state: State,
        candidate: Option<Candidate>,
    ) -> Result<Self, ImpossibleReview> {
        let shown = match &state {
            State::Delivered(Delivery {
                shown: Some(shown), ..
            }) => shown.text,
            _ => text,
        };
        let latest = candidate.as_ref().map_or(text, |it| it.text().max(text));
        let latest = latest.max(shown);
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

    /// The kind of submission.
    pub fn kind(&self) -> SubmissionKind {
        self.kind
    }

    /// The version: the number of changes.
    pub fn version(&self) -> Version {
        self.version
    }

    /// The version of the current text.
    pub fn text(&self) -> Version {
        self.text
    }

    /// The state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The revision, if there is one.
    pub fn candidate(&self) -> Option<&Candidate> {
        self.candidate.as_ref()
    }

    /// The version of the author's latest text that was not dropped.
    pub fn latest_text(&self) -> Version {
        match (&self.candidate, &self.state) {
            (Some(candidate), _) => candidate.text(),
            (
                None,
                State::Delivered(Delivery {
                    shown: Some(shown), ..
                }),
            ) => shown.text,
            (None, _) => self.text,
        }
    }

    /// The version of the public text, if the submission is public.
    pub fn public_text(&self) -> Option<Version> {
        match &self.state {
            State::Delivered(delivery) if delivery.answer.mark == Mark::Accepted => {
                delivery.shown.as_ref().map(|shown| shown.text)
            }
            state => state.name().is_public().then_some(self.text),
        }
    }

    /// The submission as permissions see it, without regions and without an address.
    pub fn subject<'a>(
        &'a self,
        id: &'a SubmissionId,
        parent: Option<&'a SubmissionId>,
    ) -> Subject<'a> {
        Subject {
            id,
            kind: self.kind,
            state: &self.state,
            has_revision: self.candidate.is_some(),
            parent,
            home: None,
            concerned: &[],
            address: None,
        }
    }

    /// The submission after an action, one version later; a text that the action writes gets that version. While the
    /// submission is published, an edit opens a revision, and the actions of a review apply to the revision.
    ///
    /// # Errors
    /// As [`transition`]; `from` is the revision's state if the action applies to the revision.
    pub fn apply(&self, action: &Action, actor: &Actor, now: Timestamp) -> Result<Self, Refused> {
        if !self.fits(action) {
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

    /// True if the action fits the kind of submission and what stands beside it.
    fn fits(&self, action: &Action) -> bool {
        let reaches = matches!(
            action,
            Action::Submit {
                proven: Some(Route::Addressee)
            } | Action::Confirm {
                route: Some(Route::Addressee)
            }
        );
        let is_held = matches!(action, Action::Accept { is_held: true });
        self.takes(action.name())
            && (self.kind.is_delivered() || !reaches)
            && (!self.kind.reaches_staff() || !is_held)
    }

    /// True if the kind of submission takes an action in this state, with or without a revision.
    pub(super) fn takes(&self, action: ActionName) -> bool {
        let from = self.state.name();
        let is_offered = from == StateName::Delivered && self.candidate.is_some();
        match action {
            // What may be public of a reply ends without the reply.
            ActionName::Expire
                if self.kind == SubmissionKind::Reply && from == StateName::Delivered =>
            {
                is_offered
            }
            ActionName::Offer => self.kind.takes(action, from) && !is_offered,
            // The author of a reply is told at once that it is declined.
            ActionName::Retract if self.kind == SubmissionKind::Reply => {
                self.kind.takes(action, from) && !self.is_declined()
            }
            _ => self.kind.takes(action, from),
        }
    }

    fn is_declined(&self) -> bool {
        matches!(&self.state, State::Delivered(delivery) if delivery.answer.mark == Mark::Declined)
    }

    /// The revision, if an action applies to it and not to the current text.
    pub fn revision(&self, action: ActionName) -> Option<&Candidate> {
        let goes_on = matches!(
            self.state.name(),
            StateName::Published | StateName::Delivered
        );
        let candidate = self.candidate.as_ref()?;
        // What was delivered by approval is taken back whole.
        let is_delivery = self.state.name() == StateName::Delivered
            && action == ActionName::Undo
            && candidate.state().name() == StateName::InReview;
        (goes_on && is_of_revision(action) && !is_delivery).then_some(candidate)
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
                next.candidate = None;
                if let State::Delivered(delivery) = &mut next.state {
                    delivery.shown = Some(Shown {
                        text: candidate.text(),
                        at: by.at,
                        by: by.by,
                    });
                    return Ok(next);
                }
                next.text = candidate.text();
                // It has been published all the time; only its text was announced by somebody else.
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
        let in_review = State::InReview { since: now };
        match (self.state.name(), next.state.name()) {
            (_, StateName::Published) => {
                if let Some(text) = written {
                    next.candidate = Candidate::new(text, in_review).ok();
                }
            }
            (StateName::Delivered, StateName::Delivered) => {
                if action.name() == ActionName::Offer {
                    next.candidate = Candidate::new(self.text, in_review).ok();
                }
            }
            // What was delivered stays the current text.
            (StateName::Delivered, _) => next.candidate = None,
            (_, StateName::Closed | StateName::TakenDown) => {
                next.candidate = self.candidate.clone().map(Candidate::not_announced);
            }
            // Without public text, the author's latest text is the current one.
            (_, _) => {
                next.text = written.unwrap_or(self.latest_text());
                next.candidate = None;
            }
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

/// True if an action applies to the revision while there is one.
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
        | A::Extend
        | A::TakeDown
        | A::Reopen
        | A::Restore
        | A::Withdraw
        | A::Anonymise
        | A::Erase
        | A::See
        | A::Deliver
        | A::MarkSeen
        | A::Reserve
        | A::Decline
        | A::Accept
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
        | A::Comment => false,
    }
}
