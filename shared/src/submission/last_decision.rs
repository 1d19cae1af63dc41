//! A reviewer's last decision, which they take back for a moment: the submission is then as it was before.

use crate::{
    submission::{
        action::ActionName,
        actor::Actor,
        id::{PersonId, Version},
        periods::{UNDO_GRACE_SECONDS, UNDO_SECONDS},
        review::{Candidate, Review},
        transition::{RefusalReason, Refused},
    },
    time::Timestamp,
};

/// The last decision on a submission, and the submission before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastDecision {
    /// The reviewer
    pub by: PersonId,
    /// Time
    pub at: Timestamp,
    /// The version that the decision has made
    pub version: Version,
    /// The submission before the decision
    pub before: Review,
}

impl LastDecision {
    /// True if the actor is the reviewer who took it.
    pub fn is_of(&self, actor: &Actor) -> bool {
        actor.person().is_some_and(|person| person.id == self.by)
    }

    /// The end of the time for taking it back. A request that was sent within the time shown arrives before.
    pub fn until(&self) -> Timestamp {
        self.at.plus_seconds(UNDO_SECONDS + UNDO_GRACE_SECONDS)
    }

    /// The submission as it was before the decision, one version later. A revision whose announcement the decision has ended
    /// stays approved, so that it is not published unexpectedly.
    ///
    /// # Errors
    /// Another one has decided, the submission has changed since, or the time is over.
    pub fn taken_back(
        &self,
        review: &Review,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Review, Refused> {
        let refused = |why| Refused {
            from: review.state().name(),
            action: ActionName::Undo,
            why,
        };
        if !self.is_of(actor) {
            let role = actor.role();
            return Err(refused(RefusalReason::NotInThisRole { role }));
        }
        if review.version() != self.version || review.kind() != self.before.kind() {
            return Err(refused(RefusalReason::NotFromHere));
        }
        let ended = self.until();
        if now >= ended {
            return Err(refused(RefusalReason::TooLate { ended }));
        }
        let before = &self.before;
        let candidate = before.candidate().cloned().map(Candidate::not_announced);
        Review::new(
            before.kind(),
            review.version().next(),
            before.text(),
            before.state().clone(),
            candidate,
        )
        .map_err(|_| refused(RefusalReason::NotFromHere))
    }
}
