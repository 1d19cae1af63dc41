//! The page with the form for a reply to a proposal.

pub mod form;
#[cfg(feature = "ssr")]
pub mod page;
