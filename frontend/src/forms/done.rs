//! What was done to a submission on another page than its own, which says it.

use crate::storage::BrowserStorage;
use shared::submission::id::SubmissionId;
use texts::{Key, keys};

/// An action that a form on another page has taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// A draft was submitted
    Submit,
    /// It had arrived before
    Received,
    /// The text was changed
    Edit,
    /// It was sent again after changes that a reviewer asked for
    Resubmit,
    /// A reply was sent again after such changes
    ResubmitReply,
    /// The permission to show a reply was taken back
    Conceal,
}

impl Done {
    /// Notes it, for the page of the submission to say it.
    pub fn tell(self, id: &SubmissionId) {
        BrowserStorage::Session.set(&place(id), self.name());
    }

    /// What was noted, once.
    pub fn take(id: &SubmissionId) -> Option<Self> {
        let place = place(id);
        let name = BrowserStorage::Session.get(&place)?;
        BrowserStorage::Session.remove(&place);
        Self::named(&name)
    }

    /// The name under which it is told on another page.
    fn name(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Received => "received",
            Self::Edit => "edit",
            Self::Resubmit => "resubmit",
            Self::ResubmitReply => "resubmit-reply",
            Self::Conceal => "conceal",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "submit" => Self::Submit,
            "received" => Self::Received,
            "resubmit" => Self::Resubmit,
            "resubmit-reply" => Self::ResubmitReply,
            "conceal" => Self::Conceal,
            "edit" => Self::Edit,
            _ => return None,
        })
    }

    /// The message after it.
    pub fn text(self) -> Key {
        match self {
            Self::Submit => keys::DONE_SUBMIT,
            Self::Received => keys::DONE_RECEIVED,
            Self::Edit => keys::DONE_EDIT,
            Self::Resubmit => keys::DONE_RESUBMIT,
            Self::ResubmitReply => keys::DONE_RESUBMIT_REPLY,
            Self::Conceal => keys::DONE_CONCEAL,
        }
    }
}

/// The place in the tab's storage.
fn place(id: &SubmissionId) -> String {
    format!("done-{id}")
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn what_a_form_has_sent_is_told_on_another_page() {
        for done in [
            Done::Submit,
            Done::Received,
            Done::Edit,
            Done::Resubmit,
            Done::ResubmitReply,
            Done::Conceal,
        ] {
            assert_eq!(Done::named(done.name()), Some(done));
        }
        assert_eq!(Done::named("other"), None);
    }
}
