//! Submissions: handing in, the holder's side, the reviewers' side, and the links of mails.

pub mod create;
pub mod link;
pub mod manage;
pub mod review;
