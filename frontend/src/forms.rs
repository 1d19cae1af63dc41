//! The pages with forms: a new proposal, its holder's page and its form there, and the confirmation of a mailed link.

mod afresh;
mod conflict;
pub mod contact_page;
mod dialog;
mod done;
pub mod draft;
mod draft_storage;
mod edit_page;
pub mod field_texts;
pub mod fields;
mod form_bar;
mod form_lists;
#[cfg(feature = "ssr")]
pub mod form_page;
pub(crate) mod form_preview;
pub mod form_state;
mod honeypot;
#[cfg(feature = "ssr")]
mod link_page;
mod manage_page;
mod manage_state;
mod new_proposal;
mod not_valid;
pub(crate) mod notices;
mod other_tab;
#[cfg(feature = "ssr")]
pub mod pages;
mod pointer;
#[cfg(feature = "browser")]
mod program;
mod progress;
mod proposal_fields;
mod refusals;
mod reply_page;
mod results_page;
mod review_time;
mod sections;
mod sender;
mod sent;
mod similar;
pub mod small_fields;
pub mod small_form;
mod summary;

#[cfg(feature = "browser")]
pub use program::{start, start_manage, start_small};
