//! The actions on a submission.

use crate::{
    calendar::Date,
    named_enum::named_enum,
    submission::{
        closing::ClosingReason,
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
        /// Take the announcement, or the delivery by approval, back
        Undo = "undo",
        /// Publish
        Publish = "publish",
        /// Approve, so that it reaches its addressee
        Deliver = "deliver",
        /// Mark as seen
        MarkSeen = "mark_seen",
        /// Keep in reserve
        Reserve = "reserve",
        /// Decline
        Decline = "decline",
        /// Accept: it is final after the time for undoing
        Accept = "accept",
        /// Take the answer back
        Retract = "retract",
        /// Make the acceptance final
        Settle = "settle",
        /// Let an acceptance pass that waited for a reviewer
        Allow = "allow",
        /// Stop an acceptance that waited for a reviewer
        Disallow = "disallow",
        /// Answer a message
        Answer = "answer",
        /// Offer the text to the public
        Offer = "offer",
        /// Take the text back from the public
        Conceal = "conceal",
        /// Report to reviewers as abuse
        Report = "report",
        /// Find that a report is no abuse
        Dismiss = "dismiss",
        /// End as spam what was delivered
        EndAsSpam = "end_as_spam",
        /// End with the proposal that it replies to
        End = "end",
        /// Ask to keep it: the negotiations or the membership go on
        Keep = "keep",
        /// Leave the list of a network
        Leave = "leave",
        /// Remove an entry from the list of a network
        Remove = "remove",
        /// Close for new replies
        Close = "close",
        /// Keep a published proposal open longer
        Extend = "extend",
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

/// The way of a submission whose address is confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// It waits for a reviewer
    Review,
    /// It reaches its addressee at once: no flag concerns it
    Addressee,
}

/// An action with the facts that its transition depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Submit
    Submit {
        /// The way, if the holder came by a mailed link, which proves the address
        proven: Option<Route>,
    },
    /// Confirm the address
    Confirm {
        /// The way; `None` if the proposal that it replies to has ended
        route: Option<Route>,
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
    /// Approve, so that it reaches its addressee
    Deliver,
    /// Mark as seen
    MarkSeen,
    /// Keep in reserve
    Reserve,
    /// Decline
    Decline,
    /// Accept: it is final after the time for undoing
    Accept {
        /// True if the addressee accepts very many, so that a reviewer decides first
        is_held: bool,
    },
    /// Take the answer back
    Retract,
    /// Make the acceptance final
    Settle,
    /// Let an acceptance pass that waited for a reviewer
    Allow,
    /// Stop an acceptance that waited for a reviewer
    Disallow,
    /// Answer a message
    Answer,
    /// Offer the text to the public
    Offer,
    /// Take the text back from the public
    Conceal,
    /// Report to reviewers as abuse
    Report,
    /// Find that a report is no abuse
    Dismiss,
    /// End as spam what was delivered
    EndAsSpam,
    /// End with the proposal that it replies to
    End,
    /// Ask to keep it: the negotiations or the membership go on
    Keep,
    /// Leave the list of a network
    Leave,
    /// Remove an entry from the list of a network
    Remove,
    /// Close for new replies
    Close {
        /// The reason
        why: ClosingReason,
        /// The reviewer's words to the holder
        told: Option<Reason>,
    },
    /// Keep a published proposal open longer: its last day is later, and nothing else changes
    Extend,
    /// Remove from public view
    TakeDown {
        /// The reason
        why: Reason,
    },
    /// Reopen a closed, withdrawn or rejected submission
    Reopen {
        /// The new last day for replies: required for a closed submission, and impossible for others
        until: Option<Date>,
    },
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
            Self::Deliver => ActionName::Deliver,
            Self::MarkSeen => ActionName::MarkSeen,
            Self::Reserve => ActionName::Reserve,
            Self::Decline => ActionName::Decline,
            Self::Accept { .. } => ActionName::Accept,
            Self::Retract => ActionName::Retract,
            Self::Settle => ActionName::Settle,
            Self::Allow => ActionName::Allow,
            Self::Disallow => ActionName::Disallow,
            Self::Answer => ActionName::Answer,
            Self::Offer => ActionName::Offer,
            Self::Conceal => ActionName::Conceal,
            Self::Report => ActionName::Report,
            Self::Dismiss => ActionName::Dismiss,
            Self::EndAsSpam => ActionName::EndAsSpam,
            Self::End => ActionName::End,
            Self::Keep => ActionName::Keep,
            Self::Leave => ActionName::Leave,
            Self::Remove => ActionName::Remove,
            Self::Close { .. } => ActionName::Close,
            Self::Extend => ActionName::Extend,
            Self::TakeDown { .. } => ActionName::TakeDown,
            Self::Reopen { .. } => ActionName::Reopen,
            Self::Restore => ActionName::Restore,
            Self::Withdraw { .. } => ActionName::Withdraw,
            Self::Anonymise => ActionName::Anonymise,
            Self::Erase => ActionName::Erase,
        }
    }
}
