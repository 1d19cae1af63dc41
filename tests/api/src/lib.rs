//! The people in the tests of the API, and their tools: a browser, a mailbox, and a look into the database.

#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on may panic"
)]

pub mod at_once;
pub mod broken;
pub mod browser;
pub mod clock;
pub mod cron;
pub mod database;
pub mod form;
pub mod invariants;
pub mod kept;
pub mod key;
pub mod log;
pub mod mailbox;
pub mod people;
pub mod scanner;
pub mod secret;
pub mod sign_in;
pub mod step;
pub mod steps;
pub mod use_cases;
