//! Submissions, from the first draft to the end.

pub mod access;
pub mod act;
pub mod arrival;
pub mod bulk;
pub mod comments;
pub mod contact;
pub mod export;
pub mod hand_in;
pub mod hold;
mod last_day;
pub mod link;
pub mod mails;
pub mod mine;
pub mod moving;
pub mod others;
pub mod outcomes;
pub mod preview;
pub mod questions;
mod quota;
pub mod replies;
pub mod request_key;
mod returns;
pub mod review;
mod taking_back;
mod thread;
pub mod told_join;
pub mod views;
