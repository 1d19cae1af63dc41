//! The pages with forms: a new proposal, its holder's page, and the confirmation of a mailed link.

mod dialog;
mod draft;
mod draft_storage;
mod field_texts;
mod fields;
pub(crate) mod form_preview;
mod form_state;
#[cfg(feature = "ssr")]
mod link_page;
mod manage_page;
mod manage_state;
mod new_proposal;
pub(crate) mod notices;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "browser")]
mod program;
mod progress;
mod proposal_fields;
mod refusals;
mod sections;
mod similar;
mod summary;

#[cfg(feature = "browser")]
pub use program::start;
