//! The decisions of a reviewer, with their labels, messages and actions.

use shared::submission::{
    action::ActionName,
    closing::ClosingReason,
    reasons::{Notes, Reason},
    state::Rejection,
    wire::ReviewAction,
};
use texts::{Key, keys};

/// A decision of a reviewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewDecision {
    /// Approve it
    Approve,
    /// Announce it: it becomes public in a moment
    Announce,
    /// Approve and announce it
    Both,
    /// Revoke the approval
    Unapprove,
    /// Undo the announcement
    Undo,
    /// Return it with notes
    Return,
    /// Reject it
    Reject,
    /// Close it for new replies
    Close,
    /// Take it down
    TakeDown,
    /// Reopen a closed or rejected one
    Reopen,
    /// Restore one that was taken down
    Restore,
    /// Approve what reaches an addressee: it does in a moment
    Deliver,
    /// Accept a request to join
    Accept,
    /// Take the answer back
    Retract,
    /// Decline a request to join
    Decline,
    /// Answer a message
    Answer,
    /// Find that a report is no abuse
    Dismiss,
    /// Let through an acceptance that waits
    Allow,
    /// Stop an acceptance that waits
    Disallow,
    /// Remove an entry from a list
    Remove,
    /// End as spam what was delivered
    Spam,
}

impl ReviewDecision {
    /// All decisions, in the order of their buttons.
    pub const ALL: [Self; 21] = [
        Self::Deliver,
        Self::Allow,
        Self::Disallow,
        Self::Accept,
        Self::Answer,
        Self::Retract,
        Self::Decline,
        Self::Dismiss,
        Self::Remove,
        Self::Spam,
        Self::Both,
        Self::Announce,
        Self::Approve,
        Self::Undo,
        Self::Return,
        Self::Reject,
        Self::Unapprove,
        Self::Close,
        Self::Reopen,
        Self::Restore,
        Self::TakeDown,
    ];

    /// The action that must be possible.
    pub fn first(self) -> ActionName {
        match self {
            Self::Approve | Self::Both => ActionName::Approve,
            Self::Announce => ActionName::Announce,
            Self::Unapprove => ActionName::Unapprove,
            Self::Undo => ActionName::Undo,
            Self::Return => ActionName::Return,
            Self::Reject => ActionName::Reject,
            Self::Close => ActionName::Close,
            Self::TakeDown => ActionName::TakeDown,
            Self::Reopen => ActionName::Reopen,
            Self::Restore => ActionName::Restore,
            Self::Deliver => ActionName::Deliver,
            Self::Accept => ActionName::Accept,
            Self::Retract => ActionName::Retract,
            Self::Decline => ActionName::Decline,
            Self::Answer => ActionName::Answer,
            Self::Dismiss => ActionName::Dismiss,
            Self::Allow => ActionName::Allow,
            Self::Disallow => ActionName::Disallow,
            Self::Remove => ActionName::Remove,
            Self::Spam => ActionName::EndAsSpam,
        }
    }

    /// Its label.
    pub fn name(self) -> Key {
        match self {
            Self::Approve => keys::ADMIN_DO_APPROVE,
            Self::Announce => keys::ADMIN_DO_ANNOUNCE,
            Self::Both => keys::ADMIN_DO_BOTH,
            Self::Unapprove => keys::ADMIN_DO_UNAPPROVE,
            Self::Undo => keys::ADMIN_DO_UNDO,
            Self::Return => keys::ADMIN_DO_RETURN,
            Self::Reject => keys::ADMIN_DO_REJECT,
            Self::Close => keys::ADMIN_DO_CLOSE,
            Self::TakeDown => keys::ADMIN_DO_TAKE_DOWN,
            Self::Reopen => keys::ADMIN_DO_REOPEN,
            Self::Restore => keys::ADMIN_DO_RESTORE,
            Self::Deliver => keys::ADMIN_DO_DELIVER,
            Self::Accept => keys::ADMIN_DO_ACCEPT,
            Self::Retract => keys::ADMIN_DO_RETRACT,
            Self::Decline => keys::ADMIN_DO_DECLINE,
            Self::Answer => keys::ADMIN_DO_ANSWER,
            Self::Dismiss => keys::ADMIN_DO_DISMISS,
            Self::Allow => keys::ADMIN_DO_ALLOW,
            Self::Disallow => keys::ADMIN_DO_DISALLOW,
            Self::Remove => keys::ADMIN_DO_REMOVE,
            Self::Spam => keys::ADMIN_DO_SPAM,
        }
    }

    /// Its consequences, for a revision or for the whole.
    pub fn follows(self, is_revision: bool) -> Key {
        match self {
            Self::Reject if is_revision => keys::ADMIN_FOLLOWS_REJECT_REVISION,
            Self::Approve => keys::ADMIN_FOLLOWS_APPROVE,
            Self::Announce | Self::Both => keys::ADMIN_FOLLOWS_ONE_ANNOUNCE,
            Self::Unapprove | Self::Undo => keys::ADMIN_FOLLOWS_UNAPPROVE,
            Self::Return => keys::ADMIN_FOLLOWS_RETURN,
            Self::Reject => keys::ADMIN_FOLLOWS_REJECT,
            Self::Close => keys::ADMIN_FOLLOWS_CLOSE,
            Self::TakeDown => keys::ADMIN_FOLLOWS_TAKE_DOWN,
            Self::Reopen => keys::ADMIN_FOLLOWS_REOPEN,
            Self::Restore => keys::ADMIN_FOLLOWS_RESTORE,
            Self::Deliver => keys::ADMIN_FOLLOWS_DELIVER,
            Self::Accept => keys::ADMIN_FOLLOWS_ACCEPT,
            Self::Retract => keys::ADMIN_FOLLOWS_RETRACT,
            Self::Decline | Self::Answer => keys::ADMIN_FOLLOWS_ANSWER,
            Self::Dismiss => keys::ADMIN_FOLLOWS_DISMISS,
            Self::Allow => keys::ADMIN_FOLLOWS_ALLOW,
            Self::Disallow => keys::ADMIN_FOLLOWS_DISALLOW,
            Self::Remove => keys::ADMIN_FOLLOWS_REMOVE,
            Self::Spam => keys::ADMIN_FOLLOWS_SPAM,
        }
    }

    /// The message once it is taken.
    pub fn said(self) -> Key {
        match self {
            Self::Approve => keys::ADMIN_APPROVED_ONE,
            Self::Announce | Self::Both => keys::ADMIN_ANNOUNCED_ONE,
            Self::Unapprove | Self::Undo | Self::Retract => keys::ADMIN_UNDONE,
            Self::Return => keys::ADMIN_SAID_RETURNED,
            Self::Reject => keys::ADMIN_SAID_REJECTED,
            Self::Close => keys::ADMIN_SAID_CLOSED,
            Self::TakeDown => keys::ADMIN_SAID_TAKEN_DOWN,
            Self::Reopen => keys::ADMIN_SAID_REOPENED,
            Self::Restore => keys::ADMIN_SAID_RESTORED,
            Self::Deliver => keys::ADMIN_DONE_DELIVER,
            Self::Accept => keys::ADMIN_SAID_ACCEPTED,
            Self::Decline => keys::ADMIN_DONE_DECLINE,
            Self::Answer => keys::ADMIN_DONE_ANSWER,
            Self::Dismiss => keys::ADMIN_DONE_DISMISS,
            Self::Allow => keys::ADMIN_DONE_ALLOW,
            Self::Disallow => keys::ADMIN_DONE_DISALLOW,
            Self::Remove => keys::ADMIN_DONE_REMOVE,
            Self::Spam => keys::ADMIN_DONE_END_AS_SPAM,
        }
    }

    /// True if it can be undone: what takes a decision back can't.
    pub fn can_be_undone(self) -> bool {
        !matches!(self, Self::Undo | Self::Retract)
    }

    /// True if the reviewer is done with the submission: then the next one is shown.
    pub fn is_end(self) -> bool {
        match self {
            Self::Approve
            | Self::Announce
            | Self::Both
            | Self::Return
            | Self::Reject
            | Self::Deliver
            | Self::Accept
            | Self::Decline
            | Self::Answer
            | Self::Dismiss
            | Self::Allow
            | Self::Disallow
            | Self::Spam => true,
            Self::Retract
            | Self::Remove
            | Self::Unapprove
            | Self::Undo
            | Self::Close
            | Self::TakeDown
            | Self::Reopen
            | Self::Restore => false,
        }
    }

    /// The action; `None` where it needs a text or a choice. What was rejected is reopened without one.
    pub fn plain(self) -> Option<ReviewAction> {
        match self {
            Self::Approve | Self::Deliver => Some(ReviewAction::Approve),
            Self::Announce => Some(ReviewAction::Announce),
            Self::Both => Some(ReviewAction::ApproveAndAnnounce),
            Self::Unapprove => Some(ReviewAction::Unapprove),
            Self::Undo => Some(ReviewAction::Undo),
            Self::Reopen => Some(ReviewAction::Reopen { until: None }),
            Self::Restore => Some(ReviewAction::Restore),
            Self::Retract => Some(ReviewAction::Retract),
            Self::Dismiss => Some(ReviewAction::Dismiss),
            Self::Allow => Some(ReviewAction::Allow),
            Self::Disallow => Some(ReviewAction::Disallow),
            Self::Remove => Some(ReviewAction::Remove),
            Self::Spam => Some(ReviewAction::EndAsSpam),
            Self::Return
            | Self::Reject
            | Self::Close
            | Self::TakeDown
            | Self::Accept
            | Self::Decline
            | Self::Answer => None,
        }
    }

    /// The action that returns it with notes.
    pub fn returning(notes: Notes) -> ReviewAction {
        ReviewAction::Return { notes }
    }

    /// The action that rejects it.
    pub fn rejecting(reason: Rejection) -> ReviewAction {
        ReviewAction::Reject { reason }
    }

    /// The action that closes it.
    pub fn closing(why: ClosingReason, told: Reason) -> ReviewAction {
        ReviewAction::Close { why, told }
    }

    /// True if the author is told the text, which is no reason.
    pub fn is_answer(self) -> bool {
        matches!(self, Self::Accept | Self::Decline | Self::Answer)
    }

    /// The action with what was written; `None` for one whose text is missing.
    pub fn answering(self, text: Option<Reason>, shows_address: bool) -> Option<ReviewAction> {
        match self {
            Self::Accept => Some(ReviewAction::Accept { text }),
            Self::Decline => text.map(|text| ReviewAction::Decline { text }),
            _ => text.map(|text| ReviewAction::Answer {
                text,
                shows_address,
            }),
        }
    }

    /// The action that takes it down.
    pub fn taking_down(why: Reason) -> ReviewAction {
        ReviewAction::TakeDown { why }
    }
}
