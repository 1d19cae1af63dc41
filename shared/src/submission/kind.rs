//! The kinds of submissions, and the actions that fit each of them.

use crate::{
    named_enum::named_enum,
    submission::{action::ActionName, state::StateName},
};

named_enum! {
    /// The kind of a submission.
    SubmissionKind {
        /// A proposal: an organisation looks for partners, or names one
        Proposal = "proposal",
        /// A reply of another organisation to a proposal
        Reply = "reply",
        /// The outcome of a negotiation
        Outcome = "outcome",
        /// A request to join a network, or interest in starting one in a region
        JoinRequest = "join_request",
        /// A message to a network or to the administrators
        Message = "message",
        /// A message of one side of a reply to the other
        ThreadMessage = "thread_message",
    }
}

impl SubmissionKind {
    /// True if it reaches an addressee and is never published; the other kinds are published.
    pub fn is_delivered(self) -> bool {
        match self {
            Self::Proposal | Self::Outcome => false,
            Self::Reply | Self::JoinRequest | Self::Message | Self::ThreadMessage => true,
        }
    }

    /// True if coordinators or administrators are its addressees.
    pub fn reaches_staff(self) -> bool {
        match self {
            Self::JoinRequest | Self::Message => true,
            Self::Proposal | Self::Reply | Self::Outcome | Self::ThreadMessage => false,
        }
    }

    /// True if a submission of this kind can take an action in a state. The transition decides the rest.
    pub(super) fn takes(self, action: ActionName, from: StateName) -> bool {
        use ActionName as A;
        let is_delivered = from == StateName::Delivered;
        match action {
            // The approval of what may be public; the approval of the whole is its delivery.
            A::Approve => !self.is_delivered() || is_delivered,
            // An acceptance is noted in the proposal, too: whoever changes it at the same time is refused.
            A::Accept => match self {
                Self::Proposal => !is_delivered,
                Self::Reply | Self::JoinRequest => is_delivered,
                Self::Outcome | Self::Message | Self::ThreadMessage => false,
            },
            A::Decline | A::Settle | A::Keep => {
                matches!(self, Self::Reply | Self::JoinRequest)
            }
            A::Retract => self == Self::Reply || self.reaches_staff(),
            A::MarkSeen | A::Reserve | A::Offer | A::Conceal | A::Allow | A::Disallow | A::End => {
                self == Self::Reply
            }
            A::Answer => self == Self::Message,
            // Only a proposal has a last day.
            A::Extend | A::Close => self == Self::Proposal,
            A::Leave | A::Remove => self == Self::JoinRequest,
            // An entry of a list ends by itself; other deliveries stay.
            A::Expire => !is_delivered || self == Self::JoinRequest,
            A::Withdraw => !is_delivered || matches!(self, Self::Reply | Self::JoinRequest),
            // A delivered kind is written anew rather than reopened.
            A::Reopen => !self.is_delivered() || from == StateName::Rejected,
            A::Deliver | A::Report | A::Dismiss | A::EndAsSpam => self.is_delivered(),
            // Staff answer instead of asking for changes; a message of a thread is written anew, it has no form of its own.
            A::Return | A::Resubmit => !self.reaches_staff() && self != Self::ThreadMessage,
            A::Submit
            | A::Confirm
            | A::Discard
            | A::Edit
            | A::Reject
            | A::Unapprove
            | A::Announce
            | A::Undo
            | A::Publish
            | A::TakeDown
            | A::Restore
            | A::Anonymise
            | A::Erase
            | A::See
            | A::Comment => true,
        }
    }
}
