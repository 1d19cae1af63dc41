//! A submission as its holder sends and sees it.

use crate::{
    calendar::Date,
    email::EmailAddress,
    lang::Lang,
    network::NetworkSlug,
    proposal::{last_day::OpenDays, number::ProposalNumber},
    submission::{
        SubmissionKind,
        action::ActionName,
        closing::ClosingReason,
        id::{SubmissionId, Version},
        reasons::{Note, Reason},
        review_days::ReviewDays,
        state::{Mark, StateName, WithdrawReason},
        wire::{AskedQuestion, FormJson},
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A new submission: a proposal, to be submitted (`POST /api/v1/proposals`) or saved as a draft (`POST /api/v1/drafts`), or a
/// reply (`POST /api/v1/proposals/{year}/{number}/replies`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewSubmission<Form> {
    /// Idempotency key, made by the browser: 16 to 64 letters, digits and hyphens. A repeated request with the same key is
    /// the same submission
    pub key: String,
    /// The language of the mails to the holder
    pub lang: Lang,
    /// Seconds since the form was opened: people need time to fill it in
    pub seconds: u32,
    /// Honeypot: a field that people do not see and programs fill in
    #[serde(default)]
    pub nickname: String,
    /// The form as it was typed
    pub form: Form,
}

/// The answer to [`NewSubmission`]: 201, with a cookie that lets this browser manage the submission.
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
    /// The days until which it can be open; missing until it is published
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<OpenDays>,
    /// The author's latest text, with the last day that it has or would get with its publication
    pub form: FormJson,
    /// The name of the network, region or hub that it reaches, in the language of the mails
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reaches: Option<String>,
    /// The network whose list the holder of an entry is asked to move to, by its name in the language of the mails
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moves_to: Option<String>,
    /// The answer to what was delivered
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// The holder's address; missing once personal data are removed
    pub address: Option<EmailAddress>,
    /// True for a browser that has not proven the address, after another one has: here it is read and corrected alone
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_limited: bool,
    /// The new contact who is asked to take it over
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer: Option<WaitingTransfer>,
    /// The language of the mails
    pub lang: Lang,
    /// The actions that the holder can take now
    pub actions: Vec<ActionName>,
    /// The networks whose coordinators decide; empty if administrators decide
    pub deciders: Vec<NetworkSlug>,
    /// How long it waits for its reviewers; missing for what doesn't wait
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<ReviewWait>,
    /// The reviewers' questions, oldest first
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<AskedQuestion>,
    /// Time of creation
    pub created_at: Timestamp,
    /// Time of the last change
    pub changed_at: Timestamp,
}

/// A place in the queue is told up to this number; the next one stands for all later places.
pub const MOST_PLACES: u32 = 100;

/// How long a proposal waits for its reviewers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewWait {
    /// Its place in the queue of its reviewers: 1 to 100, or 101 for any later place; missing until its address is confirmed
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
    /// The days that reviews have taken in the last 90 days; missing after fewer than five reviews
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<ReviewDays>,
}

/// The reviewers of what comes from a region (`GET /api/v1/regions/{code}/review`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegionReview {
    /// The networks whose coordinators decide; empty if administrators decide
    pub deciders: Vec<NetworkSlug>,
    /// The days that reviews have taken in the last 90 days, in all regions where there were fewer than five in this one; missing
    /// after fewer than five in all
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<ReviewDays>,
}

/// A transfer that waits for the new contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WaitingTransfer {
    /// The new contact's address
    pub to: EmailAddress,
    /// The time at which they were asked
    pub at: Timestamp,
    /// The time until which they can take it over
    pub until: Timestamp,
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
    /// The reviewer's reason for rejecting it, closing it or taking it down
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The reason for closing it
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<ClosingReason>,
    /// The reason for its withdrawal
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<WithdrawReason>,
}

/// An action of the holder (`POST /api/v1/manage/{id}/actions`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HolderRequest<Form> {
    /// The version that the holder saw
    pub version: Version,
    /// The action
    #[serde(flatten)]
    pub action: HolderAction<Form>,
}

/// An action of the holder. The kind of the submission tells which form it sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum HolderAction<Form> {
    /// Submit a draft
    Submit {
        /// The form as it was typed
        form: Form,
    },
    /// Write another version, or save a draft
    Edit {
        /// The form as it was typed
        form: Form,
    },
    /// Submit again after changes that a reviewer asked for
    Resubmit {
        /// The form as it was typed
        form: Form,
    },
    /// Drop a draft, an unconfirmed submission or a revision
    Discard,
    /// Withdraw
    Withdraw {
        /// The holder's reason
        why: Reason,
    },
    /// Reopen
    Reopen {
        /// The new last day for replies, for a closed proposal
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
    },
    /// Close for new replies
    Close {
        /// The reason
        why: ClosingReason,
    },
    /// Keep it open three months longer
    Extend,
    /// Remove all personal data
    Erase,
    /// Offer the text of a reply to the public
    Offer,
    /// Take the text of a reply back from the public
    Conceal,
    /// Ask to keep it: the negotiations or the membership go on
    Keep,
    /// Leave the list of a network
    Leave,
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
    /// Keep the proposal open longer
    Extend {
        /// The last day that it then has
        until: Date,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{form::content::FormContent, reply::form::ReplyForm};
    use serde_json::{Value, json};

    #[test]
    fn a_form_of_any_kind_is_sent_and_read_with_its_action() {
        let form = ReplyForm {
            message: "Hei".to_owned(),
            ..ReplyForm::default()
        };
        let sent: HolderRequest<Box<dyn FormContent>> = HolderRequest {
            version: Version::new(3),
            action: HolderAction::Resubmit {
                form: Box::new(form.clone()),
            },
        };
        let json = serde_json::to_string(&sent).unwrap();
        let read: HolderRequest<Value> = serde_json::from_str(&json).unwrap();
        assert_eq!(read.version, Version::new(3));
        let form = serde_json::to_value(&form).unwrap();
        assert_eq!(read.action, HolderAction::Resubmit { form });
    }

    #[test]
    fn an_action_without_a_form_is_its_name() {
        let request = HolderRequest::<Value> {
            version: Version::new(1),
            action: HolderAction::Conceal,
        };
        let json = serde_json::to_value(&request).unwrap();
        assert_eq!(json, json!({ "version": 1, "action": "conceal" }));
        assert_eq!(
            serde_json::from_value::<HolderRequest<Value>>(json).unwrap(),
            request
        );
    }
}
