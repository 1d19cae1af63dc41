//! The store: the only SQL.

pub mod announcement_mails;
pub mod audit;
pub mod batch;
pub mod comments;
pub mod database;
pub mod digests;
pub mod limits;
pub mod links;
pub mod mails;
pub mod mails_of_submission;
pub mod networks;
pub mod outbox;
pub mod people;
pub mod proposals;
pub mod publication;
pub mod question;
pub mod queue;
pub mod record;
pub mod retention;
pub mod reviewers;
pub mod sessions;
pub mod sign_ins;
pub mod sql;
pub mod submissions;
