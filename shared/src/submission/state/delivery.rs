//! The evidence of a submission that reached its addressee.

use crate::{
    named_enum::named_enum,
    submission::{
        SubmissionKind,
        id::{PersonId, Version},
        periods::UNDO_SECONDS,
        state::Decision,
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

named_enum! {
    /// The addressee's answer.
    Mark {
        /// Nobody has marked it
        Unseen = "unseen",
        /// Read
        Seen = "seen",
        /// Kept in reserve
        InReserve = "in_reserve",
        /// Declined; it may still be accepted
        Declined = "declined",
        /// Accepted, within the time for undoing
        Accepting = "accepting",
        /// Accepted by an addressee who accepts very many: a reviewer decides first
        Held = "held",
        /// Accepted
        Accepted = "accepted",
        /// Answered by a message
        Answered = "answered",
    }
}

impl Mark {
    /// True if the addressee has not answered.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Unseen | Self::Seen)
    }

    /// True if the two sides are a pair, or become one if nobody undoes it.
    pub fn is_pair(self) -> bool {
        matches!(self, Self::Accepting | Self::Accepted)
    }

    /// True if it can be accepted.
    pub fn is_acceptable(self) -> bool {
        matches!(
            self,
            Self::Unseen | Self::Seen | Self::InReserve | Self::Declined
        )
    }
}

/// The addressee's answer, with its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    /// The answer
    pub mark: Mark,
    /// Its time
    pub at: Timestamp,
    /// The answer before, which taking this one back restores
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Mark>,
}

/// The part of a delivered text that may be public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Shown {
    /// The version of its text
    pub text: Version,
    /// Time of the announcement
    pub at: Timestamp,
    /// The reviewer who announced it
    pub by: PersonId,
}

/// The evidence of a submission that reached its addressee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Delivery {
    /// Time of the delivery
    pub since: Timestamp,
    /// The approval, if a flag concerned it
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<Decision>,
    /// The addressee's answer
    pub answer: Answer,
    /// Time at which the holder last asked to keep it
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Timestamp>,
    /// Time at which the addressee reported it as abuse
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported: Option<Timestamp>,
    /// The text that may be public
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Shown>,
}

impl Delivery {
    /// A delivery that nobody has answered.
    pub fn new(since: Timestamp, approved: Option<Decision>) -> Self {
        Self {
            since,
            approved,
            answer: Answer {
                mark: Mark::Unseen,
                at: since,
                before: None,
            },
            kept: None,
            reported: None,
            shown: None,
        }
    }

    /// The delivery with another answer.
    #[must_use]
    pub fn answered(self, mark: Mark, at: Timestamp) -> Self {
        let answer = Answer {
            mark,
            at,
            before: None,
        };
        Self { answer, ..self }
    }

    /// The delivery with an answer that can be taken back, or an acceptance that a reviewer decides on.
    #[must_use]
    pub fn answered_for_now(self, mark: Mark, at: Timestamp) -> Self {
        let was = self.answer.mark;
        // An acceptance that a reviewer lets through goes back to the answer before it waited.
        let held = self.answer.before.filter(|_| was == Mark::Held);
        let before = Some(held.unwrap_or(was));
        let answer = Answer { mark, at, before };
        Self { answer, ..self }
    }

    /// The delivery with the answer before the last one.
    #[must_use]
    pub fn taken_back(self, at: Timestamp) -> Self {
        let mark = self.answer.before.unwrap_or(Mark::Seen);
        self.answered(mark, at)
    }

    /// The end of the time for taking the answer back. `None` where there is none before it, or a reviewer decides on it.
    pub fn answer_until(&self) -> Option<Timestamp> {
        let can_be_taken_back = match self.answer.mark {
            Mark::Accepting | Mark::Declined | Mark::Answered => self.answer.before.is_some(),
            Mark::Unseen | Mark::Seen | Mark::InReserve | Mark::Held | Mark::Accepted => false,
        };
        can_be_taken_back.then(|| self.answer.at.plus_seconds(UNDO_SECONDS))
    }

    /// The answer as its author is told it. That of coordinators and administrators is told once it can't be taken back.
    pub fn answer_for_author(&self, kind: SubmissionKind, now: Timestamp) -> Mark {
        match (self.answer_until(), self.answer.before) {
            (Some(until), Some(before)) if kind.reaches_staff() && now < until => before,
            _ => self.answer.mark,
        }
    }

    /// True once it has reached its addressee: after the time for undoing, where a reviewer delivered it.
    pub fn has_arrived(&self, now: Timestamp) -> bool {
        self.arrives_at().is_none_or(|at| at <= now)
    }

    /// The end of the time for taking a reviewer's delivery back; `None` where no reviewer delivered it.
    pub fn arrives_at(&self) -> Option<Timestamp> {
        let approved = self.approved.as_ref();
        approved.map(|approved| approved.at.plus_seconds(UNDO_SECONDS))
    }

    /// The time since which reviewers are to decide on it: on a report, on an acceptance that is held, or, where it reaches
    /// them, on the whole. `None` where nothing waits for them.
    pub fn waits_since(&self, kind: SubmissionKind) -> Option<Timestamp> {
        let mark = self.answer.mark;
        let unanswered = (kind.reaches_staff() && mark.is_open()).then_some(self.since);
        [self.reported, self.held_since(), unanswered]
            .into_iter()
            .flatten()
            .min()
    }

    /// The time since which its acceptance waits for a reviewer.
    pub fn held_since(&self) -> Option<Timestamp> {
        (self.answer.mark == Mark::Held).then_some(self.answer.at)
    }

    /// The time from which the yearly or quarterly questions count.
    pub fn kept_at(&self) -> Timestamp {
        self.kept.unwrap_or(self.answer.at)
    }
}
