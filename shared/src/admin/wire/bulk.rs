//! The same action on several submissions.

use crate::{
    admin::wire::PreviewedMail,
    lang::Lang,
    named_enum::named_enum,
    region::RegionCode,
    submission::{
        id::{SubmissionId, Version},
        reasons::Reason,
    },
};
use serde::{Deserialize, Serialize};

/// Most submissions in one request: nobody has looked at more.
pub const MOST_AT_ONCE: usize = 50;

named_enum! {
    /// An action on several submissions.
    BulkAction {
        /// Approve
        Approve = "approve",
        /// Announce: publication follows after the time for undoing
        Announce = "announce",
        /// Approve and announce; a submission that is approved already is only announced
        ApproveAndAnnounce = "approve_and_announce",
        /// Return, with one note on the whole
        Return = "return",
        /// Reject as unsuitable, for one reason
        Reject = "reject",
        /// Reject as spam: nobody is told
        Spam = "spam",
        /// Take the own last decision back
        Undo = "undo",
    }
}

impl BulkAction {
    /// True if the authors are told a text.
    pub fn has_text(self) -> bool {
        matches!(self, Self::Return | Self::Reject)
    }
}

/// The request for an action on several submissions (`POST /api/v1/review/bulk`), at most [`MOST_AT_ONCE`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Bulk {
    /// The action
    pub action: BulkAction,
    /// The submissions
    pub items: Vec<BulkItem>,
    /// The note or the reason, in each language of the submissions
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<BulkText>,
    /// Only report what would happen: nothing is changed
    #[serde(default)]
    pub dry_run: bool,
}

/// The text for authors who write in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkText {
    /// The language
    pub lang: Lang,
    /// The text
    pub text: Reason,
}

/// A submission of a bulk request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkItem {
    /// Its id
    pub id: SubmissionId,
    /// The version that the reviewer saw
    pub version: Version,
}

/// The results of a bulk request, in the order of its items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkDone {
    /// One result for each item
    pub items: Vec<BulkOutcome>,
    /// The mails that would leave: one of each kind and language; none where something was changed
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mails: Vec<BulkMail>,
}

/// Mails of one kind and language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkMail {
    /// One of them
    pub mail: PreviewedMail,
    /// How many they are
    pub count: u32,
}

/// The result for one submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkOutcome {
    /// Its id
    pub id: SubmissionId,
    /// Its version after the action, for undoing; missing if nothing was changed
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Version>,
    /// The reason for refusing the action; missing if it succeeded or would succeed
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<BulkCode>,
    /// The region whose coordinators decide, where that is the reason
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionCode>,
}

/// The reason why a reviewer can do nothing with a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WhyNot {
    /// The reason
    pub code: BulkCode,
    /// The region whose coordinators decide, where that is the reason
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionCode>,
}

named_enum! {
    /// The reason for refusing an action on one of several submissions.
    BulkCode {
        /// Unknown, or not visible to the reviewer
        NotFound = "not_found",
        /// Changed by somebody else since the reviewer saw it
        Conflict = "conflict",
        /// Not possible in its state
        Refused = "refused",
        /// Coordinators of another region decide
        OtherRegion = "other_region",
        /// Administrators decide
        Administrators = "administrators",
        /// Submitted from the reviewer's own address
        OwnAddress = "own_address",
        /// Submitted by the reviewer's own organisation
        OwnOrganisation = "own_organisation",
        /// The reviewer's role does not allow it
        Denied = "denied",
        /// There is no text in its language
        NoText = "no_text",
        /// A fault of the product
        Failed = "failed",
    }
}
