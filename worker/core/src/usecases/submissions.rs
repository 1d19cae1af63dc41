//! Submissions, from the first draft to the end.

pub mod access;
pub mod act;
pub mod bulk;
pub mod comments;
pub mod export;
pub mod hand_in;
pub mod hold;
pub mod link;
pub mod mails;
pub mod preview;
mod quota;
pub mod review;
pub mod views;
