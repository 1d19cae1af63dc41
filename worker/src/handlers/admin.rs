//! `/api/v1/admin` and below it: people, outbox and record, for administrators.

pub mod mails;
pub mod pages;
pub mod people;
pub mod record;
