//! The reviewers' routes.

mod actions;
mod bulk;
mod comments;
mod preview;
mod pulse;
mod races;
mod rows;
mod search;
mod submissions;
