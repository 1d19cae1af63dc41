//! What can be done with a submission.

use crate::{
    named_enum::named_enum,
    submission::{
        reasons::{Notes, Reason},
        state::Rejection,
    },
};

named_enum! {
    /// An action's name, for permissions, audit events and tables.
    ActionName {
        /// Hand it in
        Submit = "submit",
        /// Prove the address
        Confirm = "confirm",
        /// Drop what was not handed in, or a revision
        Discard = "discard",
        /// End what nobody came back to
        Expire = "expire",
        /// Write another version
        Edit = "edit",
        /// Ask for changes
        Return = "return",
        /// Hand in again what was returned
        Resubmit = "resubmit",
        /// Find it good
        Approve = "approve",
        /// Refuse it
        Reject = "reject",
        /// Take the approval back
        Unapprove = "unapprove",
        /// Let it become public in a moment
        Announce = "announce",
        /// Take the announcement back
        Undo = "undo",
        /// Make it public
        Publish = "publish",
        /// Let it get no new replies
        Close = "close",
        /// Remove it from the public
        TakeDown = "take_down",
        /// Bring back what was closed, withdrawn or rejected
        Reopen = "reopen",
        /// Bring back what was taken down
        Restore = "restore",
        /// Take it back
        Withdraw = "withdraw",
        /// Remove what is personal when its time is over
        Anonymise = "anonymise",
        /// Remove what is personal because its holder wishes so
        Erase = "erase",
        /// Read what isn't public; changes nothing
        See = "see",
        /// Write an internal note; changes nothing of the submission
        Comment = "comment",
    }
}

/// What is done with a submission, with what has to be known for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Hand it in
    Submit {
        /// Whether a mailed link led here, so that the address is proven
        proven: bool,
    },
    /// Prove the address
    Confirm {
        /// Whether what it answers has ended meanwhile
        parent_ended: bool,
    },
    /// Drop what was not handed in, or a revision
    Discard,
    /// End what nobody came back to
    Expire,
    /// Write another version
    Edit,
    /// Ask for changes
    Return {
        /// Which ones
        notes: Notes,
    },
    /// Hand in again what was returned
    Resubmit,
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
    /// Make it public
    Publish,
    /// Let it get no new replies
    Close,
    /// Remove it from the public
    TakeDown {
        /// Why
        why: Reason,
    },
    /// Bring back what was closed, withdrawn or rejected
    Reopen,
    /// Bring back what was taken down
    Restore,
    /// Take it back
    Withdraw {
        /// Why
        why: Reason,
        /// Whether a reply to it was accepted: a pair that agreed reports, it doesn't vanish
        has_accepted_reply: bool,
    },
    /// Remove what is personal when its time is over
    Anonymise,
    /// Remove what is personal because its holder wishes so
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
