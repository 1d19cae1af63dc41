//! A draft that was sent. It stays in the browser until the page of its submission is there: whatever happens on the way, nothing
//! that was written is lost.

use crate::{forms::draft, storage::BrowserStorage};
use shared::submission::id::SubmissionId;

/// The draft: its slot in the browser's storage, and its key, by which another draft in the slot is told from it.
pub struct Sent {
    /// The slot
    pub slot: String,
    /// The key
    pub key: String,
}

impl Sent {
    /// Leaves it to the page of the submission. A browser that keeps nothing for the tab loses the draft now: its author would be
    /// asked to send it again.
    pub fn leave_to(self, id: &SubmissionId) {
        let text = [&*self.slot, "\n", &self.key].concat();
        if !BrowserStorage::Session.set(&place(id), &text) {
            self.remove();
        }
    }

    /// Removes the draft whose submission is shown now.
    pub fn arrived(id: &SubmissionId) {
        let place = place(id);
        let Some(text) = BrowserStorage::Session.get(&place) else {
            return;
        };
        BrowserStorage::Session.remove(&place);
        if let Some(sent) = Self::read(&text) {
            sent.remove();
        }
    }

    fn read(text: &str) -> Option<Self> {
        let (slot, key) = text.split_once('\n')?;
        Some(Self {
            slot: slot.to_owned(),
            key: key.to_owned(),
        })
    }

    fn remove(&self) {
        let draft = BrowserStorage::Local.get(&self.slot);
        if draft.and_then(|draft| draft::key_of(&draft)).as_deref() == Some(&self.key) {
            BrowserStorage::Local.remove(&self.slot);
        }
    }
}

/// The place in the tab's storage.
fn place(id: &SubmissionId) -> String {
    format!("sent-{id}")
}
