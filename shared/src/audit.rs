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
        /// No new replies are accepted
        Close = "close",
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
        /// The manage link was mailed again
        Resend = "resend",
        /// All links were replaced
        Rotate = "rotate",
        /// The holder asked another contact to take over
        Transfer = "transfer",
        /// The other contact took over
        TakeOver = "take_over",
        /// The holder was reminded of requested changes
        Remind = "remind",
        /// Administrators were told of a submission that waits for a decision
        Escalate = "escalate",
        /// An administrator had a mail sent again
        SendAgain = "send_again",
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
        /// An internal note about a submission
        Comment = "comment",
        /// A mail
        Mail = "mail",
        /// A person
        Person = "person",
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
            Self::Submission | Self::Holder | Self::Reminder | Self::Comment => true,
            Self::Mail | Self::Person => false,
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
