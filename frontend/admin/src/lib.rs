//! The administration: the queue and decisions for coordinators; for administrators also the mails, the people and the
//! record. Its pages are rendered without data; the program loads it with the session's cookie.

// The types of views are nested as deeply as the page.
#![recursion_limit = "512"]
// The properties of a component are its own.
#![allow(
    clippy::needless_pass_by_value,
    reason = "the macro that makes components takes properties by value"
)]
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test that can't go on may panic"
    )
)]

mod account;
mod api_resource;
pub mod app;
mod dialog;
mod header;
mod list;
mod mails;
mod page_frame;
mod people;
mod pulse;
mod queue;
mod queue_memory;
mod record;
mod refusals;
mod request;
mod retry_notice;
mod session;
mod session_end;
mod session_warning;
mod shortcuts;
mod sign_in;
mod state_labels;
mod submission;
mod text_input;
mod undo;
