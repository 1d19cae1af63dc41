//! The actions on a submission.

use crate::{
    named_enum::named_enum,
    submission::{
        reasons::{Notes, Reason},
        state::Rejection,
    },
};

named_enum! {
    /// The name of an action, for permissions, audit events and tables.
    ActionName {
        /// Submit
        Submit = "submit",
        /// Confirm the address
        Confirm = "confirm",
        /// Drop a draft, an unconfirmed submission or a revision
        Discard = "discard",
        /// End an abandoned submission
        Expire = "expire",
        /// Write another version
        Edit = "edit",
        /// Ask for changes
        Return = "return",
        /// Submit again after changes that a reviewer asked for
        Resubmit = "resubmit",
        /// Approve
        Approve = "approve",
        /// Reject
        Reject = "reject",
        /// Take the approval back
        Unapprove = "unapprove",
        /// Announce: publication follows after the time for undoing
        Announce = "announce",
        /// Take the announcement back
        Undo = "undo",
        /// Publish
        Publish = "publish",
        /// Close for new replies
        Close = "close",
        /// Remove from public view
        TakeDown = "take_down",
        /// Reopen a closed, withdrawn or rejected submission
        Reopen = "reopen",
        /// Make public again after taking down
        Restore = "restore",
        /// Withdraw
        Withdraw = "withdraw",
        /// Remove personal data after the retention period
        Anonymise = "anonymise",
        /// Remove personal data because the holder asks for it
        Erase = "erase",
        /// Read a submission that is not public; changes nothing
        See = "see",
        /// Write an internal note; does not change the submission
        Comment = "comment",
    }
}

/// An action with the facts that its transition depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Submit
    Submit {
        /// True if the holder came by a mailed link, which proves the address
        proven: bool,
    },
    /// Confirm the address
    Confirm {
        /// True if the proposal that it replies to has ended
        parent_ended: bool,
    },
    /// Drop a draft, an unconfirmed submission or a revision
    Discard,
    /// End an abandoned submission
    Expire,
    /// Write another version
    Edit,
    /// Ask for changes
    Return {
        /// The changes
        notes: Notes,
    },
    /// Submit again after changes that a reviewer asked for
    Resubmit,
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
    /// Publish
    Publish,
    /// Close for new replies
    Close,
    /// Remove from public view
    TakeDown {
        /// The reason
        why: Reason,
    },
    /// Reopen a closed, withdrawn or rejected submission
    Reopen,
    /// Make public again after taking down
    Restore,
    /// Withdraw
    Withdraw {
        /// The reason
        why: Reason,
        /// True if a reply to it was accepted: such a pair reports its outcome, so the proposal stays
        has_accepted_reply: bool,
    },
    /// Remove personal data after the retention period
    Anonymise,
    /// Remove personal data because the holder asks for it
    Erase,
}

impl Action {
    /// The action's name.
    pub fn name(&self) -> ActionName {
        match self {
            Self::Submit { .. } => ActionName::Submit,
            Self::Confirm { .. } => ActionName::Confirm,
            Self::Discard => ActionName::Discard,
            Self::Expire => ActionName::Expire,
            Self::Edit => ActionName::Edit,
            Self::Return { .. } => ActionName::Return,
            Self::Resubmit => ActionName::Resubmit,
            Self::Approve => ActionName::Approve,
            Self::Reject { .. } => ActionName::Reject,
            Self::Unapprove => ActionName::Unapprove,
            Self::Announce => ActionName::Announce,
            Self::Undo => ActionName::Undo,
            Self::Publish => ActionName::Publish,
            Self::Close => ActionName::Close,
            Self::TakeDown { .. } => ActionName::TakeDown,
            Self::Reopen => ActionName::Reopen,
            Self::Restore => ActionName::Restore,
            Self::Withdraw { .. } => ActionName::Withdraw,
            Self::Anonymise => ActionName::Anonymise,
            Self::Erase => ActionName::Erase,
        }
    }
}
