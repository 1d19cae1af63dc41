//! Internal notes about a submission, which only reviewers read.

use crate::{admin::wire::PersonRole, submission::reasons::Reason, time::Timestamp};
use serde::{Deserialize, Serialize};

/// The internal notes about a submission (`GET /api/v1/review/submissions/{id}/comments`), oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comments {
    /// The notes
    pub items: Vec<Comment>,
}

/// An internal note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comment {
    /// Id of the note
    pub id: String,
    /// Time of writing
    pub at: Timestamp,
    /// The author
    pub by: CommentAuthor,
    /// The text
    pub text: Reason,
}

/// The author of an internal note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CommentAuthor {
    /// True for the signed-in person's own notes
    pub you: bool,
    /// The author's present role
    pub role: PersonRole,
    /// The author's name, or their address while they have given none; missing once both are removed
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A new internal note (`POST /api/v1/review/submissions/{id}/comments`). The answer is 201 with the [`Comment`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewComment {
    /// The text
    pub text: Reason,
}
