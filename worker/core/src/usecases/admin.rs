//! Administration beside the review: people, the outbox and the record.

pub mod lists;
pub mod mails;
pub mod people;
pub mod record;
pub mod texts;
