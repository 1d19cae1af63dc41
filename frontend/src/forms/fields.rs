//! The controls of the form, one kind a file. Each stands in an [`around::FieldFrame`]: name, help, notes, errors, counter.

pub mod check;
pub mod choice;
pub mod field_frame;
pub mod municipality;
pub mod parallel;
pub mod regions;
pub mod text;
