//! The same action on several submissions.

use crate::{
    named_enum::named_enum,
    region::RegionCode,
    submission::id::{SubmissionId, Version},
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
    /// Only report what would happen: nothing is changed
    #[serde(default)]
    pub dry_run: bool,
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
        /// A fault of the product
        Failed = "failed",
    }
}
