//! Replies on the wire: to the public, to the proposer and to the side that replied.

use crate::{
    calendar::Date,
    email::EmailAddress,
    lang::LocalisedText,
    municipality::MunicipalityCode,
    proposal::{codes::SpokenLanguage, number::ProposalNumber},
    reply::content::Reply,
    submission::{
        action::ActionName,
        id::{SubmissionId, Version},
        state::{Mark, StateName},
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A public reply: accepted, allowed by its author and reviewed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicReply {
    /// The replying organisation
    pub organisation: String,
    /// Its home municipality
    pub municipality: MunicipalityCode,
    /// What the organisation offers: paragraphs
    pub message: LocalisedText,
    /// The languages of negotiation
    pub languages: Vec<SpokenLanguage>,
    /// Time of the acceptance
    pub accepted_at: Timestamp,
}

impl PublicReply {
    /// The public part of a reply.
    pub fn new(reply: &Reply, accepted_at: Timestamp) -> Self {
        Self {
            organisation: reply.organisation.clone(),
            municipality: reply.municipality,
            message: LocalisedText {
                lang: reply.lang,
                text: reply.message.clone(),
            },
            languages: reply.languages.clone(),
            accepted_at,
        }
    }
}

/// The contact of the other side, shown once a reply is accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerContact {
    /// The organisation
    pub organisation: String,
    /// The contact's name
    pub name: String,
    /// The contact's address
    pub email: EmailAddress,
}

/// A message between the two sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ThreadEntry {
    /// True if whoever reads it wrote it
    pub is_mine: bool,
    /// The text
    pub text: String,
    /// Time of writing
    pub at: Timestamp,
    /// Delivered, waiting for a reviewer, or rejected
    pub state: StateName,
}

/// A reply as the proposer sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceivedReply {
    /// Its id
    pub id: SubmissionId,
    /// Its version; sent back with each action
    pub version: Version,
    /// Time of the delivery
    pub delivered_at: Timestamp,
    /// The proposer's answer
    pub mark: Mark,
    /// Time of the answer
    pub marked_at: Timestamp,
    /// Time until which an acceptance can be undone
    pub until: Option<Timestamp>,
    /// The replying organisation
    pub organisation: String,
    /// Its home municipality
    pub municipality: Option<MunicipalityCode>,
    /// The contact's name
    pub name: String,
    /// What the organisation offers
    pub message: LocalisedText,
    /// The languages of negotiation
    pub languages: Vec<SpokenLanguage>,
    /// The contact, once the reply is accepted
    pub contact: Option<PartnerContact>,
    /// The actions that the proposer can take now
    pub actions: Vec<ActionName>,
    /// The messages between the two sides, oldest first
    pub thread: Vec<ThreadEntry>,
}

/// The replies that a proposer has received (`GET /api/v1/manage/{id}/replies`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceivedReplies {
    /// Replies, newest first
    pub replies: Vec<ReceivedReply>,
    /// The number of all delivered replies
    pub count: u32,
    /// True if there are older ones than these: they are before the last one of these
    pub has_older: bool,
}

/// A reply as the side that wrote it sees it (`GET /api/v1/manage/{id}/reply`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SentReply {
    /// The proposal's number
    pub number: Option<ProposalNumber>,
    /// The proposal's title
    pub title: LocalisedText,
    /// The proposing organisation
    pub organisation: String,
    /// The proposal's state
    pub proposal: StateName,
    /// The last day for replies
    pub open_until: Option<Date>,
    /// The proposer's answer, once the reply was delivered
    pub mark: Option<Mark>,
    /// Time of the answer
    pub marked_at: Option<Timestamp>,
    /// True if the reply may be shown to everybody once it is accepted
    pub is_shown: bool,
    /// The proposer's contact, once the reply is accepted
    pub contact: Option<PartnerContact>,
    /// The messages between the two sides, oldest first
    pub thread: Vec<ThreadEntry>,
}

/// An answer of the proposer (`POST /api/v1/manage/{id}/replies/{reply}/actions`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReplyRequest {
    /// The reply's version that the proposer saw
    pub version: Version,
    /// `mark_seen`, `reserve`, `decline`, `accept`, `retract` or `report`
    pub action: ActionName,
    /// A message to the other side; required for declining
    #[serde(default)]
    pub text: String,
}

/// A message to the other side (`POST /api/v1/manage/{id}/messages` and `…/replies/{reply}/messages`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewThreadMessage {
    /// Idempotency key, made by the browser: 16 to 64 letters, digits and hyphens
    pub key: String,
    /// The text
    pub text: String,
}
