//! The browser's storage for texts. A browser may refuse to keep anything: every caller goes on without.

use leptos::prelude::window;
use web_sys::Storage;

/// One of the two storages of a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrowserStorage {
    /// Kept until it is removed, shared by all tabs
    Local,
    /// Kept for one tab, until it is closed
    Session,
}

impl BrowserStorage {
    /// The text under a key.
    pub fn get(self, key: &str) -> Option<String> {
        self.area()?.get_item(key).ok()?
    }

    /// Keeps a text under a key; false where the browser refused.
    pub fn set(self, key: &str, text: &str) -> bool {
        self.area()
            .is_some_and(|area| area.set_item(key, text).is_ok())
    }

    /// Removes the text under a key.
    pub fn remove(self, key: &str) {
        if let Some(area) = self.area() {
            _ = area.remove_item(key);
        }
    }

    fn area(self) -> Option<Storage> {
        match self {
            Self::Local => window().local_storage(),
            Self::Session => window().session_storage(),
        }
        .ok()
        .flatten()
    }
}
