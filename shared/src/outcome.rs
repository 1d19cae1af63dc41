//! Results of negotiations: the form and its validation.

pub mod codes;
pub mod content;
pub mod form;
