//! A submission as its holder sends and sees it.

use crate::{
    email::EmailAddress,
    lang::Lang,
    network::NetworkSlug,
    proposal::{form::ProposalForm, number::ProposalNumber},
    submission::{
        SubmissionKind,
        action::ActionName,
        id::{SubmissionId, Version},
        reasons::{Note, Reason},
        state::{StateName, WithdrawReason},
        wire::FormJson,
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A new proposal, to be submitted (`POST /api/v1/proposals`) or saved as a draft (`POST /api/v1/drafts`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewProposal {
    /// Idempotency key, made by the browser: 16 to 64 letters, digits and hyphens. A repeated request with the same key is
    /// the same proposal
    pub key: String,
    /// The language of the mails to the holder
    pub lang: Lang,
    /// Seconds since the form was opened: people need time to fill it in
    pub seconds: u32,
    /// Honeypot: a field that people do not see and programs fill in
    #[serde(default)]
    pub nickname: String,
    /// The form as it was typed
    pub form: ProposalForm,
}

/// The answer to [`NewProposal`]: 201, with a cookie that lets this browser manage the submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubmissionReceipt {
    /// Its id
    pub id: SubmissionId,
    /// Its state
    pub state: StateName,
    /// The address of the mail
    pub address: EmailAddress,
}

/// A submission as its holder sees it (`GET /api/v1/manage/{id}`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ManagedSubmission {
    /// Its id
    pub id: SubmissionId,
    /// Its kind
    pub kind: SubmissionKind,
    /// Its version; sent back with each action
    pub version: Version,
    /// Its status
    pub standing: HolderStatus,
    /// The status of its revision, if it has one
    pub revision: Option<HolderStatus>,
    /// Its number, once it was published
    pub number: Option<ProposalNumber>,
    /// The author's latest text
    pub form: FormJson,
    /// The holder's address; missing once personal data are removed
    pub address: Option<EmailAddress>,
    /// The language of the mails
    pub lang: Lang,
    /// The actions that the holder can take now
    pub actions: Vec<ActionName>,
    /// The networks whose coordinators decide; empty if administrators decide
    pub deciders: Vec<NetworkSlug>,
    /// Time of creation
    pub created_at: Timestamp,
    /// Time of the last change
    pub changed_at: Timestamp,
}

/// The status of a submission or of a revision, without names of reviewers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HolderStatus {
    /// The state
    pub state: StateName,
    /// Beginning of the state
    pub since: Timestamp,
    /// Time at which the system ends the state or publishes
    pub until: Option<Timestamp>,
    /// The changes that a reviewer asked for
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// The reviewer's reason for rejecting it or taking it down
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The reason for its withdrawal
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<WithdrawReason>,
}

/// An action of the holder (`POST /api/v1/manage/{id}/actions`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HolderRequest {
    /// The version that the holder saw
    pub version: Version,
    /// The action
    #[serde(flatten)]
    pub action: HolderAction,
}

/// An action of the holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum HolderAction {
    /// Submit a draft
    Submit {
        /// The form as it was typed
        form: Box<ProposalForm>,
    },
    /// Write another version, or save a draft
    Edit {
        /// The form as it was typed
        form: Box<ProposalForm>,
    },
    /// Submit again after changes that a reviewer asked for
    Resubmit {
        /// The form as it was typed
        form: Box<ProposalForm>,
    },
    /// Drop a draft, an unconfirmed submission or a revision
    Discard,
    /// Withdraw
    Withdraw {
        /// The holder's reason
        why: Reason,
    },
    /// Reopen
    Reopen,
    /// Close for new replies
    Close,
    /// Remove all personal data
    Erase,
}

/// Another address for a submission: `POST /api/v1/manage/{id}/address` corrects an unconfirmed one and mails again;
/// `…/transfer` asks a new contact to take over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewAddress {
    /// The address as it was typed
    pub address: String,
}

/// The question that a mailed link asks by a button, a plain form: opening the link confirms nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LinkPurpose {
    /// Confirm the address and the submission
    Confirm,
    /// Take over as the submission's contact
    Transfer,
}
