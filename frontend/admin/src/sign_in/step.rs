//! The step of signing in that the reader has reached; this tab keeps it over a reload.

use frontend::{browser, storage::BrowserStorage};
use leptos::prelude::*;
use shared::{sign_in::SIGN_IN_SECONDS, time::Timestamp};

/// Where the browser keeps that it asked: when, and how often a code was tried. Not for whom.
const ASKED: &str = "admin-asked";

/// How far the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Types the address
    Address,
    /// Types the code
    Code {
        /// How often it was tried in vain
        tries: u32,
    },
}

/// How often a code was tried, when this tab asked for one that still works.
pub fn asked() -> Option<u32> {
    let kept = BrowserStorage::Session.get(ASKED)?;
    let (at, tries) = kept.split_once(' ')?;
    let ends = Timestamp::from_millis(at.parse().ok()?).plus_seconds(SIGN_IN_SECONDS);
    (browser::now() < ends).then(|| tries.parse().ok())?
}

/// Keeps that a mail was asked for now.
pub fn keep_asked() {
    keep(browser::now().millis(), 0);
}

/// Keeps how often its code was tried.
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
