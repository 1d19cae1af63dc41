//! Labels of mails: subject, error and button.

use shared::{
    admin::wire::{MailState, OutboxItem},
    time::Timestamp,
};
use texts::{Key, Texts, keys, places};

/// A mail that leaves within this time isn't sent by hand.
const SOON_SECONDS: i64 = 300;

/// The subject of a mail with this template.
pub fn kind(template: &str) -> Key {
    match template {
        "confirm" | "reply_confirm" | "join_confirm" | "interest_confirm" | "message_confirm" => {
            keys::MAILS_KIND_CONFIRM
        }
        "received" => keys::MAILS_KIND_RECEIVED,
        "returned" | "revision_returned" | "returned_other" => keys::MAILS_KIND_RETURNED,
        "reminder" | "revision_reminder" => keys::MAILS_KIND_REMINDER,
        "reminder_other" => keys::MAILS_KIND_REMINDER_OTHER,
        "published" | "revision_published" => keys::MAILS_KIND_PUBLISHED,
        "still_looking" | "still_looking_last" => keys::MAILS_KIND_STILL_LOOKING,
        "closes_soon" | "closes_soon_last" => keys::MAILS_KIND_CLOSES_SOON,
        "closed_by_reviewer" => keys::MAILS_KIND_CLOSED_BY_REVIEWER,
        "closed_time_over" => keys::MAILS_KIND_CLOSED_TIME_OVER,
        "rejected" | "revision_rejected" | "rejected_other" => keys::MAILS_KIND_REJECTED,
        "manage" | "manage_other" => keys::MAILS_KIND_MANAGE,
        "continue" => keys::MAILS_KIND_CONTINUE,
        "transfer" | "transfer_other" => keys::MAILS_KIND_TRANSFER,
        "transferred" | "transferred_other" => keys::MAILS_KIND_TRANSFERRED,
        "taken_over" | "taken_over_other" => keys::MAILS_KIND_TAKEN_OVER,
        "erased" => keys::MAILS_KIND_ERASED,
        "mine" => keys::MAILS_KIND_MINE,
        "question_to_author" => keys::MAILS_KIND_QUESTION_TO_AUTHOR,
        "question_answered" => keys::MAILS_KIND_QUESTION_ANSWERED,
        "new_in_queue" => keys::MAILS_KIND_NEW_IN_QUEUE,
        "invited" => keys::MAILS_KIND_INVITED,
        "sign_in" => keys::MAILS_KIND_SIGN_IN,
        "reply_delivered" => keys::MAILS_KIND_REPLY_DELIVERED,
        "reply_waiting" => keys::MAILS_KIND_REPLY_WAITING,
        "reply_new" => keys::MAILS_KIND_REPLY_NEW,
        "reply_in_reserve" => keys::MAILS_KIND_REPLY_IN_RESERVE,
        "reply_declined" => keys::MAILS_KIND_REPLY_DECLINED,
        "reply_accepted" => keys::MAILS_KIND_REPLY_ACCEPTED,
        "reply_accepted_by_you" => keys::MAILS_KIND_REPLY_ACCEPTED_BY_YOU,
        "acceptance_held" => keys::MAILS_KIND_ACCEPTANCE_HELD,
        "acceptance_stopped" => keys::MAILS_KIND_ACCEPTANCE_STOPPED,
        "replies_unanswered" => keys::MAILS_KIND_REPLIES_UNANSWERED,
        "reply_silence" => keys::MAILS_KIND_REPLY_SILENCE,
        "reply_ended" => keys::MAILS_KIND_REPLY_ENDED,
        "reply_withdrawn" => keys::MAILS_KIND_REPLY_WITHDRAWN,
        "reply_ended_as_spam" | "reply_ended_as_spam_shown" => keys::MAILS_KIND_REPLY_ENDED_AS_SPAM,
        "proposal_changed" => keys::MAILS_KIND_PROPOSAL_CHANGED,
        "thread_message" => keys::MAILS_KIND_THREAD_MESSAGE,
        "reply_shown" => keys::MAILS_KIND_REPLY_SHOWN,
        "reply_not_shown" => keys::MAILS_KIND_REPLY_NOT_SHOWN,
        "pair_erased" => keys::MAILS_KIND_PAIR_ERASED,
        "ask_outcome" | "ask_outcome_of_proposal" => keys::MAILS_KIND_ASK_OUTCOME,
        "outcome_received" => keys::MAILS_KIND_OUTCOME_RECEIVED,
        "outcome_published" => keys::MAILS_KIND_OUTCOME_PUBLISHED,
        "outcome_taken_down" => keys::MAILS_KIND_OUTCOME_TAKEN_DOWN,
        "join_delivered" => keys::MAILS_KIND_JOIN_DELIVERED,
        "interest_delivered" => keys::MAILS_KIND_INTEREST_DELIVERED,
        "message_delivered" => keys::MAILS_KIND_MESSAGE_DELIVERED,
        "join_new" => keys::MAILS_KIND_JOIN_NEW,
        "interest_new" => keys::MAILS_KIND_INTEREST_NEW,
        "message_new" => keys::MAILS_KIND_MESSAGE_NEW,
        "join_unanswered" => keys::MAILS_KIND_JOIN_UNANSWERED,
        "interest_unanswered" => keys::MAILS_KIND_INTEREST_UNANSWERED,
        "message_unanswered" => keys::MAILS_KIND_MESSAGE_UNANSWERED,
        "join_accepted" => keys::MAILS_KIND_JOIN_ACCEPTED,
        "join_declined" => keys::MAILS_KIND_JOIN_DECLINED,
        "interest_declined" => keys::MAILS_KIND_INTEREST_DECLINED,
        "interest_noted" => keys::MAILS_KIND_INTEREST_NOTED,
        "message_answered" => keys::MAILS_KIND_MESSAGE_ANSWERED,
        "entry_accepted" => keys::MAILS_KIND_ENTRY_ACCEPTED,
        "ask_to_stay" => keys::MAILS_KIND_ASK_TO_STAY,
        "entry_removed" => keys::MAILS_KIND_ENTRY_REMOVED,
        "entry_lapsed" => keys::MAILS_KIND_ENTRY_LAPSED,
        "entry_left" => keys::MAILS_KIND_ENTRY_LEFT,
        "ask_to_move" => keys::MAILS_KIND_ASK_TO_MOVE,
        _ => keys::MAILS_KIND_OTHER,
    }
}

/// The reason why the last attempt failed, or why the mail isn't sent.
pub fn why(texts: Texts, code: &str) -> String {
    let key = match code {
        "recipient_not_allowed" => keys::MAILS_WHY_NOT_ALLOWED,
        "recipient_suppressed" => keys::MAILS_WHY_SUPPRESSED,
        "rate_limit" => keys::MAILS_WHY_RATE,
        "daily_limit" => keys::MAILS_WHY_DAILY,
        "internal" => keys::MAILS_WHY_SERVICE,
        "sender_not_allowed" => keys::MAILS_WHY_SENDER,
        "no_binding" => keys::MAILS_WHY_BINDING,
        "too_many" => keys::MAILS_WHY_TOO_MANY,
        "told_already" => keys::MAILS_WHY_TOLD_ALREADY,
        "in_digest" => keys::MAILS_WHY_IN_DIGEST,
        "restored" => keys::MAILS_WHY_RESTORED,
        "E_VALIDATION_ERROR" | "E_CONTENT_TOO_LARGE" | "E_FIELD_MISSING" => {
            return texts.fill(keys::MAILS_WHY_CONTENT, places::Code { code });
        }
        _ => return texts.fill(keys::MAILS_WHY_OTHER, places::Code { code }),
    };
    texts.get(key).to_owned()
}

/// The label of the button that sends a mail; `None` where it can't be sent or leaves by itself.
pub fn sending(item: &OutboxItem, now: Timestamp) -> Option<Key> {
    let is_forgotten = item.to.is_empty() || item.subject.is_empty();
    match item.state {
        MailState::Failed if !is_forgotten => Some(keys::MAILS_SEND_AGAIN),
        MailState::Waiting
            if !is_forgotten
                && item.error.is_some()
                && item.not_before > now.plus_seconds(SOON_SECONDS) =>
        {
            Some(keys::MAILS_SEND_NOW)
        }
        MailState::Failed | MailState::Waiting | MailState::Sent | MailState::Cancelled => None,
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;

    fn item(state: MailState, error: Option<&str>, not_before: i64) -> OutboxItem {
        OutboxItem {
            id: "a".to_owned(),
            submission: None,
            template: "confirm".to_owned(),
            lang: Lang::Fi,
            to: "m…@example.org".to_owned(),
            subject: "Vahvista".to_owned(),
            state,
            error: error.map(str::to_owned),
            attempts: 1,
            created_at: Timestamp::from_millis(0),
            not_before: Timestamp::from_millis(not_before),
            sent_at: None,
        }
    }

    #[test]
    fn what_failed_or_waits_long_can_be_sent_by_hand() {
        let said = |state, error, not_before| {
            sending(&item(state, error, not_before), Timestamp::from_millis(0))
        };
        let why = Some("rate_limit");
        assert_eq!(
            said(MailState::Failed, why, 0),
            Some(keys::MAILS_SEND_AGAIN)
        );
        assert_eq!(
            said(MailState::Waiting, why, 300_001),
            Some(keys::MAILS_SEND_NOW)
        );
        assert_eq!(said(MailState::Waiting, why, 300_000), None);
        assert_eq!(said(MailState::Waiting, None, 300_001), None);
        assert_eq!(said(MailState::Sent, None, 0), None);
        assert_eq!(said(MailState::Cancelled, None, 0), None);
    }

    #[test]
    fn what_is_forgotten_cant_be_sent() {
        let mut forgotten = item(MailState::Failed, None, 0);
        forgotten.to.clear();
        assert_eq!(sending(&forgotten, Timestamp::from_millis(0)), None);
    }

    #[test]
    fn a_reason_that_nobody_foresaw_keeps_its_code() {
        let texts = Texts::of(Lang::En);
        assert_eq!(why(texts, "E_NEW"), "Sending failed (E_NEW).");
        assert_eq!(
            why(texts, "recipient_not_allowed"),
            "The e-mail service doesn’t send to this address."
        );
    }
}
