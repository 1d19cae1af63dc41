//! What people hand in, how it is reviewed, and who may do what. One machine serves every kind of submission.

pub mod action;
pub mod actor;
pub mod due;
pub mod id;
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
    /// What was handed in.
    Kind {
        /// An organisation looks for partners
        Proposal = "proposal",
        /// An organisation answers a proposal
        Reply = "reply",
        /// What came of a negotiation
        Outcome = "outcome",
        /// Someone would like to join a network
        JoinRequest = "join_request",
        /// A message to a network
        Message = "message",
    }
}

impl Kind {
    /// Whether approval is the end of the review and delivers what was approved; it is never announced or published.
    pub fn approval_is_final(self) -> bool {
        match self {
            Self::Proposal | Self::Reply | Self::Outcome => false,
            Self::JoinRequest | Self::Message => true,
        }
    }
}
