//! The state of a submission, with its evidence: actor, time and reason.

mod delivery;
mod flat;

use crate::{
    named_enum::named_enum,
    submission::{
        closing::ClosingReason,
        id::{PersonId, SubmissionId},
        reasons::{Notes, Reason, SHORTEST_EXPLANATION},
    },
    time::Timestamp,
};
pub use delivery::{Answer, Delivery, Mark, Shown};
use serde::{Deserialize, Serialize};

named_enum! {
    /// The name of a state, for rows, filters and tables.
    StateName {
        /// Being written, and saved on the server
        Draft = "draft",
        /// Submitted from an address that is not confirmed
        AwaitingConfirmation = "awaiting_confirmation",
        /// Waiting for a reviewer
        InReview = "in_review",
        /// Waiting for the author's changes
        Returned = "returned",
        /// Approved, but not public
        Approved = "approved",
        /// Will be published after the time for undoing
        Announcing = "announcing",
        /// Reached its addressee
        Delivered = "delivered",
        /// Public and open for replies
        Published = "published",
        /// Public and closed for new replies
        Closed = "closed",
        /// Removed from public view by a reviewer
        TakenDown = "taken_down",
        /// Rejected
        Rejected = "rejected",
        /// Withdrawn
        Withdrawn = "withdrawn",
        /// Ended; personal data are removed
        Anonymised = "anonymised",
        /// Dropped before it was submitted; nothing is left
        Discarded = "discarded",
    }
}

/// A decision: person and time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Decision {
    /// Time
    pub at: Timestamp,
    /// Person
    pub by: PersonId,
}

/// The actor who closed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(
    tag = "who",
    content = "id",
    rename_all = "snake_case",
    try_from = "flat::FlatCloser"
)]
pub enum Closer {
    /// The holder
    Holder,
    /// A reviewer
    Reviewer(PersonId),
    /// The system, after the last day for replies
    System,
}

impl Closer {
    /// The reason of a closing that was stored before reasons were asked for.
    fn reason_before_reasons(&self) -> Option<ClosingReason> {
        match self {
            Self::System => Some(ClosingReason::TimeIsOver),
            Self::Holder | Self::Reviewer(_) => None,
        }
    }
}

/// The public state that a submission had before it was taken down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(
    tag = "state",
    rename_all = "snake_case",
    try_from = "flat::FlatBeforeTakedown"
)]
pub enum BeforeTakedown {
    /// Open for replies
    Published {
        /// Time of publication or of reopening
        since: Timestamp,
        /// The announcement
        announced: Decision,
    },
    /// Closed for new replies
    Closed {
        /// Time of closing
        at: Timestamp,
        /// The actor who closed it
        by: Closer,
        /// The announcement
        announced: Decision,
        /// The reason; missing for what a person closed before reasons were asked for
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<ClosingReason>,
        /// The reviewer's words to the holder
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<Reason>,
    },
}

/// The reason for a rejection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    try_from = "flat::FlatRejection"
)]
pub enum Rejection {
    /// Out of place on this site
    Unsuitable {
        /// The explanation for the author
        why: Reason,
    },
    /// A duplicate
    DuplicateOf {
        /// The other submission
        submission: SubmissionId,
    },
    /// Spam: the holder is not told
    Spam,
}

impl Rejection {
    /// True if the author is told enough to go on with, or is not to be told: an explanation has at least
    /// [`SHORTEST_EXPLANATION`] characters.
    pub fn can_be_used(&self) -> bool {
        match self {
            Self::Unsuitable { why } => why.as_str().trim().chars().count() >= SHORTEST_EXPLANATION,
            Self::DuplicateOf { .. } | Self::Spam => true,
        }
    }
}

/// The reason for a withdrawal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    try_from = "flat::FlatWithdrawReason"
)]
pub enum WithdrawReason {
    /// Withdrawn by the holder
    Holder {
        /// The holder's reason
        text: Reason,
    },
    /// The author did not return to it after changes were asked for
    Expired,
    /// Nobody decided on it within a year
    Undecided,
    /// The proposal that it replies to has ended
    ParentEnded,
    /// The holder left the list of a network
    Left,
    /// A coordinator or an administrator removed the entry from the list
    Removed,
    /// Two yearly questions were not answered
    Silent,
}

/// The reason for dropping a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DiscardReason {
    /// Dropped by the holder
    Holder,
    /// Abandoned
    Expired,
}

/// The state of a submission. Its JSON: `{"state": "approved", "at": 0, "by": "…"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "state", rename_all = "snake_case", try_from = "flat::FlatState")]
pub enum State {
    /// Being written, and saved on the server
    Draft {
        /// Time of the last save
        saved: Timestamp,
    },
    /// Submitted from an address that is not confirmed
    AwaitingConfirmation {
        /// Time of submission, or of the last correction of the address
        since: Timestamp,
    },
    /// Waiting for a reviewer
    InReview {
        /// Time of arrival; an edit while waiting does not change the place in the queue
        since: Timestamp,
    },
    /// Waiting for the author's changes
    Returned {
        /// Time of the decision
        at: Timestamp,
        /// The reviewer
        by: PersonId,
        /// The changes
        notes: Notes,
    },
    /// Approved, but not public
    Approved {
        /// Time of the decision
        at: Timestamp,
        /// The reviewer
        by: PersonId,
    },
    /// Will be published after the time for undoing
    Announcing {
        /// Time of the announcement
        at: Timestamp,
        /// The reviewer who announced it
        by: PersonId,
        /// The approval
        approved: Decision,
    },
    /// Reached its addressee
    Delivered(Delivery),
    /// Public and open for replies
    Published {
        /// Time of publication or of reopening
        since: Timestamp,
        /// The announcement
        announced: Decision,
    },
    /// Public and closed for new replies
    Closed {
        /// Time of closing
        at: Timestamp,
        /// The actor who closed it
        by: Closer,
        /// The announcement
        announced: Decision,
        /// The reason; missing for what a person closed before reasons were asked for
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<ClosingReason>,
        /// The reviewer's words to the holder
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<Reason>,
    },
    /// Removed from public view by a reviewer; the number stays reserved
    TakenDown {
        /// Time of the decision
        at: Timestamp,
        /// The reviewer
        by: PersonId,
        /// The reason
        why: Reason,
        /// The state before, which restoring brings back
        before: BeforeTakedown,
    },
    /// Rejected
    Rejected {
        /// Time of the decision
        at: Timestamp,
        /// The reviewer
        by: PersonId,
        /// The reason
        reason: Rejection,
    },
    /// Withdrawn
    Withdrawn {
        /// Time of the withdrawal
        at: Timestamp,
        /// The state before
        from: StateName,
        /// The reason
        why: WithdrawReason,
    },
    /// Ended; personal data are removed
    Anonymised {
        /// Time of the removal
        at: Timestamp,
        /// The state before
        from: StateName,
    },
    /// Dropped before it was submitted; nothing is left
    Discarded {
        /// Time
        at: Timestamp,
        /// The reason
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
            Self::Delivered(_) => StateName::Delivered,
            Self::Published { .. } => StateName::Published,
            Self::Closed { .. } => StateName::Closed,
            Self::TakenDown { .. } => StateName::TakenDown,
            Self::Rejected { .. } => StateName::Rejected,
            Self::Withdrawn { .. } => StateName::Withdrawn,
            Self::Anonymised { .. } => StateName::Anonymised,
            Self::Discarded { .. } => StateName::Discarded,
        }
    }

    /// The reviewer whose decision led to it.
    pub fn decider(&self) -> Option<&PersonId> {
        match self {
            Self::Returned { by, .. }
            | Self::Approved { by, .. }
            | Self::Announcing { by, .. }
            | Self::TakenDown { by, .. }
            | Self::Rejected { by, .. }
            | Self::Closed {
                by: Closer::Reviewer(by),
                ..
            } => Some(by),
            Self::Published { announced, .. } | Self::Closed { announced, .. } => {
                Some(&announced.by)
            }
            Self::Delivered(delivery) => delivery.approved.as_ref().map(|it| &it.by),
            Self::Draft { .. }
            | Self::AwaitingConfirmation { .. }
            | Self::InReview { .. }
            | Self::Withdrawn { .. }
            | Self::Anonymised { .. }
            | Self::Discarded { .. } => None,
        }
    }
}

impl From<BeforeTakedown> for State {
    fn from(live: BeforeTakedown) -> Self {
        match live {
            BeforeTakedown::Published { since, announced } => Self::Published { since, announced },
            BeforeTakedown::Closed {
                at,
                by,
                announced,
                why,
                told,
            } => Self::Closed {
                at,
                by,
                announced,
                why,
                told,
            },
        }
    }
}

impl StateName {
    /// True if everybody can read a submission in this state.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Closed)
    }

    /// True for states after publication or delivery, before the end: a revision may exist beside them.
    pub fn has_revisions(self) -> bool {
        matches!(
            self,
            Self::Delivered | Self::Published | Self::Closed | Self::TakenDown
        )
    }

    /// True for the states of a review in progress, which a revision can have.
    pub fn is_pending(self) -> bool {
        matches!(
            self,
            Self::InReview | Self::Returned | Self::Approved | Self::Announcing
        )
    }
}
