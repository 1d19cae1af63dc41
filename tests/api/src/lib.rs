//! The people in the tests of the API, and what they use: a browser, a mailbox, and a look into the database.

#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on may panic"
)]

pub mod browser;
pub mod cron;
pub mod database;
pub mod mailbox;
pub mod people;

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

/// The form that the record 017/2018 fills in, open until the last day of next year.
pub fn record() -> serde_json::Value {
    let mut form: serde_json::Value =
        serde_json::from_str(include_str!("../../fixtures/proposal-017-2018.json")).unwrap();
    let today = database::one("SELECT date('now', '+13 months') AS day", "day");
    form.as_object_mut()
        .unwrap()
        .insert("open_until".to_owned(), today);
    form
}

/// How many keys were made.
static KEYS: AtomicU32 = AtomicU32::new(0);

/// A key that no other request has.
pub fn key() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let count = KEYS.fetch_add(1, Ordering::Relaxed);
    format!("key-{:024}-{count:06}", now.as_nanos())
}

/// How many seconds the Worker's clock is ahead.
pub fn clock_offset() -> i64 {
    let offset = std::env::var("CLOCK_OFFSET_SECONDS");
    offset.map_or(0, |offset| offset.parse().unwrap())
}
