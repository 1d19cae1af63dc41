//! Where a submission stands, with who brought it there, when and why.

use crate::{
    named_enum::named_enum,
    submission::{
        id::{PersonId, SubmissionId},
        reasons::{Notes, Reason},
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

named_enum! {
    /// A state's name, for rows, filters and tables.
    StateName {
        /// Being written, kept on the server
        Draft = "draft",
        /// Handed in from an address that isn't proven yet
        AwaitingConfirmation = "awaiting_confirmation",
        /// Waits for a reviewer
        InReview = "in_review",
        /// Waits for its author to change something
        Returned = "returned",
        /// Found good, not public yet
        Approved = "approved",
        /// Becomes public in a moment
        Announcing = "announcing",
        /// Public, and open for replies
        Published = "published",
        /// Public, without new replies
        Closed = "closed",
        /// Was public, and was removed by a reviewer
        TakenDown = "taken_down",
        /// Refused
        Rejected = "rejected",
        /// Taken back
        Withdrawn = "withdrawn",
        /// Ended; nothing personal is left
        Anonymised = "anonymised",
        /// Never handed in; nothing is left
        Discarded = "discarded",
    }
}

/// Who decided, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// When
    pub at: Timestamp,
    /// Who
    pub by: PersonId,
}

/// Who closed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "who", content = "id", rename_all = "snake_case")]
pub enum Closer {
    /// Its holder
    Holder,
    /// A reviewer
    Reviewer(PersonId),
    /// The system, on the day it was open until
    System,
}

/// What is public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Live {
    /// Open for replies
    Published {
        /// Since it was published or reopened
        since: Timestamp,
        /// Who announced it
        announced: Decision,
    },
    /// Without new replies
    Closed {
        /// When it was closed
        at: Timestamp,
        /// Who closed it
        by: Closer,
        /// Who announced it
        announced: Decision,
    },
}

/// Why it was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Rejection {
    /// It doesn't belong here
    Unsuitable {
        /// Why not, for its author
        why: Reason,
    },
    /// It says what another one says
    DuplicateOf {
        /// The other one
        submission: SubmissionId,
    },
    /// Nobody is told
    Spam,
}

/// Why it was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WithdrawReason {
    /// Its holder wished so
    Holder {
        /// Why
        text: Reason,
    },
    /// It was returned, and nobody came back to it
    Expired,
    /// What it answered had ended
    ParentEnded,
}

/// Why a draft is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscardReason {
    /// Its holder wished so
    Holder,
    /// Nobody came back to it
    Expired,
}

/// Where a submission stands. As JSON `{"state": "approved", "at": 0, "by": "…"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// Being written, kept on the server
    Draft {
        /// When it was last saved
        saved: Timestamp,
    },
    /// Handed in from an address that isn't proven yet
    AwaitingConfirmation {
        /// When it was handed in, or its address corrected
        since: Timestamp,
    },
    /// Waits for a reviewer
    InReview {
        /// Since it came to the reviewers; an edit while it waits doesn't put it behind the others
        since: Timestamp,
    },
    /// Waits for its author to change something
    Returned {
        /// When
        at: Timestamp,
        /// Who returned it
        by: PersonId,
        /// What has to be changed
        notes: Notes,
    },
    /// Found good, not public yet
    Approved {
        /// When
        at: Timestamp,
        /// Who approved it
        by: PersonId,
    },
    /// Becomes public in a moment
    Announcing {
        /// When it was announced
        at: Timestamp,
        /// Who announced it
        by: PersonId,
        /// Who approved it
        approved: Decision,
    },
    /// Public, and open for replies
    Published {
        /// Since it was published or reopened
        since: Timestamp,
        /// Who announced it
        announced: Decision,
    },
    /// Public, without new replies
    Closed {
        /// When it was closed
        at: Timestamp,
        /// Who closed it
        by: Closer,
        /// Who announced it
        announced: Decision,
    },
    /// Was public, and was removed by a reviewer; the number stays
    TakenDown {
        /// When
        at: Timestamp,
        /// Who removed it
        by: PersonId,
        /// Why
        why: Reason,
        /// What it was before, and is again when restored
        before: Live,
    },
    /// Refused
    Rejected {
        /// When
        at: Timestamp,
        /// Who refused it
        by: PersonId,
        /// Why
        reason: Rejection,
    },
    /// Taken back
    Withdrawn {
        /// When
        at: Timestamp,
        /// Where it stood
        from: StateName,
        /// Why
        why: WithdrawReason,
    },
    /// Ended; nothing personal is left
    Anonymised {
        /// When
        at: Timestamp,
        /// Where it stood
        from: StateName,
    },
    /// Never handed in; nothing is left
    Discarded {
        /// When
        at: Timestamp,
        /// Why
        why: DiscardReason,
    },
}

impl State {
    /// The state's name.
    pub fn name(&self) -> StateName {
        match self {
            Self::Draft { .. } => StateName::Draft,
            Self::AwaitingConfirmation { .. } => StateName::AwaitingConfirmation,
            Self::InReview { .. } => StateName::InReview,
            Self::Returned { .. } => StateName::Returned,
            Self::Approved { .. } => StateName::Approved,
            Self::Announcing { .. } => StateName::Announcing,
            Self::Published { .. } => StateName::Published,
            Self::Closed { .. } => StateName::Closed,
            Self::TakenDown { .. } => StateName::TakenDown,
            Self::Rejected { .. } => StateName::Rejected,
            Self::Withdrawn { .. } => StateName::Withdrawn,
            Self::Anonymised { .. } => StateName::Anonymised,
            Self::Discarded { .. } => StateName::Discarded,
        }
    }
}

impl From<Live> for State {
    fn from(live: Live) -> Self {
        match live {
            Live::Published { since, announced } => Self::Published { since, announced },
            Live::Closed { at, by, announced } => Self::Closed { at, by, announced },
        }
    }
}

impl StateName {
    /// Whether anyone can read what is in this state.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Closed)
    }

    /// Whether it became public and hasn't ended: a revision may stand beside it.
    pub fn has_revisions(self) -> bool {
        matches!(self, Self::Published | Self::Closed | Self::TakenDown)
    }

    /// Whether a review goes on: the states of a revision.
    pub fn is_pending(self) -> bool {
        matches!(
            self,
            Self::InReview | Self::Returned | Self::Approved | Self::Announcing
        )
    }
}
