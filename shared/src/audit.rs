//! The names that audit events are stored under.

use crate::named_enum::named_enum;

named_enum! {
    /// The action of an audit event. The names of [`ActionName`](crate::submission::action::ActionName) are among them.
    AuditAction {
        /// The form was submitted
        Submit = "submit",
        /// The holder proved the address
        Confirm = "confirm",
        /// The holder dropped a draft or a revision
        Discard = "discard",
        /// The system ended an abandoned submission
        Expire = "expire",
        /// The holder wrote another version
        Edit = "edit",
        /// A reviewer asked for changes
        Return = "return",
        /// The holder submitted again after changes
        Resubmit = "resubmit",
        /// A reviewer approved
        Approve = "approve",
        /// A reviewer rejected
        Reject = "reject",
        /// A reviewer took the approval back
        Unapprove = "unapprove",
        /// A reviewer announced the publication
        Announce = "announce",
        /// A reviewer took the announcement back
        Undo = "undo",
        /// The system published
        Publish = "publish",
        /// A reviewer approved, and it reached its addressee
        Deliver = "deliver",
        /// The addressee marked it as seen
        MarkSeen = "mark_seen",
        /// The addressee keeps it in reserve
        Reserve = "reserve",
        /// The addressee declined it
        Decline = "decline",
        /// The addressee accepted it; an event of the proposal, too
        Accept = "accept",
        /// The addressee took the answer back
        Retract = "retract",
        /// The system made the acceptance final
        Settle = "settle",
        /// A reviewer let an acceptance pass
        Allow = "allow",
        /// A reviewer stopped an acceptance
        Disallow = "disallow",
        /// A reviewer answered a message
        Answer = "answer",
        /// The holder offered the text to the public
        Offer = "offer",
        /// The holder took the text back from the public
        Conceal = "conceal",
        /// The addressee reported abuse
        Report = "report",
        /// A reviewer found no abuse
        Dismiss = "dismiss",
        /// A reviewer ended as spam what was delivered
        EndAsSpam = "end_as_spam",
        /// The system ended it with its proposal
        End = "end",
        /// The holder asked to keep it
        Keep = "keep",
        /// The holder left the list of a network
        Leave = "leave",
        /// A reviewer removed an entry from the list of a network
        Remove = "remove",
        /// No new replies are accepted
        Close = "close",
        /// The holder keeps a proposal open longer
        Extend = "extend",
        /// A reviewer removed it from public view
        TakeDown = "take_down",
        /// A closed, withdrawn or rejected submission was opened again
        Reopen = "reopen",
        /// A reviewer made it public again
        Restore = "restore",
        /// The holder withdrew it
        Withdraw = "withdraw",
        /// The system removed personal data after the retention period
        Anonymise = "anonymise",
        /// The holder had the personal data removed
        Erase = "erase",
        /// A reviewer wrote an internal note
        Comment = "comment",
        /// A reviewer asked the author a question
        AskAuthor = "ask_author",
        /// The author answered a reviewer's question
        AnswerQuestion = "answer_question",
        /// The manage link was mailed again
        Resend = "resend",
        /// All links were replaced
        Rotate = "rotate",
        /// The holder asked another contact to take over
        Transfer = "transfer",
        /// The holder took a transfer back
        CancelTransfer = "cancel_transfer",
        /// The other contact took over
        TakeOver = "take_over",
        /// The holder had the contact hidden from the public
        HideContact = "hide_contact",
        /// The holder was asked if they are still looking for partners, or told that the proposal can't be kept open longer
        AskStillLooking = "ask_still_looking",
        /// The holder was asked or told once more
        AskOnceMore = "ask_once_more",
        /// The holder was reminded of requested changes
        Remind = "remind",
        /// Administrators were told of a submission that waits for a decision
        Escalate = "escalate",
        /// The addressee was reminded of what is unanswered
        RemindAddressee = "remind_addressee",
        /// The author of a reply was told that nobody answered
        TellSilence = "tell_silence",
        /// Both sides were asked for the outcome
        AskOutcome = "ask_outcome",
        /// A person on a network's list was asked if they wish to stay
        AskToStay = "ask_to_stay",
        /// A person on a region's list was asked to move to the list of its new network
        AskToMove = "ask_to_move",
        /// The holder moved to the list of the new network
        Move = "move",
        /// A coordinator or an administrator changed their own settings
        ChangeSettings = "change_settings",
        /// An administrator had a mail sent again
        SendAgain = "send_again",
        /// An administrator wrote a text for decisions
        AddText = "add_text",
        /// An administrator changed a text for decisions, or archived it
        ChangeText = "change_text",
        /// An administrator invited a person
        Invite = "invite",
        /// An administrator changed a person's rights
        ChangeRights = "change_rights",
        /// An administrator took a person's rights away
        Revoke = "revoke",
        /// A person signed in
        SignIn = "sign_in",
        /// A person signed out
        SignOut = "sign_out",
        /// A person ended all own sessions
        SignOutEverywhere = "sign_out_everywhere",
    }
}

named_enum! {
    /// The kind of subject of an audit event. The subject is stored as kind and id: `submission:a2b3c4d5e6f7a2b3`.
    AuditSubject {
        /// A submission; its events are its history
        Submission = "submission",
        /// The holder of a submission
        Holder = "holder",
        /// A reminder about a submission
        Reminder = "reminder",
        /// The mail to the holder before the last day of a proposal
        StillLooking = "still_looking",
        /// An internal note about a submission
        Comment = "comment",
        /// A question to the author of a submission
        Question = "question",
        /// A mail
        Mail = "mail",
        /// A person
        Person = "person",
        /// A text for decisions
        Text = "text",
    }
}

impl AuditSubject {
    /// The subject as it is stored.
    pub fn of(self, id: &str) -> String {
        format!("{self}:{id}")
    }

    /// True if the id is that of a submission.
    pub fn is_of_submission(self) -> bool {
        match self {
            Self::Submission
            | Self::Holder
            | Self::Reminder
            | Self::StillLooking
            | Self::Comment
            | Self::Question => true,
            Self::Mail | Self::Person | Self::Text => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::submission::{action::ActionName, due::Task};

    #[test]
    fn each_recorded_action_of_a_submission_has_the_same_name_here() {
        for action in ActionName::ALL {
            // Reading is not recorded.
            let is_recorded = *action != ActionName::See;
            assert_eq!(
                action.as_str().parse::<AuditAction>().is_ok(),
                is_recorded,
                "{action}"
            );
        }
        for task in Task::ALL {
            assert!(task.as_str().parse::<AuditAction>().is_ok(), "{task}");
        }
    }
}
