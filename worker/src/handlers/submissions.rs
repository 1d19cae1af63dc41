//! Submissions: handing in, the holder's side, the reviewers' side, and the links of mails.

pub mod contact;
pub mod create;
pub mod created;
pub mod link;
pub mod manage;
pub mod mine;
pub mod outcomes;
pub mod replies;
pub mod review;
