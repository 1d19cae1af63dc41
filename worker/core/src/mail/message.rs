//! Which mails there are, and what each has to say.

use shared::{
    email::EmailAddress, lang::Lang, proposal::number::ProposalNumber,
    submission::id::SubmissionId, time::Timestamp,
};

/// A mail that is to go out.
#[derive(Clone, Debug)]
pub struct NewMail {
    /// Its id, made by whoever writes it: sending is idempotent by it
    pub id: String,
    /// The submission it is about; none for signing in
    pub submission: Option<SubmissionId>,
    /// To whom
    pub recipient: EmailAddress,
    /// In which language
    pub lang: Lang,
    /// What it says
    pub message: Message,
    /// Not before this time: a decision can be undone until then
    pub not_before: Timestamp,
}

/// What a mail says. A title is its author's text: it goes into subjects without line breaks, and cut.
#[derive(Clone, Debug)]
pub enum Message {
    /// Prove the address; holds a link
    Confirm {
        /// The proposal's title
        title: String,
    },
    /// It came to the reviewers; holds a link to manage it
    Received {
        /// The proposal's title
        title: String,
    },
    /// It was returned; holds a link to manage it
    Returned {
        /// The proposal's title
        title: String,
        /// What has to be changed: name of the field in the mail's language, and the note
        notes: Vec<(String, String)>,
    },
    /// It waits for its author since a month; holds a link to manage it
    Reminder {
        /// The proposal's title
        title: String,
        /// When it ends
        ends: Timestamp,
    },
    /// It is public; holds a link to manage it
    Published {
        /// The proposal's title
        title: String,
        /// Its number
        number: ProposalNumber,
    },
    /// It was refused
    Rejected {
        /// The proposal's title
        title: String,
        /// Why, in the reviewer's words
        why: String,
    },
    /// It was refused, as it says what a public one says
    Duplicate {
        /// The proposal's title
        title: String,
        /// The public one's number
        number: ProposalNumber,
        /// The public one's title
        other: String,
    },
    /// It is public no more; holds a link to manage it
    TakenDown {
        /// The proposal's title
        title: String,
        /// Its number
        number: ProposalNumber,
        /// Why, in the reviewer's words
        why: String,
    },
    /// It is public again
    Restored {
        /// The proposal's title
        title: String,
        /// Its number
        number: ProposalNumber,
    },
    /// A new link to manage it
    Manage {
        /// The proposal's title
        title: String,
    },
    /// A link to go on writing; the title may be blank
    Continue {
        /// The proposal's title
        title: String,
    },
    /// A new contact is asked to take it over; holds a link
    Transfer {
        /// The proposal's title
        title: String,
    },
    /// The old contact is told that a new one took it over
    Transferred {
        /// The proposal's title
        title: String,
    },
    /// To a reviewer: something is new in the queue
    NewInQueue {
        /// The proposal's title
        title: String,
        /// The organisation
        organisation: String,
        /// The submission
        submission: SubmissionId,
    },
    /// To a reviewer who wants it once a day: what is new in the queue
    Digest {
        /// Title and organisation of each; the last ones may be left out
        items: Vec<(String, String)>,
        /// How many there are
        count: usize,
    },
    /// To an administrator: something waits for long
    Overdue {
        /// The proposal's title
        title: String,
        /// The organisation
        organisation: String,
        /// The submission
        submission: SubmissionId,
    },
    /// To someone who gets rights
    Invited,
    /// It will be public in a moment: [`Self::Published`], with places for what its number makes
    Announced {
        /// The proposal's title
        title: String,
    },
    /// What a reviewer made of a mail
    Edited {
        /// The mail
        of: Box<Message>,
        /// Its subject now
        subject: String,
        /// Its text now, with places
        body: String,
    },
    /// A link and a code to sign in
    SignIn,
}
