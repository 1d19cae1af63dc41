//! `/api/v1/admin` and below it, for administrators; and the pages of the administration.

pub mod mails;
pub mod pages;
pub mod people;
pub mod record;
pub mod settings;
pub mod texts;
pub mod unreadable;
