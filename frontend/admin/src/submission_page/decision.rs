//! The decisions of a reviewer, with their labels, messages and actions.

use shared::submission::{
    action::ActionName,
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
}

impl ReviewDecision {
    /// All decisions, in the order of their buttons.
    pub const ALL: [Self; 11] = [
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
        }
    }

    /// Its consequences.
    pub fn follows(self) -> Key {
        match self {
            Self::Approve => keys::ADMIN_FOLLOWS_APPROVE,
            Self::Announce | Self::Both => keys::ADMIN_FOLLOWS_ONE_ANNOUNCE,
            Self::Unapprove | Self::Undo => keys::ADMIN_FOLLOWS_UNAPPROVE,
            Self::Return => keys::ADMIN_FOLLOWS_RETURN,
            Self::Reject => keys::ADMIN_FOLLOWS_REJECT,
            Self::Close => keys::ADMIN_FOLLOWS_CLOSE,
            Self::TakeDown => keys::ADMIN_FOLLOWS_TAKE_DOWN,
            Self::Reopen => keys::ADMIN_FOLLOWS_REOPEN,
            Self::Restore => keys::ADMIN_FOLLOWS_RESTORE,
        }
    }

    /// The message once it is taken.
    pub fn said(self) -> Key {
        match self {
            Self::Approve => keys::ADMIN_APPROVED_ONE,
            Self::Announce | Self::Both => keys::ADMIN_ANNOUNCED_ONE,
            Self::Unapprove | Self::Undo => keys::ADMIN_UNDONE,
            Self::Return => keys::ADMIN_SAID_RETURNED,
            Self::Reject => keys::ADMIN_SAID_REJECTED,
            Self::Close => keys::ADMIN_SAID_CLOSED,
            Self::TakeDown => keys::ADMIN_SAID_TAKEN_DOWN,
            Self::Reopen | Self::Restore => keys::ADMIN_SAID_BACK,
        }
    }

    /// The action that undoes it.
    pub fn back(self) -> Option<ReviewAction> {
        match self {
            Self::Approve => Some(ReviewAction::Unapprove),
            Self::Announce | Self::Both => Some(ReviewAction::Undo),
            Self::Reject => Some(ReviewAction::Reopen),
            Self::Return
            | Self::Unapprove
            | Self::Undo
            | Self::Close
            | Self::TakeDown
            | Self::Reopen
            | Self::Restore => None,
        }
    }

    /// True if the reviewer is done with the submission: then the next one is shown.
    pub fn is_end(self) -> bool {
        match self {
            Self::Approve | Self::Announce | Self::Both | Self::Return | Self::Reject => true,
            Self::Unapprove
            | Self::Undo
            | Self::Close
            | Self::TakeDown
            | Self::Reopen
            | Self::Restore => false,
        }
    }

    /// The action; `None` where it needs a text.
    pub fn plain(self) -> Option<ReviewAction> {
        match self {
            Self::Approve => Some(ReviewAction::Approve),
            Self::Announce => Some(ReviewAction::Announce),
            Self::Both => Some(ReviewAction::ApproveAndAnnounce),
            Self::Unapprove => Some(ReviewAction::Unapprove),
            Self::Undo => Some(ReviewAction::Undo),
            Self::Close => Some(ReviewAction::Close),
            Self::Reopen => Some(ReviewAction::Reopen),
            Self::Restore => Some(ReviewAction::Restore),
            Self::Return | Self::Reject | Self::TakeDown => None,
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

    /// The action that takes it down.
    pub fn taking_down(why: Reason) -> ReviewAction {
        ReviewAction::TakeDown { why }
    }
}
