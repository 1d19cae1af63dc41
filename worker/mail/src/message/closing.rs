//! What is told about the closing of a proposal.

use shared::{calendar::Date, submission::closing::ClosingReason};

/// What the holder is told about the closing of the proposal.
#[derive(Clone, Debug)]
pub enum ClosingNews {
    /// It closes soon: is the holder still looking?
    StillLooking {
        /// The last day for replies
        last_day: Date,
        /// The last day that the link's button leads to; none where it can't be kept open longer
        extended: Option<Date>,
        /// True for the second mail
        is_last: bool,
    },
    /// A reviewer has closed it
    ByReviewer {
        /// The reason
        reason: ClosingReason,
        /// The reviewer's words
        told: String,
        /// The latest day to which it can be reopened
        reopens_until: Option<Date>,
    },
    /// It was closed after its last day
    TimeOver {
        /// The last day for replies
        last_day: Date,
        /// The latest day to which it can be reopened
        reopens_until: Option<Date>,
    },
}
