//! The API of the Worker as it is built, with a database of its own.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on may panic"
)]

mod jobs;
mod lifecycle;
mod replies;
mod routes;
mod scanners;
mod steps;
mod use_cases;
