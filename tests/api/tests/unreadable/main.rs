//! Stored rows that can't be read, in a database that the cron reads in a few minutes: every page leaves them out, the cron finds them, and administrators see what is wrong.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on may panic"
)]

mod cron;
mod family;
mod found;
mod planted;
mod proposal;
mod staff;
