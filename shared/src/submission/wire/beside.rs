//! What stands beside a submission for its reviewers: its mails, and other submissions.

use crate::{
    admin::wire::OutboxItem,
    lang::Lang,
    proposal::number::ProposalNumber,
    submission::{id::SubmissionId, state::StateName},
};
use serde::{Deserialize, Serialize};

/// The mails of a submission, and other proposals (`GET /api/v1/review/submissions/{id}/beside`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Beside {
    /// The newest of its mails, the newest first
    pub mails: Vec<OutboxItem>,
    /// True if it has older mails
    pub has_more_mails: bool,
    /// The newest of the other proposals of the same organisation or from the same address
    pub same: Vec<OtherSubmission>,
    /// True if there are more of them
    pub has_more_same: bool,
    /// Published proposals with a theme and a region of its own
    pub similar: Vec<OtherSubmission>,
}

/// The submissions of a number, a title, an id or a URL (`GET /api/v1/review/submissions/{id}/others?q=`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Others {
    /// The submissions
    pub items: Vec<OtherSubmission>,
}

/// Another submission that is public or theirs to see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OtherSubmission {
    /// Its id
    pub id: SubmissionId,
    /// Its number, once it was published
    pub number: Option<ProposalNumber>,
    /// Its state
    pub state: StateName,
    /// The title in its own language
    pub title: String,
    /// The language of the title
    pub lang: Lang,
    /// The organisation
    pub organisation: String,
    /// True if the person sees it in the administration; else it is public
    pub is_seen: bool,
}
