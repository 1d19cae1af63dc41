//! A reviewer's question to the author of what is in review, and the answer.

use crate::{
    admin::wire::CommentAuthor, form::flags::Flag, submission::reasons::Reason, time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// The questions to the author of a submission (`GET /api/v1/review/submissions/{id}/questions`), oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuthorQuestions {
    /// The questions
    pub items: Vec<AuthorQuestion>,
    /// True if this reviewer can ask now: it is in review, it is theirs to decide on, and no question is open
    pub can_ask: bool,
}

/// A question to the author, as reviewers see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuthorQuestion {
    /// The reviewer who asked
    pub by: CommentAuthor,
    /// What is said
    pub asked: AskedQuestion,
    /// Points for the reviewer to look at in the answer
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
}

/// A question to the author with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskedQuestion {
    /// Its id
    pub id: String,
    /// Time of asking
    pub at: Timestamp,
    /// The question
    pub text: Reason,
    /// The answer
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Reason>,
    /// Time of the answer
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<Timestamp>,
    /// True while it waits for its answer. A decision ends that
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_open: bool,
}

/// A new question to the author (`POST /api/v1/review/submissions/{id}/questions`): 201 with [`AuthorQuestions`]. 409 `conflict`
/// while another question is open; 409 `refused` if it is not in review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewQuestion {
    /// The question
    pub text: Reason,
}

/// The author's answer (`POST /api/v1/manage/{id}/answer`). 409 `conflict` if it is answered or not open any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionAnswer {
    /// The id of the question
    pub question: String,
    /// The answer
    pub text: Reason,
}
