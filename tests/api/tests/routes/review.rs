//! The reviewers' routes.

mod actions;
mod beside;
mod bulk;
mod comments;
mod criteria;
mod preview;
mod public_rows;
mod pulse;
mod questions;
mod races;
mod rows;
mod scope;
mod search;
mod submissions;
mod told;
mod undo;
