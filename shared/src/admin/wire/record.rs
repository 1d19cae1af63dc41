//! The record of audit events.

use crate::{
    proposal::number::ProposalNumber,
    submission::{actor::Role, id::PersonId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// Events of a part of the export: about twelve megabytes, which is little for the Worker and for a browser.
pub const EXPORTED: u32 = 50_000;

/// An event of the record (`GET /api/v1/admin/audit` returns a [`Page`](crate::proposal::wire::Page) of them, newest
/// first; `GET /api/v1/admin/audit/export` returns them as JSON lines, oldest first, [`EXPORTED`] at a time).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditItem {
    /// Position in the record
    pub seq: i64,
    /// The subject: an [`AuditSubject`](crate::audit::AuditSubject), a colon and an id
    pub subject: String,
    /// The subject's version after the event
    pub version: u32,
    /// An [`AuditAction`](crate::audit::AuditAction), or an action of another version of the product
    pub action: String,
    /// The role of the actor
    pub role: Role,
    /// The signed-in person who acted
    pub person: Option<PersonId>,
    /// The state before the event
    pub from: Option<String>,
    /// The state after the event
    pub to: Option<String>,
    /// Time of the event
    pub at: Timestamp,
    /// Id of the request or the job
    pub request_id: String,
    /// The number of the proposal that it is about, once it was published
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<ProposalNumber>,
    /// The present title of the submission that it is about, where reviewers see it
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// The result of verifying the record (`GET /api/v1/admin/audit/verify`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordVerification {
    /// True if every seal holds and covers every event up to the last seal
    pub ok: bool,
    /// The last sealed event; 0 before the first seal
    pub sealed: i64,
    /// Number of events that are not sealed yet
    pub unsealed: u32,
    /// The first event of the first broken seal
    pub first_broken: Option<i64>,
}

/// The answer to polling for other reviewers' actions (`GET /api/v1/review/pulse?since=`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pulse {
    /// True if somebody else has acted on a submission after the event `since`
    pub changed: bool,
    /// The latest event, to be sent as the next `since`
    pub latest: i64,
}
