//! The words of the record: actions, subjects and states, by the names under which they are stored.

use crate::{
    admin::state_labels,
    texts::{Key, keys},
};
use shared::{
    admin::wire::MailState,
    submission::{action::ActionName, actor::Role, state::StateName},
};

/// Actions that are no submission's own, as they are stored.
const OTHERS: [(&str, Key); 12] = [
    ("resend", keys::RECORD_DID_RESEND),
    ("rotate", keys::RECORD_DID_ROTATE),
    ("transfer", keys::RECORD_DID_TRANSFER),
    ("take_over", keys::RECORD_DID_TAKE_OVER),
    ("remind", keys::RECORD_DID_REMIND),
    ("send_again", keys::RECORD_DID_SEND_AGAIN),
    ("invite", keys::RECORD_DID_INVITE),
    ("change_rights", keys::RECORD_DID_CHANGE_RIGHTS),
    ("revoke", keys::RECORD_DID_REVOKE),
    ("sign_in", keys::RECORD_DID_SIGN_IN),
    ("sign_out", keys::RECORD_DID_SIGN_OUT),
    ("sign_out_everywhere", keys::RECORD_DID_SIGN_OUT_EVERYWHERE),
];

/// All actions that can be searched for, by their stored names.
pub fn actions() -> Vec<(&'static str, Key)> {
    let of_submissions = ActionName::ALL
        .iter()
        // Looking changes nothing, and is not recorded.
        .filter(|name| **name != ActionName::See)
        .map(|name| (name.as_str(), done(*name)));
    of_submissions.chain(OTHERS).collect()
}

/// What was done; none for what is called otherwise by a later version.
pub fn action(stored: &str) -> Option<Key> {
    if let Ok(name) = stored.parse() {
        return Some(done(name));
    }
    OTHERS
        .iter()
        .find(|(name, _)| *name == stored)
        .map(|(_, key)| *key)
}

fn done(name: ActionName) -> Key {
    match name {
        // Of a submission's own history these two are no part, or not told apart.
        ActionName::Anonymise => keys::RECORD_DID_ANONYMISE,
        ActionName::Comment => keys::RECORD_DID_COMMENT,
        name => state_labels::done(name),
    }
}

/// What a subject is: "submission:…", "person:…".
pub fn about(kind: &str) -> Option<Key> {
    Some(match kind {
        "submission" => keys::RECORD_ABOUT_SUBMISSION,
        "holder" => keys::RECORD_ABOUT_HOLDER,
        "reminder" => keys::RECORD_ABOUT_REMINDER,
        "comment" => keys::RECORD_ABOUT_COMMENT,
        "mail" => keys::RECORD_ABOUT_MAIL,
        "person" => keys::RECORD_ABOUT_PERSON,
        _ => return None,
    })
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

    #[test]
    fn every_action_that_can_be_searched_for_has_a_word_of_its_own() {
        let actions = actions();
        assert_eq!(actions.len(), ActionName::ALL.len() - 1 + OTHERS.len());
        for (index, (name, key)) in actions.iter().enumerate() {
            assert_eq!(action(name), Some(*key), "{name}");
            assert!(
                actions
                    .iter()
                    .skip(index + 1)
                    .all(|(other, word)| other != name && word != key)
            );
        }
        assert_eq!(action("fly"), None);
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
