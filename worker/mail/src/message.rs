//! The messages of the mails, with their values.

use crate::template::MailTemplate;
use shared::{proposal::number::ProposalNumber, submission::id::SubmissionId, time::Timestamp};

/// The message of a mail. Titles are written by authors: in subjects they are cut and have no line breaks.
#[derive(Clone, Debug)]
pub enum Message {
    /// Asks for the confirmation of an address; has a link
    Confirm {
        /// The proposal's title
        title: String,
    },
    /// The proposal is in review; has a manage link
    Received {
        /// The proposal's title
        title: String,
    },
    /// The proposal was returned; has a manage link
    Returned {
        /// The proposal's title
        title: String,
        /// The notes: label of the field in the mail's language, and text
        notes: Vec<(String, String)>,
    },
    /// The returned proposal expires; has a manage link
    Reminder {
        /// The proposal's title
        title: String,
        /// The time at which it expires
        ends: Timestamp,
    },
    /// The proposal is public; has a manage link
    Published {
        /// The proposal's title
        title: String,
        /// Its number
        number: ProposalNumber,
    },
    /// The proposal was rejected
    Rejected {
        /// The proposal's title
        title: String,
        /// The reviewer's reason
        why: String,
    },
    /// The proposal was rejected as a duplicate of a public one
    Duplicate {
        /// The proposal's title
        title: String,
        /// The public one's number
        number: ProposalNumber,
        /// The public one's title
        other: String,
    },
    /// The proposal was taken down; has a manage link
    TakenDown {
        /// The proposal's title
        title: String,
        /// Its number
        number: ProposalNumber,
        /// The reviewer's reason
        why: String,
    },
    /// The proposal is public again
    Restored {
        /// The proposal's title
        title: String,
        /// Its number
        number: ProposalNumber,
    },
    /// A new manage link
    Manage {
        /// The proposal's title
        title: String,
    },
    /// A link to continue a draft, whose title may be blank
    Continue {
        /// The proposal's title
        title: String,
    },
    /// Asks a new contact to take the proposal over; has a link
    Transfer {
        /// The proposal's title
        title: String,
    },
    /// A new contact has taken the proposal over; to the old one
    Transferred {
        /// The proposal's title
        title: String,
    },
    /// A submission is new in the queue; to a reviewer
    NewInQueue {
        /// The proposal's title
        title: String,
        /// The organisation
        organisation: String,
        /// The submission
        submission: SubmissionId,
    },
    /// The daily summary of the queue; to a reviewer
    Digest {
        /// Title and organisation of each submission; the last ones may be left out
        items: Vec<(String, String)>,
        /// The number of submissions
        count: usize,
    },
    /// A submission waits for long; to an administrator
    Overdue {
        /// The proposal's title
        title: String,
        /// The organisation
        organisation: String,
        /// The submission
        submission: SubmissionId,
    },
    /// An invitation; to a new coordinator or administrator
    Invited,
    /// [`Self::Published`] before the number is known: with places for the values that depend on it
    Announced {
        /// The proposal's title
        title: String,
    },
    /// A mail that a reviewer has edited
    Edited {
        /// The original message
        of: Box<Message>,
        /// The edited subject
        subject: String,
        /// The edited text, with places
        body: String,
    },
    /// A link and a code to sign in
    SignIn,
}

impl Message {
    /// The template of the message.
    pub fn template(&self) -> MailTemplate {
        match self {
            Self::Confirm { .. } => MailTemplate::Confirm,
            Self::Received { .. } => MailTemplate::Received,
            Self::Returned { .. } => MailTemplate::Returned,
            Self::Reminder { .. } => MailTemplate::Reminder,
            Self::Published { .. } | Self::Announced { .. } => MailTemplate::Published,
            Self::Rejected { .. } => MailTemplate::Rejected,
            Self::Duplicate { .. } => MailTemplate::Duplicate,
            Self::TakenDown { .. } => MailTemplate::TakenDown,
            Self::Restored { .. } => MailTemplate::Restored,
            Self::Digest { .. } => MailTemplate::Digest,
            Self::Overdue { .. } => MailTemplate::Overdue,
            Self::Manage { .. } => MailTemplate::Manage,
            Self::Continue { .. } => MailTemplate::Continue,
            Self::Transfer { .. } => MailTemplate::Transfer,
            Self::Transferred { .. } => MailTemplate::Transferred,
            Self::NewInQueue { .. } => MailTemplate::NewInQueue,
            Self::Invited => MailTemplate::Invited,
            Self::Edited { of, .. } => of.template(),
            Self::SignIn => MailTemplate::SignIn,
        }
    }
}
