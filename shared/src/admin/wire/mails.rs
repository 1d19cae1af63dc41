//! Mails: previews of a decision's mails, and the outbox.

use crate::{lang::Lang, named_enum::named_enum, submission::id::SubmissionId, time::Timestamp};
use serde::{Deserialize, Serialize};

/// Longest edited subject, in characters: mail programs show less.
pub const LONGEST_SUBJECT: usize = 150;
/// Longest edited text, in characters: the largest number of notes fits.
pub const LONGEST_BODY: usize = 150_000;

/// The mails that a decision would send (`POST /api/v1/review/submissions/{id}/preview` with a
/// [`ReviewRequest`](crate::submission::wire::ReviewRequest)).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Previews {
    /// The mails
    pub mails: Vec<PreviewedMail>,
}

/// A mail that a decision would send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreviewedMail {
    /// Name of its template
    pub template: String,
    /// The recipient's address, masked
    pub to: String,
    /// Its language
    pub lang: Lang,
    /// Its subject
    pub subject: String,
    /// Its text. Placeholders that are filled in while sending: `{link}`, `{origin}`, and `{number}` and `{page}` of a
    /// proposal without a number. A brace that a person typed is doubled
    pub body: String,
    /// True if an [`EditedMail`] can replace it: the mail to the holder
    pub is_editable: bool,
    /// Time of sending, unless the decision is undone before
    pub leaves_at: Timestamp,
}

/// The mail to the holder as the reviewer edited it, sent with the decision. It has every placeholder of the preview
/// as often as the preview has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditedMail {
    /// Its subject: one line, at most [`LONGEST_SUBJECT`] characters
    pub subject: String,
    /// Its text, at most [`LONGEST_BODY`] characters
    pub body: String,
}

named_enum! {
    /// The state of a mail.
    MailState {
        /// Waiting to be sent
        Waiting = "waiting",
        /// Sent
        Sent = "sent",
        /// Given up after the last attempt
        Failed = "failed",
        /// No longer needed, and not sent
        Cancelled = "cancelled",
    }
}

/// A mail of the outbox (`GET /api/v1/admin/mails?state=&after=` returns a [`Page`](crate::proposal::wire::Page) of
/// them, newest first). `POST /api/v1/admin/mails/{id}/send` sends a failed or waiting mail now: 204, or 409 `refused`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutboxItem {
    /// Its id
    pub id: String,
    /// The submission that it is about
    pub submission: Option<SubmissionId>,
    /// Name of its template
    pub template: String,
    /// Its language
    pub lang: Lang,
    /// The recipient's address, masked; empty once it is deleted
    pub to: String,
    /// Its subject; empty once it is deleted
    pub subject: String,
    /// Its state
    pub state: MailState,
    /// Error code of the last attempt
    pub error: Option<String>,
    /// Number of attempts
    pub attempts: u32,
    /// Time of writing
    pub created_at: Timestamp,
    /// Time of the next attempt
    pub not_before: Timestamp,
    /// Time of sending
    pub sent_at: Option<Timestamp>,
}
