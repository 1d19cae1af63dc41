//! Submissions and their review. One state machine serves every kind of submission.

pub mod action;
pub mod actor;
pub mod due;
pub mod form;
pub mod id;
pub mod periods;
pub mod permission;
mod possible;
pub mod reasons;
pub mod review;
pub mod state;
pub mod transition;
pub mod wire;

#[cfg(test)]
pub(crate) mod tests;

use crate::named_enum::named_enum;

named_enum! {
    /// The kind of a submission.
    SubmissionKind {
        /// A proposal: an organisation looks for partners, or names one
        Proposal = "proposal",
        /// A reply of another organisation to a proposal
        Reply = "reply",
        /// The outcome of a negotiation
        Outcome = "outcome",
        /// A request to join a network
        JoinRequest = "join_request",
        /// A message to a network
        Message = "message",
    }
}

impl SubmissionKind {
    /// True if approval ends the review and delivers the submission; such a kind is never announced or published.
    pub fn approval_is_final(self) -> bool {
        match self {
            Self::Proposal | Self::Reply | Self::Outcome => false,
            Self::JoinRequest | Self::Message => true,
        }
    }
}
