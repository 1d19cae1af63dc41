//! What the administration's pages send and get.

use crate::{
    email::EmailAddress,
    lang::Lang,
    named_enum::named_enum,
    region::RegionCode,
    submission::{
        actor::Role,
        id::{PersonId, SubmissionId, Version},
        reasons::Reason,
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// More are not decided at once: nobody has looked at more.
pub const MOST_AT_ONCE: usize = 50;
/// Characters of a mail's subject as it is edited: mail programs show less.
pub const LONGEST_SUBJECT: usize = 150;
/// Characters of a mail's text as it is edited: all the notes a return can hold still fit.
pub const LONGEST_BODY: usize = 150_000;

/// Whether another reviewer acted (`GET /api/v1/review/pulse?since=`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pulse {
    /// Whether something happened to a submission after `since` that this person didn't do
    pub changed: bool,
    /// To be sent as `since` the next time
    pub latest: i64,
}

/// Reviewers' internal notes about a submission (`GET /api/v1/review/submissions/{id}/comments`), oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comments {
    /// The notes
    pub items: Vec<Comment>,
}

/// An internal note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// Its id
    pub id: String,
    /// When it was written
    pub at: Timestamp,
    /// By whom
    pub by: CommentAuthor,
    /// What it says
    pub text: Reason,
}

/// Who wrote an internal note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentAuthor {
    /// Whether it was who asks
    pub you: bool,
    /// Their role now
    pub role: StaffRole,
}

/// An internal note to be written (`POST /api/v1/review/submissions/{id}/comments`); the answer is 201 [`Comment`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewComment {
    /// What it says
    pub text: Reason,
}

/// The mails that a decision would cause (`POST /api/v1/review/submissions/{id}/preview`, body
/// [`crate::submission::wire::ReviewRequest`]).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Previews {
    /// The mails
    pub mails: Vec<PreviewedMail>,
}

/// A mail that a decision would cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewedMail {
    /// Its template's name
    pub template: String,
    /// To whom; the address masked
    pub to: String,
    /// In which language
    pub lang: Lang,
    /// Its subject
    pub subject: String,
    /// Its text. What is put in while sending stands in it as `{link}`, `{origin}`, and of what isn't numbered yet
    /// `{number}` and `{page}`; a brace that someone typed is written twice
    pub body: String,
    /// Whether [`EditedMail`] can take its place: the mail to the holder
    pub is_editable: bool,
    /// When it leaves, unless the decision is undone before
    pub leaves_at: Timestamp,
}

/// What a reviewer made of the mail to the holder, sent with the decision. The places of the preview stay, each as often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditedMail {
    /// Its subject: one line, at most [`LONGEST_SUBJECT`] characters
    pub subject: String,
    /// Its text, at most [`LONGEST_BODY`] characters
    pub body: String,
}

named_enum! {
    /// What is done with several at once.
    BulkAction {
        /// Find them good
        Approve = "approve",
        /// Let them become public in a moment
        Announce = "announce",
        /// Approve and announce; announces what is approved already
        ApproveAndAnnounce = "approve_and_announce",
    }
}

/// What is done with several at once (`POST /api/v1/review/bulk`); at most [`MOST_AT_ONCE`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bulk {
    /// What
    pub action: BulkAction,
    /// With which
    pub items: Vec<BulkItem>,
    /// Only asks what would happen and what can't and why: nothing is done
    #[serde(default)]
    pub dry_run: bool,
}

/// One of several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkItem {
    /// Its id
    pub id: SubmissionId,
    /// The version that was seen
    pub version: Version,
}

/// What became of each, in the order they were sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkDone {
    /// One each
    pub items: Vec<BulkOutcome>,
}

/// What became of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkOutcome {
    /// Its id
    pub id: SubmissionId,
    /// Its version then, to undo with; none where nothing was done
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Version>,
    /// Why nothing was done; none where it was, or would be
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<BulkCode>,
}

named_enum! {
    /// Why nothing was done with one of several.
    BulkCode {
        /// It is gone, or not theirs to see
        NotFound = "not_found",
        /// Someone else has changed it since it was seen
        Conflict = "conflict",
        /// It isn't possible in its state
        Refused = "refused",
        /// Coordinators of another region decide
        OtherRegion = "other_region",
        /// It was handed in from their own address
        OwnAddress = "own_address",
        /// It was handed in by their own organisation
        OwnOrganisation = "own_organisation",
        /// Others do this
        Denied = "denied",
        /// The fault is the product's
        Failed = "failed",
    }
}

named_enum! {
    /// What became of a mail.
    MailState {
        /// It waits to be sent
        Waiting = "waiting",
        /// It was sent
        Sent = "sent",
        /// It was given up
        Failed = "failed",
        /// Nobody needed it any more
        Cancelled = "cancelled",
    }
}

/// A mail of the outbox (`GET /api/v1/admin/mails?state=&after=`, a [`crate::proposal::wire::Page`] of them, the newest
/// first). `POST /api/v1/admin/mails/{id}/send` lets one that failed or waits go out now: 204, or 409 `refused`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxItem {
    /// Its id
    pub id: String,
    /// The submission it is about
    pub submission: Option<SubmissionId>,
    /// Its template's name
    pub template: String,
    /// Its language
    pub lang: Lang,
    /// To whom; the address masked, empty when it is forgotten
    pub to: String,
    /// Its subject; empty when it is forgotten
    pub subject: String,
    /// What became of it
    pub state: MailState,
    /// Why the last attempt was in vain, as a code
    pub error: Option<String>,
    /// How often it was tried
    pub attempts: u32,
    /// When it was written
    pub created_at: Timestamp,
    /// When it is tried next
    pub not_before: Timestamp,
    /// When it was sent
    pub sent_at: Option<Timestamp>,
}

named_enum! {
    /// The role of someone who signs in.
    StaffRole {
        /// Of a network's regions
        Coordinator = "coordinator",
        /// Of the whole product
        Administrator = "administrator",
    }
}

impl From<StaffRole> for Role {
    fn from(role: StaffRole) -> Self {
        match role {
            StaffRole::Coordinator => Self::Coordinator,
            StaffRole::Administrator => Self::Administrator,
        }
    }
}

named_enum! {
    /// How someone is told what is new in their queue.
    Notify {
        /// When it comes
        AtOnce = "at_once",
        /// In the morning
        Daily = "daily",
    }
}

/// Coordinators and administrators (`GET /api/v1/admin/people`), those who were revoked last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// By role, then by address
    pub items: Vec<StaffMember>,
}

/// A coordinator or administrator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    /// Who
    pub id: PersonId,
    /// Whether it is who asks
    pub you: bool,
    /// Their address
    pub address: EmailAddress,
    /// The language they are written to in
    pub lang: Lang,
    /// Their role
    pub role: StaffRole,
    /// A coordinator's regions
    pub regions: Vec<RegionCode>,
    /// How they are told what is new
    pub notify: Notify,
    /// When they were invited
    pub created_at: Timestamp,
    /// When they last signed in
    pub signed_in_at: Option<Timestamp>,
    /// Their sessions that are open
    pub sessions: u32,
    /// Since when they have no rights
    pub revoked_at: Option<Timestamp>,
}

/// An invitation (`POST /api/v1/admin/people`): 201 [`StaffMember`], 409 `address_taken` where the address is someone's who
/// is there; whoever was revoked is there again. 422 `invalid_address`, `no_regions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// As it was typed
    pub address: String,
    /// The language they are written to in
    pub lang: Lang,
    /// Their role
    pub role: StaffRole,
    /// A coordinator's regions: at least one; an administrator's are none
    #[serde(default)]
    pub regions: Vec<RegionCode>,
}

/// Someone's rights (`POST /api/v1/admin/people/{id}`): 200 [`StaffMember`]; 409 `last_administrator`, `refused` (they were
/// revoked); 422 `no_regions`. `POST /api/v1/admin/people/{id}/revoke` takes them away and ends all sessions: 204; 409
/// `last_administrator`, `refused`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rights {
    /// Their role
    pub role: StaffRole,
    /// A coordinator's regions: at least one; an administrator's are none
    #[serde(default)]
    pub regions: Vec<RegionCode>,
    /// How they are told what is new
    pub notify: Notify,
}

/// An event of the record (`GET /api/v1/admin/audit`, a [`crate::proposal::wire::Page`] of them, the newest first;
/// `GET /api/v1/admin/audit/export`, all of them as JSON lines, the oldest first).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditItem {
    /// Its place in the order
    pub seq: i64,
    /// The subject: an [`AuditSubject`](crate::audit::AuditSubject) and an id
    pub subject: String,
    /// The version of the subject that it made
    pub version: u32,
    /// An [`AuditAction`](crate::audit::AuditAction), or an action of another version of the product
    pub action: String,
    /// In which role
    pub role: Role,
    /// Who signed in and did it
    pub person: Option<PersonId>,
    /// From where
    pub from: Option<String>,
    /// To where
    pub to: Option<String>,
    /// When
    pub at: Timestamp,
    /// Id of the request or the job
    pub request_id: String,
}

/// Whether the record is whole (`GET /api/v1/admin/audit/verify`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// Whether every seal holds, and every event before the last seal is under one
    pub ok: bool,
    /// The last event under a seal; 0 before the first seal
    pub sealed: i64,
    /// Events that wait for their seal
    pub unsealed: u32,
    /// The first event of the first seal that doesn't hold
    pub first_broken: Option<i64>,
}
