//! Proposals for co-operation: the form, its validation, and the public proposal.

pub mod characters;
pub mod codes;
pub mod content;
pub mod error;
pub mod field;
pub mod flags;
pub mod form;
pub mod limits;
pub mod number;
pub mod phone;
pub mod query;
pub mod validate;
pub mod wire;
pub mod word_diff;
pub mod words;

#[cfg(test)]
mod tests;
