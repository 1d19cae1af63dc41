//! The Worker without HTTP: use cases, the store (the only SQL), mails, jobs and the cron. No header, cookie or status
//! code is known here: the caller hands over values and gets values or a [`usecases::failure::Failure`].

// The types of views are nested as deeply as the page.
#![recursion_limit = "512"]

pub mod clock;
pub mod cron;
pub mod fault;
pub mod hash;
pub mod hex;
pub mod jobs;
pub mod outbox;
pub mod public_data;
pub mod settings;
pub mod store;
pub mod usecases;
