//! Proposals for co-operation: the form, its validation, and the public proposal.

pub mod codes;
pub mod content;
pub mod copied;
pub mod criteria;
pub mod description;
pub mod flags;
pub mod form;
pub mod last_day;
pub mod limits;
pub mod number;
pub mod phase;
pub mod preview;
pub mod query;
pub mod unsaid;
pub mod validate;
pub mod wire;
pub mod word_diff;
pub mod words;

#[cfg(test)]
pub(crate) mod tests;
