//! Stored rows that can't be read.

use crate::{named_enum::named_enum, proposal::wire::Count, time::Timestamp};
use serde::{Deserialize, Serialize};

named_enum! {
    /// The kind of a stored row.
    RowKind {
        /// A submission with its texts
        Submission = "submission",
        /// The public text of a proposal
        Publication = "publication",
        /// The public text of a reply
        PublicReply = "public_reply",
        /// The public text of results
        PublicOutcome = "public_outcome",
        /// An internal note about a submission
        Comment = "comment",
        /// A question to the author of a submission
        Question = "question",
        /// A link to a submission
        Link = "link",
        /// A mail
        Mail = "mail",
        /// A coordinator or an administrator
        Person = "person",
        /// A network
        Network = "network",
        /// Numbers of proposals by region
        Standing = "standing",
        /// An event of the record
        Event = "event",
        /// A text for decisions
        DecisionText = "decision_text",
    }
}

impl RowKind {
    /// True if the id of such a row is that of its submission.
    pub fn is_of_submission(self) -> bool {
        match self {
            Self::Submission
            | Self::Publication
            | Self::PublicReply
            | Self::PublicOutcome
            | Self::Comment
            | Self::Question
            | Self::Link => true,
            Self::Mail
            | Self::Person
            | Self::Network
            | Self::Standing
            | Self::Event
            | Self::DecisionText => false,
        }
    }
}

/// A stored row that can't be read, and that every page therefore leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnreadableRow {
    /// Its kind
    pub kind: RowKind,
    /// Its id, or that of what it belongs to
    pub id: String,
    /// The column that can't be read; of a form also the field: `form.sector`. Nothing of its content
    pub part: String,
    /// Time at which it was found
    pub found_at: Timestamp,
    /// Time at which it was last looked at
    pub seen_at: Timestamp,
}

/// Stored rows that can't be read (`GET /api/v1/admin/unreadable`), the last found first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnreadableRows {
    /// The rows, at most 100
    pub items: Vec<UnreadableRow>,
    /// The number of all
    pub count: Count,
}
