//! The controls of the form, one kind a file. Each has a [`field_frame::FieldFrame`]: label, help, notes, error,
//! counter.

pub mod check;
pub mod choice;
pub mod common;
pub mod field_frame;
pub mod fold;
pub mod municipality_field;
pub mod parallel;
pub mod regions_field;
pub mod text_field;
pub mod themes_field;
