//! A submission as its reviewers see it and decide on it.

use crate::{
    admin::wire::{EditedMail, WhyNot},
    calendar::Date,
    form::flags::{Flag, FlagName},
    lang::Lang,
    proposal::{criteria::CheckedCriteria, last_day::OpenDays, number::ProposalNumber},
    region::RegionCode,
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        actor::Role,
        closing::ClosingReason,
        id::{SubmissionId, Version},
        reasons::{Note, Notes, Reason},
        state::{Rejection, State, StateName},
        wire::FormJson,
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// An item of the reviewers' queue (`GET /api/v1/review/submissions`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueueItem {
    /// Its id
    pub id: SubmissionId,
    /// Its kind
    pub kind: SubmissionKind,
    /// Its version
    pub version: Version,
    /// Its state
    pub state: StateName,
    /// True for the revision of a published submission
    pub is_revision: bool,
    /// The title in its own language
    pub title: String,
    /// The language of the text
    pub lang: Lang,
    /// The organisation
    pub organisation: String,
    /// The organisation's region
    pub home: Option<RegionCode>,
    /// The regions concerned
    pub regions: Vec<RegionCode>,
    /// Beginning of the state
    pub since: Timestamp,
    /// True while a reviewer is to decide on it or to answer it
    pub waits: bool,
    /// A proposal's number, once it was published
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<ProposalNumber>,
    /// The points to look at
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<FlagName>,
}

/// The proposal to which a submission belongs, as its reviewers see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposalBeside {
    /// Its id
    pub id: SubmissionId,
    /// Its number, once it was published
    pub number: Option<ProposalNumber>,
    /// The title in its own language
    pub title: String,
    /// The proposing organisation
    pub organisation: String,
    /// Its summary in its own language: what it seeks
    pub summary: String,
}

/// A submission as a reviewer sees it (`GET /api/v1/review/submissions/{id}`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewedSubmission {
    /// The submission as the queue lists it; its revision, if it has one
    pub item: QueueItem,
    /// The state of the current text, with its evidence
    pub state: State,
    /// Its number, once it was published
    pub number: Option<ProposalNumber>,
    /// The language in which its author reads pages and mails
    pub author_lang: Lang,
    /// The proposal to which it belongs
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<ProposalBeside>,
    /// The days until which it can be open; missing until it is published
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<OpenDays>,
    /// The text under review
    pub form: FormJson,
    /// The text to compare with: the public one, or the one that was returned last
    pub before: Option<FormJson>,
    /// The notes with which it was returned last; none once it was decided on after that: the history has them
    pub notes: Vec<Note>,
    /// The text that was returned last, as long as its notes are shown
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<FormJson>,
    /// Points for the reviewer to look at
    pub flags: Vec<Flag>,
    /// The actions that this reviewer can take now
    pub actions: Vec<ActionName>,
    /// The reason why there are none
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why_not: Option<WhyNot>,
    /// Its history, oldest first
    pub history: Vec<HistoryEvent>,
}

/// An event of a submission's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryEvent {
    /// The submission's version after the event
    pub version: Version,
    /// The action
    pub action: ActionName,
    /// The role of the actor
    pub role: Role,
    /// The state before the event
    pub from: Option<StateName>,
    /// The state after the event
    pub to: Option<StateName>,
    /// Time of the event
    pub at: Timestamp,
    /// The reviewer's name, or their address while they have given none; missing for all others, and for holders
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The notes of a return, for reviewers
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// The published criteria that the reviewer has looked at; missing where none was, and for holders
    #[serde(default, skip_serializing_if = "CheckedCriteria::is_empty")]
    pub criteria: CheckedCriteria,
}

/// A reviewer's decision (`POST /api/v1/review/submissions/{id}/actions`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewRequest {
    /// The version that the reviewer saw
    pub version: Version,
    /// The action
    #[serde(flatten)]
    pub action: ReviewAction,
    /// The mail to the holder as the reviewer edited it
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<EditedMail>,
    /// The published criteria that the reviewer has looked at, for a decision on publication. The mail of a return or a rejection
    /// names those that are not met
    #[serde(default, skip_serializing_if = "CheckedCriteria::is_empty")]
    pub criteria: CheckedCriteria,
}

impl ReviewRequest {
    /// An action with its usual mail.
    pub fn new(version: Version, action: ReviewAction) -> Self {
        Self {
            version,
            action,
            mail: None,
            criteria: CheckedCriteria::default(),
        }
    }
}

/// An action of a reviewer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum ReviewAction {
    /// Ask for changes
    Return {
        /// The changes
        notes: Notes,
    },
    /// Approve
    Approve,
    /// Reject
    Reject {
        /// The reason
        reason: Rejection,
    },
    /// Take the approval back
    Unapprove,
    /// Announce: publication follows after the time for undoing
    Announce,
    /// Take the announcement back
    Undo,
    /// Close for new replies
    Close {
        /// The reason
        why: ClosingReason,
        /// The words to the holder
        told: Reason,
    },
    /// Remove from public view
    TakeDown {
        /// The reason
        why: Reason,
    },
    /// Reopen a closed or rejected submission
    Reopen {
        /// The new last day for replies, for a closed submission
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
    },
    /// Make public again after taking down
    Restore,
    /// Accept a request to join: its author is on the list after the time for undoing
    Accept {
        /// What its author is told
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<Reason>,
    },
    /// Take the answer back
    Retract,
    /// Decline a request to join
    Decline {
        /// What its author is told
        text: Reason,
    },
    /// Answer a message
    Answer {
        /// The answer
        text: Reason,
        /// True if the answer names the address of whoever answers
        #[serde(default)]
        shows_address: bool,
    },
    /// Find that a report is no abuse
    Dismiss,
    /// End as spam what was delivered
    EndAsSpam,
    /// Let through an acceptance that waits for a reviewer
    Allow,
    /// Stop an acceptance that waits for a reviewer
    Disallow,
    /// Remove an entry from the list of a network or a region
    Remove,
    /// Approve and announce: two transitions, both or none. A submission that is approved already is only announced
    ApproveAndAnnounce,
}

impl ReviewAction {
    /// True if the published criteria are looked at for it.
    pub fn is_on_publication(&self) -> bool {
        matches!(
            self,
            Self::Return { .. }
                | Self::Approve
                | Self::Reject { .. }
                | Self::Announce
                | Self::ApproveAndAnnounce
        )
    }

    /// What the author is told with the action.
    pub fn text(&self) -> Option<&Reason> {
        match self {
            Self::Accept { text } => text.as_ref(),
            Self::Decline { text } | Self::Answer { text, .. } => Some(text),
            Self::Return { .. }
            | Self::Approve
            | Self::Reject { .. }
            | Self::Unapprove
            | Self::Announce
            | Self::Undo
            | Self::Close { .. }
            | Self::TakeDown { .. }
            | Self::Reopen { .. }
            | Self::Restore
            | Self::Retract
            | Self::Dismiss
            | Self::EndAsSpam
            | Self::Allow
            | Self::Disallow
            | Self::Remove
            | Self::ApproveAndAnnounce => None,
        }
    }

    /// The transitions that the action consists of, in order.
    pub fn transitions(self) -> (Action, Option<Action>) {
        let action = match self {
            Self::Return { notes } => Action::Return { notes },
            Self::Approve => Action::Approve,
            Self::Reject { reason } => Action::Reject { reason },
            Self::Unapprove => Action::Unapprove,
            Self::Announce => Action::Announce,
            Self::Undo => Action::Undo,
            Self::Close { why, told } => Action::Close {
                why,
                told: Some(told),
            },
            Self::TakeDown { why } => Action::TakeDown { why },
            Self::Reopen { until } => Action::Reopen { until },
            Self::Restore => Action::Restore,
            Self::Accept { .. } => Action::Accept { is_held: false },
            Self::Retract => Action::Retract,
            Self::Decline { .. } => Action::Decline,
            Self::Answer { .. } => Action::Answer,
            Self::Dismiss => Action::Dismiss,
            Self::EndAsSpam => Action::EndAsSpam,
            Self::Allow => Action::Allow,
            Self::Disallow => Action::Disallow,
            Self::Remove => Action::Remove,
            Self::ApproveAndAnnounce => return (Action::Approve, Some(Action::Announce)),
        };
        (action, None)
    }
}
