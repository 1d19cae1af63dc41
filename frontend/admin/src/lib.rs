//! The administration: the queue and decisions for coordinators; for administrators also the mails, the people and the
//! record. Two programs show it: one the queue and deciding, one all other pages. The pages are rendered without data; the program loads it with the session's cookie.

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
mod choices;
mod current_page;
mod dialog;
mod form_parts;
mod header;
mod insert_text;
mod list;
mod lists_page;
mod mails_page;
mod page_frame;
mod people_page;
#[cfg(feature = "browser")]
mod program;
mod pulse;
mod queue_memory;
mod queue_page;
mod record_page;
mod refusals;
mod retry_notice;
mod review_draft;
mod session;
mod session_end;
mod session_requests;
mod session_warning;
mod settings;
mod settings_page;
mod shortcuts;
mod sign_in_page;
mod state_labels;
mod submission_page;
mod text_input;
mod texts_page;
mod undo;

#[cfg(feature = "ssr")]
pub use lists_page::file::list_file;
#[cfg(feature = "browser")]
pub use program::{start_admin, start_review};
