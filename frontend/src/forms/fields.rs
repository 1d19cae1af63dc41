//! The controls of the form, one kind a file. Each stands in an [`around::Around`]: name, help, notes, errors, counter.

pub mod around;
pub mod check;
pub mod choice;
pub mod municipality;
pub mod parallel;
pub mod regions;
pub mod text;
