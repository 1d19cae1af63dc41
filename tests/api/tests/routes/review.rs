//! The reviewers' routes.

mod actions;
mod beside;
mod bulk;
mod comments;
mod preview;
mod public_rows;
mod pulse;
mod races;
mod rows;
mod scope;
mod search;
mod submissions;
mod undo;
