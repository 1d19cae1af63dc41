//! Submissions as their holders and their reviewers send and get them.

use crate::{
    admin::wire::EditedMail,
    email::EmailAddress,
    lang::Lang,
    network::NetworkSlug,
    proposal::{flags::Flag, form::ProposalForm, number::ProposalNumber, wire::ProposalSummary},
    region::RegionCode,
    submission::{
        Kind,
        action::{Action, ActionName},
        id::{SubmissionId, Version},
        reasons::{Note, Notes, Reason},
        state::{Rejection, StateName, WithdrawReason},
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// What the form sends, to hand it in (`POST /api/v1/proposals`) or to go on later (`POST /api/v1/drafts`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewProposal {
    /// Made by the browser, 16 to 64 letters, digits and hyphens: the same request sent again is the same proposal
    pub key: String,
    /// The language its holder is written to in
    pub lang: Lang,
    /// Seconds since the form was opened: nobody fills it in at once
    pub seconds: u32,
    /// A field that people don't see; what is in it was written by a program
    #[serde(default)]
    pub nickname: String,
    /// What was typed
    pub form: ProposalForm,
}

/// The answer to [`NewProposal`]: 201, and a cookie that lets this browser manage the submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// Its id
    pub id: SubmissionId,
    /// Where it stands
    pub state: StateName,
    /// Where the mail goes
    pub address: EmailAddress,
}

/// A submission as its holder sees it (`GET /api/v1/manage/{id}`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Managed {
    /// Its id
    pub id: SubmissionId,
    /// What it is
    pub kind: Kind,
    /// How often it was changed; sent back with each action
    pub version: Version,
    /// Where it stands
    pub standing: HolderStanding,
    /// Where its revision stands, if there is one
    pub revision: Option<HolderStanding>,
    /// Its number, once it was published
    pub number: Option<ProposalNumber>,
    /// What its author wrote last
    pub form: ProposalForm,
    /// The address its mails go to; none when nothing personal is left
    pub address: Option<EmailAddress>,
    /// The language of the mails
    pub lang: Lang,
    /// What its holder can do now
    pub actions: Vec<ActionName>,
    /// Networks whose coordinators decide; none where administrators do
    pub deciders: Vec<NetworkSlug>,
    /// When it was made
    pub created_at: Timestamp,
    /// When it was last changed
    pub changed_at: Timestamp,
}

/// Where a submission or a revision stands, without anyone's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolderStanding {
    /// The state
    pub state: StateName,
    /// Since when
    pub since: Timestamp,
    /// When it ends by itself, or becomes public
    pub until: Option<Timestamp>,
    /// What has to be changed
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Why it was rejected or taken down, in the reviewer's words
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// Why it was withdrawn
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<WithdrawReason>,
}

/// What a holder does (`POST /api/v1/manage/{id}/actions`), seeing `version`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolderRequest {
    /// The version the holder saw
    pub version: Version,
    /// What is done
    #[serde(flatten)]
    pub action: HolderAction,
}

/// What a holder can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum HolderAction {
    /// Hand in a draft
    Submit {
        /// What was typed
        form: Box<ProposalForm>,
    },
    /// Write another version; saves a draft
    Edit {
        /// What was typed
        form: Box<ProposalForm>,
    },
    /// Hand in again what was returned
    Resubmit {
        /// What was typed
        form: Box<ProposalForm>,
    },
    /// Drop what was not handed in, or a revision
    Discard,
    /// Take it back
    Withdraw {
        /// Why
        why: Reason,
    },
    /// Bring it back
    Reopen,
    /// Let it get no new replies
    Close,
    /// Remove what is personal
    Erase,
}

/// Another address for a submission (`POST /api/v1/manage/{id}/address` corrects an unproven one and sends the mail
/// again; `…/transfer` asks a new contact to take it over).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAddress {
    /// As it was typed
    pub address: String,
}

/// What a link in a mail asks its reader to confirm, by a button that is a plain form: reading it confirms nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkPurpose {
    /// That the address is theirs, and the submission meant
    Confirm,
    /// That they take over as its contact
    Transfer,
}

/// What needs a reviewer, as the queue shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Its id
    pub id: SubmissionId,
    /// What it is
    pub kind: Kind,
    /// How often it was changed
    pub version: Version,
    /// Where it stands
    pub state: StateName,
    /// Whether this is the revision of what is public
    pub is_revision: bool,
    /// The title in its own language
    pub title: String,
    /// The language it was written in
    pub lang: Lang,
    /// The organisation
    pub organisation: String,
    /// Its region
    pub home: Option<RegionCode>,
    /// The regions it concerns
    pub regions: Vec<RegionCode>,
    /// Since when it is in this state
    pub since: Timestamp,
}

/// A submission as a reviewer sees it (`GET /api/v1/review/submissions/{id}`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviewed {
    /// What the queue shows of it; of its revision, if there is one
    pub item: Waiting,
    /// The state of what is public or was last current, with its evidence
    pub state: crate::submission::state::State,
    /// Its number, once it was published
    pub number: Option<ProposalNumber>,
    /// The text under review
    pub form: ProposalForm,
    /// The text it is compared with: what is public, or what was last returned
    pub before: Option<ProposalForm>,
    /// What was asked when it was last returned
    pub notes: Vec<Note>,
    /// The text that was returned then
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<ProposalForm>,
    /// What a reviewer should look at
    pub flags: Vec<Flag>,
    /// What this reviewer can do now
    pub actions: Vec<ActionName>,
    /// What happened, oldest first
    pub history: Vec<HistoryEvent>,
}

/// A change of a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEvent {
    /// The version it made
    pub version: Version,
    /// What was done
    pub action: ActionName,
    /// In which role
    pub role: crate::submission::actor::Role,
    /// From where
    pub from: Option<StateName>,
    /// To where
    pub to: Option<StateName>,
    /// When
    pub at: Timestamp,
}

/// What a reviewer does (`POST /api/v1/review/submissions/{id}/actions`), seeing `version`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewRequest {
    /// The version the reviewer saw
    pub version: Version,
    /// What is done
    #[serde(flatten)]
    pub action: ReviewAction,
    /// What the reviewer made of the mail to the holder
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<EditedMail>,
}

/// What a reviewer can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum ReviewAction {
    /// Ask for changes
    Return {
        /// Which ones
        notes: Notes,
    },
    /// Find it good
    Approve,
    /// Refuse it
    Reject {
        /// Why
        reason: Rejection,
    },
    /// Take the approval back
    Unapprove,
    /// Let it become public in a moment
    Announce,
    /// Take the announcement back
    Undo,
    /// Let it get no new replies
    Close,
    /// Remove it from the public
    TakeDown {
        /// Why
        why: Reason,
    },
    /// Bring back what was closed or rejected
    Reopen,
    /// Bring back what was taken down
    Restore,
    /// Approve and announce in one request: two transitions, both or none. Announces what is approved already
    ApproveAndAnnounce,
}

impl ReviewAction {
    /// The transitions that the action consists of, in order.
    pub fn transitions(self) -> (Action, Option<Action>) {
        let action = match self {
            Self::Return { notes } => Action::Return { notes },
            Self::Approve => Action::Approve,
            Self::Reject { reason } => Action::Reject { reason },
            Self::Unapprove => Action::Unapprove,
            Self::Announce => Action::Announce,
            Self::Undo => Action::Undo,
            Self::Close => Action::Close,
            Self::TakeDown { why } => Action::TakeDown { why },
            Self::Reopen => Action::Reopen,
            Self::Restore => Action::Restore,
            Self::ApproveAndAnnounce => return (Action::Approve, Some(Action::Announce)),
        };
        (action, None)
    }
}

/// What the home page tells of proposals (`GET /api/v1/proposals/overview`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Overview {
    /// The newest ones
    pub newest: Vec<ProposalSummary>,
    /// How many are open, by region concerned; regions with none are left out
    pub open: Vec<OpenProposals>,
}

/// How many proposals that concern a region are open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenProposals {
    /// The region
    pub region: RegionCode,
    /// How many
    pub count: u32,
}
