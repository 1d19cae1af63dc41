//! The steps of signing in. The tab keeps the current one over a reload.

use frontend::{browser, storage::BrowserStorage};
use shared::{sign_in::SIGN_IN_SECONDS, time::Timestamp};

/// The storage key of the time of the request and the number of tries; the address isn't stored.
const ASKED: &str = "admin-asked";

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInStep {
    /// The address is typed
    Address,
    /// The code is typed
    Code {
        /// The number of failed tries
        tries: u32,
    },
}

/// The number of failed tries, if this tab has asked for a code that is still valid.
pub fn asked() -> Option<u32> {
    let kept = BrowserStorage::Session.get(ASKED)?;
    let (at, tries) = kept.split_once(' ')?;
    let ends = Timestamp::from_millis(at.parse().ok()?).plus_seconds(SIGN_IN_SECONDS);
    (browser::now() < ends).then(|| tries.parse().ok())?
}

/// Stores that a mail was asked for now.
pub fn keep_asked() {
    keep(browser::now().millis(), 0);
}

/// Stores the number of tries.
pub fn keep_tries(tries: u32) {
    let kept = BrowserStorage::Session.get(ASKED);
    let at = kept.and_then(|kept| kept.split_once(' ').and_then(|(at, _)| at.parse().ok()));
    keep(at.unwrap_or_else(|| browser::now().millis()), tries);
}

fn keep(at: i64, tries: u32) {
    // Where nothing can be kept, a reload begins at the address.
    BrowserStorage::Session.set(ASKED, &format!("{at} {tries}"));
}

pub fn forget_asked() {
    BrowserStorage::Session.remove(ASKED);
}
