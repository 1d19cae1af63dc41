//! The names of the record's actions, subjects and states for people.

use crate::state_labels;
use shared::{
    admin::wire::MailState,
    audit::{AuditAction, AuditSubject},
    submission::{actor::Role, state::StateName},
};
use texts::{Key, keys};

/// The action's name for people.
pub fn action(action: AuditAction) -> Key {
    match action {
        AuditAction::Submit => keys::ADMIN_DONE_SUBMIT,
        AuditAction::Confirm => keys::ADMIN_DONE_CONFIRM,
        AuditAction::Discard => keys::ADMIN_DONE_DISCARD,
        AuditAction::Expire => keys::ADMIN_DONE_EXPIRE,
        AuditAction::Edit => keys::ADMIN_DONE_EDIT,
        AuditAction::Return => keys::ADMIN_DONE_RETURN,
        AuditAction::Resubmit => keys::ADMIN_DONE_RESUBMIT,
        AuditAction::Approve => keys::ADMIN_DONE_APPROVE,
        AuditAction::Reject => keys::ADMIN_DONE_REJECT,
        AuditAction::Unapprove => keys::ADMIN_DONE_UNAPPROVE,
        AuditAction::Announce => keys::ADMIN_DONE_ANNOUNCE,
        AuditAction::Undo => keys::ADMIN_DONE_UNDO,
        AuditAction::Publish => keys::ADMIN_DONE_PUBLISH,
        AuditAction::Deliver => keys::ADMIN_DONE_DELIVER,
        AuditAction::MarkSeen => keys::ADMIN_DONE_MARK_SEEN,
        AuditAction::Reserve => keys::ADMIN_DONE_RESERVE,
        AuditAction::Decline => keys::ADMIN_DONE_DECLINE,
        AuditAction::Accept => keys::ADMIN_DONE_ACCEPT,
        AuditAction::Retract => keys::ADMIN_DONE_RETRACT,
        AuditAction::Settle => keys::ADMIN_DONE_SETTLE,
        AuditAction::Allow => keys::ADMIN_DONE_ALLOW,
        AuditAction::Disallow => keys::ADMIN_DONE_DISALLOW,
        AuditAction::Answer => keys::ADMIN_DONE_ANSWER,
        AuditAction::Offer => keys::ADMIN_DONE_OFFER,
        AuditAction::Conceal => keys::ADMIN_DONE_CONCEAL,
        AuditAction::Report => keys::ADMIN_DONE_REPORT,
        AuditAction::Dismiss => keys::ADMIN_DONE_DISMISS,
        AuditAction::EndAsSpam => keys::ADMIN_DONE_END_AS_SPAM,
        AuditAction::End => keys::ADMIN_DONE_END,
        AuditAction::Keep => keys::ADMIN_DONE_KEEP,
        AuditAction::Leave => keys::ADMIN_DONE_LEAVE,
        AuditAction::Remove => keys::ADMIN_DONE_REMOVE,
        AuditAction::Close => keys::ADMIN_DONE_CLOSE,
        AuditAction::Extend => keys::ADMIN_DONE_EXTEND,
        AuditAction::TakeDown => keys::ADMIN_DONE_TAKE_DOWN,
        AuditAction::Reopen => keys::ADMIN_DONE_REOPEN,
        AuditAction::Restore => keys::ADMIN_DONE_RESTORE,
        AuditAction::Withdraw => keys::ADMIN_DONE_WITHDRAW,
        AuditAction::Erase => keys::ADMIN_DONE_ERASE,
        AuditAction::Anonymise => keys::RECORD_DID_ANONYMISE,
        AuditAction::Comment => keys::RECORD_DID_COMMENT,
        AuditAction::AskAuthor => keys::RECORD_DID_ASK_AUTHOR,
        AuditAction::AnswerQuestion => keys::RECORD_DID_ANSWER_QUESTION,
        AuditAction::AddText => keys::RECORD_DID_ADD_TEXT,
        AuditAction::ChangeText => keys::RECORD_DID_CHANGE_TEXT,
        AuditAction::Resend => keys::RECORD_DID_RESEND,
        AuditAction::Rotate => keys::RECORD_DID_ROTATE,
        AuditAction::Transfer => keys::RECORD_DID_TRANSFER,
        AuditAction::CancelTransfer => keys::RECORD_DID_CANCEL_TRANSFER,
        AuditAction::HideContact => keys::RECORD_DID_HIDE_CONTACT,
        AuditAction::TakeOver => keys::RECORD_DID_TAKE_OVER,
        AuditAction::AskStillLooking => keys::RECORD_DID_ASK_STILL_LOOKING,
        AuditAction::AskOnceMore => keys::RECORD_DID_ASK_ONCE_MORE,
        AuditAction::Remind => keys::RECORD_DID_REMIND,
        AuditAction::Escalate => keys::RECORD_DID_ESCALATE,
        AuditAction::RemindAddressee => keys::RECORD_DID_REMIND_ADDRESSEE,
        AuditAction::TellSilence => keys::RECORD_DID_TELL_SILENCE,
        AuditAction::AskOutcome => keys::RECORD_DID_ASK_OUTCOME,
        AuditAction::AskToStay => keys::RECORD_DID_ASK_TO_STAY,
        AuditAction::AskToMove => keys::RECORD_DID_ASK_TO_MOVE,
        AuditAction::Move => keys::RECORD_DID_MOVE,
        AuditAction::ChangeSettings => keys::RECORD_DID_CHANGE_SETTINGS,
        AuditAction::SendAgain => keys::RECORD_DID_SEND_AGAIN,
        AuditAction::Invite => keys::RECORD_DID_INVITE,
        AuditAction::ChangeRights => keys::RECORD_DID_CHANGE_RIGHTS,
        AuditAction::Revoke => keys::RECORD_DID_REVOKE,
        AuditAction::SignIn => keys::RECORD_DID_SIGN_IN,
        AuditAction::SignOut => keys::RECORD_DID_SIGN_OUT,
        AuditAction::SignOutEverywhere => keys::RECORD_DID_SIGN_OUT_EVERYWHERE,
    }
}

/// The name of a subject's kind for people.
pub fn about(subject: AuditSubject) -> Key {
    match subject {
        AuditSubject::Submission => keys::RECORD_ABOUT_SUBMISSION,
        AuditSubject::Holder => keys::RECORD_ABOUT_HOLDER,
        AuditSubject::Reminder => keys::RECORD_ABOUT_REMINDER,
        AuditSubject::StillLooking => keys::RECORD_ABOUT_STILL_LOOKING,
        AuditSubject::Comment => keys::RECORD_ABOUT_COMMENT,
        AuditSubject::Question => keys::RECORD_ABOUT_QUESTION,
        AuditSubject::Text => keys::RECORD_ABOUT_TEXT,
        AuditSubject::Mail => keys::RECORD_ABOUT_MAIL,
        AuditSubject::Person => keys::RECORD_ABOUT_PERSON,
    }
}

/// A state from or to which something went: a submission's, a mail's, or someone's role.
pub fn state(stored: &str) -> Option<Key> {
    if let Ok(name) = stored.parse::<StateName>() {
        return Some(state_labels::state(name));
    }
    if let Ok(state) = stored.parse::<MailState>() {
        return Some(state_labels::mail_state(state));
    }
    stored.parse::<Role>().ok().map(state_labels::role)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;
    use std::collections::BTreeSet;
    use texts::Texts;

    #[test]
    fn every_action_that_can_be_searched_for_has_a_word_of_its_own() {
        let words: BTreeSet<&str> = AuditAction::ALL
            .iter()
            .map(|name| Texts::of(Lang::En).get(action(*name)))
            .collect();
        assert_eq!(words.len(), AuditAction::ALL.len());
    }

    #[test]
    fn a_state_is_of_a_submission_a_mail_or_a_role() {
        assert_eq!(state("returned"), Some(keys::ADMIN_STATE_RETURNED));
        assert_eq!(state("approved"), Some(keys::STATE_APPROVED));
        assert_eq!(state("failed"), Some(keys::MAILS_FAILED));
        assert_eq!(state("coordinator"), Some(keys::ADMIN_ROLE_COORDINATOR));
        assert_eq!(state("elsewhere"), None);
    }
}
