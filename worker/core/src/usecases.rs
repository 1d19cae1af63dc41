//! Use cases: the functions of the product, independent of HTTP.

pub mod admin;
pub mod digest;
pub mod erasures;
pub mod failure;
pub mod health;
mod kept;
pub mod mending;
mod morning;
pub mod networks;
pub mod own_settings;
pub mod pages;
pub mod proposals;
pub mod regions;
mod reply_reminders;
pub mod restored;
pub mod reviewer_mails;
pub mod seal;
pub mod sign_in;
pub mod submissions;
pub mod sweep;
pub mod unreadable;
