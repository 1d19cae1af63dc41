//! Replies to proposals: the form and its validation.

pub mod content;
pub mod form;
