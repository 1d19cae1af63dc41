//! The templates of the mails: a file for each mail and language, whose first line is the subject.
//!
//! `{name}` is a place for a value. Most are filled when the mail is stored; `{link}`, `{link1}`…, `{code}`, `{token}`,
//! `{origin}`, `{operator}`, `{contact}` and `{list}` when it is sent, so that no secret is ever stored. A brace in a value is stored twice, so that it
//! never becomes a place.

use shared::lang::Lang;

/// The kind of link that takes the place of `{link}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// Confirms the address
    Confirm,
    /// Manages the submission
    Manage,
    /// Makes the address the holder's
    Transfer,
    /// Keeps the proposal open longer
    Extend,
    /// Signs in
    SignIn,
}

impl LinkKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Confirm,
        Self::Manage,
        Self::Transfer,
        Self::Extend,
        Self::SignIn,
    ];

    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Manage => "manage",
            Self::Transfer => "transfer",
            Self::Extend => "extend",
            Self::SignIn => "sign_in",
        }
    }
}

/// An enum of files, with the text of each in every language.
macro_rules! files {
    ($(#[$enum_doc:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $file:literal,)* }) => {
        $(#[$enum_doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// The text in a language.
            pub fn text(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $(
                        (Self::$variant, Lang::Fi) => include_str!(concat!("templates/fi/", $file, ".txt")),
                        (Self::$variant, Lang::Sv) => include_str!(concat!("templates/sv/", $file, ".txt")),
                        (Self::$variant, Lang::En) => include_str!(concat!("templates/en/", $file, ".txt")),
                    )*
                }
            }
        }
    };
}

/// The templates: for each its name, which is stored and names its files, and the kind of link in it.
macro_rules! templates {
    ($($(#[$doc:meta])* $variant:ident = $file:literal, $link:expr;)*) => {
        files! {
            /// A template of a mail.
            MailTemplate { $($(#[$doc])* $variant = $file,)* }
        }

        impl MailTemplate {
            /// The stored name.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $file,)*
                }
            }

            /// The kind of link in it, if it has one.
            pub fn link(self) -> Option<LinkKind> {
                match self {
                    $(Self::$variant => $link,)*
                }
            }
        }
    };
}

templates! {
    /// Asks for the confirmation of an address
    Confirm = "confirm", Some(LinkKind::Confirm);
    /// The proposal is in review
    Received = "received", Some(LinkKind::Manage);
    /// The proposal was returned with notes
    Returned = "returned", Some(LinkKind::Manage);
    /// A change of a published proposal was returned with notes
    RevisionReturned = "revision_returned", Some(LinkKind::Manage);
    /// What is no proposal was returned with notes
    ReturnedOther = "returned_other", Some(LinkKind::Manage);
    /// The returned proposal expires soon
    Reminder = "reminder", Some(LinkKind::Manage);
    /// A returned change of a published proposal expires soon
    RevisionReminder = "revision_reminder", Some(LinkKind::Manage);
    /// What is no proposal was returned and expires soon
    ReminderOther = "reminder_other", Some(LinkKind::Manage);
    /// The proposal is public
    Published = "published", Some(LinkKind::Manage);
    /// A change of a published proposal is public
    RevisionPublished = "revision_published", Some(LinkKind::Manage);
    /// The proposal was rejected
    Rejected = "rejected", None;
    /// A change of a published proposal was rejected
    RevisionRejected = "revision_rejected", None;
    /// What is no proposal was rejected
    RejectedOther = "rejected_other", None;
    /// The proposal was rejected as a duplicate of a public one
    Duplicate = "duplicate", None;
    /// A change of a published proposal was rejected as a duplicate of a public one
    RevisionDuplicate = "revision_duplicate", None;
    /// The proposal was taken down
    TakenDown = "taken_down", Some(LinkKind::Manage);
    /// The proposal is public again
    Restored = "restored", None;
    /// The holder has withdrawn the proposal
    Withdrawn = "withdrawn", Some(LinkKind::Manage);
    /// The holder has withdrawn what is no proposal
    WithdrawnOther = "withdrawn_other", Some(LinkKind::Manage);
    /// The review of the proposal has ended by itself
    Expired = "expired", Some(LinkKind::Manage);
    /// The review of a change of a published proposal has ended by itself
    RevisionExpired = "revision_expired", Some(LinkKind::Manage);
    /// The review of what is no proposal has ended by itself
    ExpiredOther = "expired_other", Some(LinkKind::Manage);
    /// A reviewer has brought the proposal to review again
    Reopened = "reopened", Some(LinkKind::Manage);
    /// A reviewer has brought what is no proposal to review again
    ReopenedOther = "reopened_other", Some(LinkKind::Manage);
    /// A reviewer has opened the closed proposal again
    OpenAgain = "open_again", Some(LinkKind::Manage);
    /// Asks if the holder is still looking, before the last day
    StillLooking = "still_looking", Some(LinkKind::Extend);
    /// Asks once more, right before the last day
    StillLookingLast = "still_looking_last", Some(LinkKind::Extend);
    /// Tells that the proposal closes, where it can't be kept open longer
    ClosesSoon = "closes_soon", Some(LinkKind::Manage);
    /// Tells it once more, right before the last day
    ClosesSoonLast = "closes_soon_last", Some(LinkKind::Manage);
    /// A reviewer has closed the proposal
    ClosedByReviewer = "closed_by_reviewer", Some(LinkKind::Manage);
    /// The proposal was closed after its last day
    ClosedTimeOver = "closed_time_over", Some(LinkKind::Manage);
    /// What is new in the queue, in one mail; to a reviewer
    Digest = "digest", None;
    /// What waits for long, in one mail; to an administrator
    Overdue = "overdue", None;
    /// A new manage link
    Manage = "manage", Some(LinkKind::Manage);
    /// A new manage link of what is no proposal
    ManageOther = "manage_other", Some(LinkKind::Manage);
    /// A link to continue a draft
    Continue = "continue", Some(LinkKind::Manage);
    /// Asks a new contact to take the proposal over
    Transfer = "transfer", Some(LinkKind::Transfer);
    /// Asks a new contact to take over what is no proposal
    TransferOther = "transfer_other", Some(LinkKind::Transfer);
    /// A new contact has taken the proposal over, to the old one
    Transferred = "transferred", None;
    /// A new contact has taken over what is no proposal, to the old one
    TransferredOther = "transferred_other", None;
    /// The new contact has taken the proposal over
    TakenOver = "taken_over", Some(LinkKind::Manage);
    /// The new contact has taken over what is no proposal
    TakenOverOther = "taken_over_other", Some(LinkKind::Manage);
    /// All personal data were erased
    Erased = "erased", None;
    /// All submissions of an address; each has a link of its own, which is made while the mail is sent
    Mine = "mine", None;
    /// A submission is new in the queue, to a reviewer
    NewInQueue = "new_in_queue", None;
    /// A reviewer asks the author a question
    QuestionToAuthor = "question_to_author", Some(LinkKind::Manage);
    /// The author has answered a reviewer's question
    QuestionAnswered = "question_answered", None;
    /// A submission was withdrawn that was in the queue, to a reviewer
    WithdrawnFromQueue = "withdrawn_from_queue", None;
    /// An invitation, to a new administrator
    Invited = "invited", None;
    /// An invitation, to a new coordinator
    InvitedCoordinator = "invited_coordinator", None;
    /// A link and a code to sign in
    SignIn = "sign_in", Some(LinkKind::SignIn);
    /// Asks the replier to confirm the address
    ReplyConfirm = "reply_confirm", Some(LinkKind::Confirm);
    /// The reply has reached the proposer; to the replier
    ReplyDelivered = "reply_delivered", Some(LinkKind::Manage);
    /// The reply waits for a reviewer first; to the replier
    ReplyWaiting = "reply_waiting", Some(LinkKind::Manage);
    /// A reply has come; to the proposer
    ReplyNew = "reply_new", Some(LinkKind::Manage);
    /// The reply is in reserve; to the replier
    ReplyInReserve = "reply_in_reserve", Some(LinkKind::Manage);
    /// The reply was declined; to the replier
    ReplyDeclined = "reply_declined", Some(LinkKind::Manage);
    /// The reply was accepted; to the replier, with the proposer's contact
    ReplyAccepted = "reply_accepted", Some(LinkKind::Manage);
    /// The reply was accepted; to the proposer, with the replier's contact
    ReplyAcceptedByYou = "reply_accepted_by_you", Some(LinkKind::Manage);
    /// An acceptance waits for a reviewer; to the proposer
    AcceptanceHeld = "acceptance_held", Some(LinkKind::Manage);
    /// A reviewer has stopped an acceptance; to the proposer
    AcceptanceStopped = "acceptance_stopped", Some(LinkKind::Manage);
    /// Reminds the proposer of replies without an answer
    RepliesUnanswered = "replies_unanswered", Some(LinkKind::Manage);
    /// The proposer hasn't answered; to the replier
    ReplySilence = "reply_silence", Some(LinkKind::Manage);
    /// The reply ended with its proposal; to the replier
    ReplyEnded = "reply_ended", None;
    /// A reply was withdrawn; to the proposer
    ReplyWithdrawn = "reply_withdrawn", Some(LinkKind::Manage);
    /// A reply was removed as spam; to the proposer
    ReplyEndedAsSpam = "reply_ended_as_spam", Some(LinkKind::Manage);
    /// An accepted reply was removed as spam; to the proposer, whose address was shown
    ReplyEndedAsSpamShown = "reply_ended_as_spam_shown", Some(LinkKind::Manage);
    /// The proposal has changed; to a replier
    ProposalChanged = "proposal_changed", Some(LinkKind::Manage);
    /// A message from the other side
    ThreadMessage = "thread_message", Some(LinkKind::Manage);
    /// The reply is public; to the replier
    ReplyShown = "reply_shown", Some(LinkKind::Manage);
    /// The reply isn't shown to everybody, and goes on; to the replier
    ReplyNotShown = "reply_not_shown", Some(LinkKind::Manage);
    /// The other side of an accepted reply had its data erased
    PairErased = "pair_erased", None;
    /// Asks for the results of the negotiations
    AskOutcome = "ask_outcome", Some(LinkKind::Manage);
    /// Asks for the results with a partner that was known
    AskOutcomeOfProposal = "ask_outcome_of_proposal", Some(LinkKind::Manage);
    /// The results are in review
    OutcomeReceived = "outcome_received", Some(LinkKind::Manage);
    /// The results are public
    OutcomePublished = "outcome_published", Some(LinkKind::Manage);
    /// A reviewer took results down
    OutcomeTakenDown = "outcome_taken_down", Some(LinkKind::Manage);
    /// Asks for the address of a request to join to be confirmed
    JoinConfirm = "join_confirm", Some(LinkKind::Confirm);
    /// Asks for the address of an interest in a region to be confirmed
    InterestConfirm = "interest_confirm", Some(LinkKind::Confirm);
    /// Asks for the address of a message to be confirmed
    MessageConfirm = "message_confirm", Some(LinkKind::Confirm);
    /// The request to join has arrived
    JoinDelivered = "join_delivered", Some(LinkKind::Manage);
    /// The interest in a region has arrived
    InterestDelivered = "interest_delivered", Some(LinkKind::Manage);
    /// The message has arrived
    MessageDelivered = "message_delivered", Some(LinkKind::Manage);
    /// A request to join has come; to those who answer
    JoinNew = "join_new", None;
    /// An interest in a region has come; to administrators
    InterestNew = "interest_new", None;
    /// A message has come; to those who answer
    MessageNew = "message_new", None;
    /// A request to join waits for long; to those who answer
    JoinUnanswered = "join_unanswered", None;
    /// An interest in a region waits for long; to administrators
    InterestUnanswered = "interest_unanswered", None;
    /// A message waits for long; to those who answer
    MessageUnanswered = "message_unanswered", None;
    /// The sender is on the network's list
    JoinAccepted = "join_accepted", Some(LinkKind::Manage);
    /// The request to join was declined
    JoinDeclined = "join_declined", Some(LinkKind::Manage);
    /// The interest in a region was declined
    InterestDeclined = "interest_declined", Some(LinkKind::Manage);
    /// The sender is on the region's list
    InterestNoted = "interest_noted", Some(LinkKind::Manage);
    /// The answer to a message
    MessageAnswered = "message_answered", None;
    /// A person is new on the network's list; to a coordinator
    EntryAccepted = "entry_accepted", None;
    /// Asks a person if they want to stay on the list
    AskToStay = "ask_to_stay", Some(LinkKind::Manage);
    /// The person was removed from the list
    EntryRemoved = "entry_removed", None;
    /// The person's place on the list has ended after two questions without an answer
    EntryLapsed = "entry_lapsed", None;
    /// A person has left the network's list; to a coordinator
    EntryLeft = "entry_left", None;
    /// Asks a person on a region's list to move to its new network
    AskToMove = "ask_to_move", Some(LinkKind::Manage);
}

files! {
    /// A text that mails share.
    Snippet {
        /// A change of a field, before and after
        Change = "change",
        /// A number of days that something takes: one, and several
        Days = "days",
        /// A number of submissions that a mail doesn't name: one, and several
        Others = "others",
        /// The end of every mail
        Footer = "footer",
        /// The labels of the form's fields, one a line
        Fields = "fields",
        /// The words of a list of submissions, one a line
        Listed = "listed",
        /// The kind of a region's list, after the region's name
        InterestList = "interest_list",
        /// The placeholder for a blank title
        Untitled = "untitled",
        /// The reason for rejecting a duplicate of a proposal that isn't public
        SameProject = "same_project",
        /// The reason for rejecting a duplicate of what is no proposal
        SameText = "same_text",
        /// The reason for the end of a review whose author has not made the changes
        NotChanged = "not_changed",
        /// The reason for the end of a review in which nobody has decided
        NotDecided = "not_decided",
        /// The news that a submission is new
        ArrivedNew = "arrived_new",
        /// The news that a returned submission has come again
        ArrivedAgain = "arrived_again",
        /// The news that what is published is changed
        ArrivedChange = "arrived_change",
        /// The news that something about a submission is to be decided
        ArrivedOther = "arrived_other",
        /// The role of whoever invites a person and has given no name
        Inviter = "inviter",
        /// What can be done with a closed proposal
        Reopens = "reopens",
        /// What can be done once it can't be reopened
        NeverReopens = "never_reopens",
    }
}
