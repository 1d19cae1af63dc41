//! The messages of the mails, with their values.

mod audience;
mod closing;
mod described;
mod template;

pub use audience::Audience;
pub use closing::ClosingNews;
use described::{messages, value};
use shared::{
    calendar::Date,
    proposal::{criteria::Criterion, number::ProposalNumber},
    region::RegionCode,
    submission::{SubmissionKind, id::SubmissionId},
    time::Timestamp,
};

/// How a submission has come to its reviewers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueueNews {
    /// It is new
    New,
    /// Its author has changed what was returned
    Again,
    /// Its author has changed what is published
    Change,
    /// Something else about it is to be decided
    Other,
}

/// A submission in a mail about several.
#[derive(Clone, Debug)]
pub struct QueueEntry {
    /// The proposal's title
    pub title: String,
    /// The organisation
    pub organisation: String,
    /// The submission
    pub submission: SubmissionId,
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
        /// True for a change of a published proposal
        is_revision: bool,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
        /// The notes: label of the field in the mail's language, and text
        notes: Vec<(String, String)>,
        /// The last day for the changes
        until: Date,
        /// The criteria for publication that are not met
        unmet: Vec<Criterion>,
    },
    /// What was returned expires; has a manage link
    Reminder {
        /// The kind of submission
        kind: SubmissionKind,
        /// True for a change of a published proposal
        is_revision: bool,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
        /// The time at which it expires
        ends: Timestamp,
    },
    /// The proposal, or a change of it, is public; has a manage link
    Published {
        /// True for a change of a published proposal
        is_revision: bool,
        /// The proposal's title
        title: String,
        /// Its number
        number: ProposalNumber,
    },
    /// The submission was rejected
    Rejected {
        /// The kind of submission
        kind: SubmissionKind,
        /// True for a change of a published proposal
        is_revision: bool,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
        /// The reviewer's reason
        why: String,
        /// The criteria for publication that are not met
        unmet: Vec<Criterion>,
    },
    /// The proposal was rejected as a duplicate of a public one
    Duplicate {
        /// True for a change of a published proposal
        is_revision: bool,
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
    /// The holder has withdrawn the submission; has a manage link
    Withdrawn {
        /// The kind of submission
        kind: SubmissionKind,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
        /// The last day on which it can be reopened
        until: Date,
    },
    /// The review of the submission has ended by itself; has a manage link
    Expired {
        /// The kind of submission
        kind: SubmissionKind,
        /// True for a change of a published proposal
        is_revision: bool,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
        /// True if nobody has decided; false if its author has not made the changes that were asked for
        is_undecided: bool,
        /// The last day on which it can be reopened
        until: Date,
    },
    /// A reviewer has brought the submission to review again; has a manage link
    Reopened {
        /// The kind of submission
        kind: SubmissionKind,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
    },
    /// A reviewer has opened the closed proposal again; has a manage link
    OpenAgain {
        /// The proposal's title
        title: String,
        /// The last day for replies
        until: Date,
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
        /// The name of the contact who asks; empty if they have given none
        name: String,
        /// The organisation that asks
        organisation: String,
        /// The last day on which it can be taken over
        until: Date,
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
        /// How it has come there
        news: QueueNews,
        /// The proposal's title
        title: String,
        /// The organisation
        organisation: String,
        /// The submission
        submission: SubmissionId,
    },
    /// A reviewer's question; to the author of what is in review; has a manage link
    QuestionToAuthor {
        /// The kind of submission
        kind: SubmissionKind,
        /// The title; of what belongs to a proposal, that of the proposal
        title: String,
        /// The question
        text: String,
    },
    /// The author has answered a question; to the reviewer who asked
    QuestionAnswered {
        /// The title
        title: String,
        /// The answer
        text: String,
        /// The submission
        submission: SubmissionId,
    },
    /// What is new in the queue, in one mail; to a reviewer
    Digest {
        /// The submissions; the last ones may be left out
        items: Vec<QueueEntry>,
        /// The number of submissions
        count: usize,
    },
    /// What waits for long, in one mail; to an administrator
    Overdue {
        /// The submissions; the last ones may be left out
        items: Vec<QueueEntry>,
        /// The number of submissions
        count: usize,
    },
    /// A submission was withdrawn that was in the queue; to a reviewer
    WithdrawnFromQueue {
        /// The proposal's title
        title: String,
        /// The organisation
        organisation: String,
        /// The submission
        submission: SubmissionId,
    },
    /// An invitation; to a new coordinator or administrator
    Invited {
        /// The regions of a coordinator; none for an administrator
        regions: Vec<RegionCode>,
        /// The name of the administrator who invites, if they have given it
        inviter: Option<String>,
    },
    /// [`Self::Published`] before the number is known: with places for the values that depend on it
    Announced {
        /// True for a change of a published proposal
        is_revision: bool,
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
