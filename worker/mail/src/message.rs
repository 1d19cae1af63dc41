//! The messages of the mails, with their values.

use crate::template::MailTemplate;
use shared::{
    calendar::Date,
    proposal::number::ProposalNumber,
    submission::{SubmissionKind, closing::ClosingReason, id::SubmissionId},
    time::Timestamp,
};

/// The description of a value that many messages have, by its name.
macro_rules! value {
    (why) => {
        "The reviewer's reason"
    };
    (proposal) => {
        "The proposal's title"
    };
    (number) => {
        "The proposal's number"
    };
    (changes) => {
        "The changes: label of the field in the mail's language, text before and after"
    };
    (organisation) => {
        "The name of the organisation that the mail is about"
    };
    (organisations) => {
        "The names of the organisations that wait"
    };
    (name) => {
        "The name of the person that the mail is about"
    };
    (address) => {
        "The person's e-mail address"
    };
    (address_was_shown) => {
        "True if the replier has seen the proposer's address"
    };
    (text) => {
        "The words of the person who wrote"
    };
    (network) => {
        "The network's name"
    };
    (region) => {
        "The region's name"
    };
    (to) => {
        "The name of the network or hub that the message is for"
    };
    (reply_to) => {
        "The address of the person who answered, if they consent"
    };
    (days) => {
        "The number of days for an answer"
    };
    (submission) => {
        "The submission"
    };
    (reply) => {
        "The accepted reply"
    };
}

/// The enum of the messages: variants that describe their values themselves, and variants whose values [`value!`] describes.
macro_rules! messages {
    ({ $($whole:tt)* } { $($(#[$doc:meta])* $variant:ident { $($value:ident: $type:ty),* };)* }) => {
        /// The message of a mail. Titles are written by authors: in subjects they are cut and have no line breaks.
        #[derive(Clone, Debug)]
        pub enum Message {
            $($whole)*
            $($(#[$doc])* $variant { $(#[doc = value!($value)] $value: $type,)* },)*
        }
    };
}

messages! {{
    /// Asks for the confirmation of an address; has a link. Nobody has proven the address: the mail has no text of the
    /// author
    Confirm {
        /// The time at which the proposal was submitted
        sent: Timestamp,
    },
    /// The proposal is in review; has a manage link
    Received {
        /// The proposal's title
        title: String,
    },
    /// The submission was returned; has a manage link
    Returned {
        /// The kind of submission
        kind: SubmissionKind,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
        /// The notes: label of the field in the mail's language, and text
        notes: Vec<(String, String)>,
    },
    /// What was returned expires; has a manage link
    Reminder {
        /// The kind of submission
        kind: SubmissionKind,
        /// The title; of what belongs to a proposal, that of the proposal
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
    /// The submission was rejected
    Rejected {
        /// The kind of submission
        kind: SubmissionKind,
        /// The title; of what belongs to a proposal, that of the proposal
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
    /// The proposal closes soon or is closed; has a link that keeps it open, or a manage link
    Closing {
        /// The proposal's title
        title: String,
        /// Its number
        number: ProposalNumber,
        /// The news
        news: ClosingNews,
    },
    /// A new manage link
    Manage {
        /// The kind of submission
        kind: SubmissionKind,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
    },
    /// A link to continue a draft; without a text of the author, as [`Self::Confirm`]
    Continue {
        /// The time at which the draft was saved
        saved: Timestamp,
    },
    /// Asks a new contact to take the submission over; has a link
    Transfer {
        /// The kind of submission
        kind: SubmissionKind,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
        /// The organisation that asks
        organisation: String,
    },
    /// A new contact has taken the submission over; to the old one
    Transferred {
        /// The kind of submission
        kind: SubmissionKind,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
    },
    /// The new contact has taken the submission over; has a manage link
    TakenOver {
        /// The kind of submission
        kind: SubmissionKind,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
    },
    /// All personal data of a submission were erased, its texts too
    Erased {
        /// The kind of submission
        kind: SubmissionKind,
        /// Its number, which remains
        number: Option<ProposalNumber>,
        /// The time at which it was created
        created: Timestamp,
    },
    /// All submissions of an address. [`listed`](crate::listed::listed) writes the list while the mail is sent
    Mine,
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
{
    /// Asks the replier to confirm the address; has a link
    ReplyConfirm { proposal: String };
    /// The reply has reached the proposer; to the replier; has a manage link
    ReplyDelivered { proposal: String };
    /// The reply waits for a reviewer first; to the replier; has a manage link
    ReplyWaiting { proposal: String };
    /// A reply has come; to the proposer; has a manage link
    ReplyNew { proposal: String, organisation: String, text: String };
    /// The reply is in reserve; to the replier; has a manage link
    ReplyInReserve { proposal: String, text: Option<String> };
    /// The reply was declined; to the replier; has a manage link
    ReplyDeclined { proposal: String, text: Option<String> };
    /// The reply was accepted; to the replier, with the proposer's contact; has a manage link
    ReplyAccepted { proposal: String, organisation: String, name: String, address: String, text: Option<String> };
    /// The reply was accepted; to the proposer, with the replier's contact; has a manage link
    ReplyAcceptedByYou { proposal: String, organisation: String, name: String, address: String };
    /// An acceptance waits for a reviewer; to the proposer; has a manage link
    AcceptanceHeld { proposal: String, organisation: String };
    /// A reviewer has stopped an acceptance; to the proposer; has a manage link
    AcceptanceStopped { proposal: String, organisation: String };
    /// Reminds the proposer of replies without an answer; has a manage link
    RepliesUnanswered { proposal: String, organisations: Vec<String> };
    /// The proposer hasn't answered; to the replier; has a manage link
    ReplySilence { proposal: String };
    /// The reply ended with its proposal; to the replier
    ReplyEnded { proposal: String };
    /// A reply was withdrawn; to the proposer; has a manage link
    ReplyWithdrawn { proposal: String, organisation: String };
    /// A reply was removed as spam; to the proposer; has a manage link
    ReplyEndedAsSpam { proposal: String, organisation: String, address_was_shown: bool };
    /// The proposal has changed; to a replier; has a manage link
    ProposalChanged { proposal: String, number: ProposalNumber, changes: Vec<(String, String, String)> };
    /// A message from the other side; has a manage link
    ThreadMessage { proposal: String, organisation: String, text: String };
    /// The reply is public; to the replier; has a manage link
    ReplyShown { proposal: String, number: ProposalNumber };
    /// The reply isn't shown to everybody, and goes on; to the replier; has a manage link
    ReplyNotShown { proposal: String, why: String };
    /// The other side of an accepted reply had its data erased
    PairErased { proposal: String, organisation: String };
    /// Asks for the results of the negotiations; has a manage link
    AskOutcome { proposal: String, organisation: String, reply: SubmissionId };
    /// Asks for the results with a partner that was known; has a manage link
    AskOutcomeOfProposal { proposal: String };
    /// The results are in review; has a manage link
    OutcomeReceived { proposal: String };
    /// The results are public; has a manage link
    OutcomePublished { proposal: String, number: ProposalNumber };
    /// A reviewer took the results down; has a manage link
    OutcomeTakenDown { proposal: String, why: String };
    /// Asks for the address of a request to join to be confirmed; has a link
    JoinConfirm { network: String };
    /// Asks for the address of an interest in a region to be confirmed; has a link
    InterestConfirm { region: String };
    /// Asks for the address of a message to be confirmed; has a link
    MessageConfirm { to: String };
    /// The request to join has arrived; has a manage link
    JoinDelivered { network: String, days: u16 };
    /// The interest in a region has arrived; has a manage link
    InterestDelivered { region: String, days: u16 };
    /// The message has arrived; has a manage link
    MessageDelivered { to: String, days: u16 };
    /// A request to join has come; to those who answer
    JoinNew { network: String, name: String, organisation: Option<String>, text: String, submission: SubmissionId };
    /// An interest in a region has come; to administrators
    InterestNew { region: String, name: String, organisation: Option<String>, text: String, submission: SubmissionId };
    /// A message has come; to those who answer
    MessageNew { to: String, name: String, text: String, submission: SubmissionId };
    /// A request to join waits for long; to those who answer
    JoinUnanswered { network: String, submission: SubmissionId, days: u16 };
    /// An interest in a region waits for long; to administrators
    InterestUnanswered { region: String, submission: SubmissionId, days: u16 };
    /// A message waits for long; to those who answer
    MessageUnanswered { to: String, submission: SubmissionId, days: u16 };
    /// The sender is on the network's list; has a manage link
    JoinAccepted { network: String, text: Option<String> };
    /// The request to join was declined; has a manage link
    JoinDeclined { network: String, text: String };
    /// The interest in a region was declined; has a manage link
    InterestDeclined { region: String, text: String };
    /// The sender is on the region's list; has a manage link
    InterestNoted { region: String };
    /// The answer to a message
    MessageAnswered { to: String, text: String, reply_to: Option<String> };
    /// A person is new on the network's list; to a coordinator
    EntryAccepted { network: String, name: String, organisation: Option<String>, submission: SubmissionId };
    /// Asks a person if they want to stay on the list; has a manage link
    AskToStay { network: String };
    /// The person was removed from the list
    EntryRemoved { network: String };
    /// The person's place on the list has ended after two questions without an answer
    EntryLapsed { network: String };
    /// A person has left the network's list; to a coordinator
    EntryLeft { network: String, name: String, submission: SubmissionId };
    /// Asks a person on a region's list to move to its new network; has a manage link
    AskToMove { region: String, network: String };
}}

impl Message {
    /// The template of the message.
    pub fn template(&self) -> MailTemplate {
        match self {
            Self::Confirm { .. } => MailTemplate::Confirm,
            Self::Received { .. } => MailTemplate::Received,
            Self::Returned { kind, .. } => {
                by_kind(*kind, MailTemplate::Returned, MailTemplate::ReturnedOther)
            }
            Self::Reminder { kind, .. } => {
                by_kind(*kind, MailTemplate::Reminder, MailTemplate::ReminderOther)
            }
            Self::Published { .. } | Self::Announced { .. } => MailTemplate::Published,
            Self::Rejected { kind, .. } => {
                by_kind(*kind, MailTemplate::Rejected, MailTemplate::RejectedOther)
            }
            Self::Duplicate { .. } => MailTemplate::Duplicate,
            Self::TakenDown { .. } => MailTemplate::TakenDown,
            Self::Restored { .. } => MailTemplate::Restored,
            Self::Closing { news, .. } => news.template(),
            Self::Digest { .. } => MailTemplate::Digest,
            Self::Overdue { .. } => MailTemplate::Overdue,
            Self::Manage { kind, .. } => {
                by_kind(*kind, MailTemplate::Manage, MailTemplate::ManageOther)
            }
            Self::Continue { .. } => MailTemplate::Continue,
            Self::Transfer { kind, .. } => {
                by_kind(*kind, MailTemplate::Transfer, MailTemplate::TransferOther)
            }
            Self::Transferred { kind, .. } => by_kind(
                *kind,
                MailTemplate::Transferred,
                MailTemplate::TransferredOther,
            ),
            Self::TakenOver { kind, .. } => {
                by_kind(*kind, MailTemplate::TakenOver, MailTemplate::TakenOverOther)
            }
            Self::Erased { .. } => MailTemplate::Erased,
            Self::Mine => MailTemplate::Mine,
            Self::NewInQueue { .. } => MailTemplate::NewInQueue,
            Self::Invited => MailTemplate::Invited,
            Self::ReplyConfirm { .. } => MailTemplate::ReplyConfirm,
            Self::ReplyDelivered { .. } => MailTemplate::ReplyDelivered,
            Self::ReplyWaiting { .. } => MailTemplate::ReplyWaiting,
            Self::ReplyNew { .. } => MailTemplate::ReplyNew,
            Self::ReplyInReserve { .. } => MailTemplate::ReplyInReserve,
            Self::ReplyDeclined { .. } => MailTemplate::ReplyDeclined,
            Self::ReplyAccepted { .. } => MailTemplate::ReplyAccepted,
            Self::ReplyAcceptedByYou { .. } => MailTemplate::ReplyAcceptedByYou,
            Self::AcceptanceHeld { .. } => MailTemplate::AcceptanceHeld,
            Self::AcceptanceStopped { .. } => MailTemplate::AcceptanceStopped,
            Self::RepliesUnanswered { .. } => MailTemplate::RepliesUnanswered,
            Self::ReplySilence { .. } => MailTemplate::ReplySilence,
            Self::ReplyEnded { .. } => MailTemplate::ReplyEnded,
            Self::ReplyWithdrawn { .. } => MailTemplate::ReplyWithdrawn,
            Self::ReplyEndedAsSpam {
                address_was_shown: false,
                ..
            } => MailTemplate::ReplyEndedAsSpam,
            Self::ReplyEndedAsSpam {
                address_was_shown: true,
                ..
            } => MailTemplate::ReplyEndedAsSpamShown,
            Self::ProposalChanged { .. } => MailTemplate::ProposalChanged,
            Self::ThreadMessage { .. } => MailTemplate::ThreadMessage,
            Self::ReplyShown { .. } => MailTemplate::ReplyShown,
            Self::ReplyNotShown { .. } => MailTemplate::ReplyNotShown,
            Self::PairErased { .. } => MailTemplate::PairErased,
            Self::AskOutcome { .. } => MailTemplate::AskOutcome,
            Self::AskOutcomeOfProposal { .. } => MailTemplate::AskOutcomeOfProposal,
            Self::OutcomeReceived { .. } => MailTemplate::OutcomeReceived,
            Self::OutcomePublished { .. } => MailTemplate::OutcomePublished,
            Self::OutcomeTakenDown { .. } => MailTemplate::OutcomeTakenDown,
            Self::JoinConfirm { .. } => MailTemplate::JoinConfirm,
            Self::InterestConfirm { .. } => MailTemplate::InterestConfirm,
            Self::MessageConfirm { .. } => MailTemplate::MessageConfirm,
            Self::JoinDelivered { .. } => MailTemplate::JoinDelivered,
            Self::InterestDelivered { .. } => MailTemplate::InterestDelivered,
            Self::MessageDelivered { .. } => MailTemplate::MessageDelivered,
            Self::JoinNew { .. } => MailTemplate::JoinNew,
            Self::InterestNew { .. } => MailTemplate::InterestNew,
            Self::MessageNew { .. } => MailTemplate::MessageNew,
            Self::JoinUnanswered { .. } => MailTemplate::JoinUnanswered,
            Self::InterestUnanswered { .. } => MailTemplate::InterestUnanswered,
            Self::MessageUnanswered { .. } => MailTemplate::MessageUnanswered,
            Self::JoinAccepted { .. } => MailTemplate::JoinAccepted,
            Self::JoinDeclined { .. } => MailTemplate::JoinDeclined,
            Self::InterestDeclined { .. } => MailTemplate::InterestDeclined,
            Self::InterestNoted { .. } => MailTemplate::InterestNoted,
            Self::MessageAnswered { .. } => MailTemplate::MessageAnswered,
            Self::EntryAccepted { .. } => MailTemplate::EntryAccepted,
            Self::AskToStay { .. } => MailTemplate::AskToStay,
            Self::EntryRemoved { .. } => MailTemplate::EntryRemoved,
            Self::EntryLapsed { .. } => MailTemplate::EntryLapsed,
            Self::EntryLeft { .. } => MailTemplate::EntryLeft,
            Self::AskToMove { .. } => MailTemplate::AskToMove,
            Self::Edited { of, .. } => of.template(),
            Self::SignIn => MailTemplate::SignIn,
        }
    }
}

/// The template of a proposal's message, or that of the other kinds.
fn by_kind(kind: SubmissionKind, proposal: MailTemplate, other: MailTemplate) -> MailTemplate {
    match kind {
        SubmissionKind::Proposal => proposal,
        _ => other,
    }
}

/// What the holder is told about the closing of the proposal.
#[derive(Clone, Debug)]
pub enum ClosingNews {
    /// It closes soon: is the holder still looking?
    StillLooking {
        /// The last day for replies
        last_day: Date,
        /// The last day that the link's button leads to
        extended: Date,
        /// True for the second question
        is_last: bool,
    },
    /// A reviewer has closed it
    ByReviewer {
        /// The reason
        reason: ClosingReason,
        /// The reviewer's words
        told: String,
        /// The latest day to which it can be reopened
        reopens_until: Option<Date>,
    },
    /// It was closed after its last day
    TimeOver {
        /// The last day for replies
        last_day: Date,
        /// The latest day to which it can be reopened
        reopens_until: Option<Date>,
    },
}

impl ClosingNews {
    fn template(&self) -> MailTemplate {
        match self {
            Self::StillLooking { is_last: false, .. } => MailTemplate::StillLooking,
            Self::StillLooking { is_last: true, .. } => MailTemplate::StillLookingLast,
            Self::ByReviewer { .. } => MailTemplate::ClosedByReviewer,
            Self::TimeOver { .. } => MailTemplate::ClosedTimeOver,
        }
    }
}
