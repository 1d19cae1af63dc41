//! The Worker without HTTP: use cases, the store (the only SQL), mails, jobs and the cron. No header, cookie or status
//! code is known here: the caller hands over values and gets values or a [`usecases::failure::Failure`].

pub mod call;
pub mod clock;
pub mod cron;
pub mod delivery;
#[cfg(test)]
mod document;
pub mod fault;
pub mod hash;
pub mod hex;
pub mod job_queue;
pub mod jobs;
pub mod limits;
pub mod outbox;
pub mod public_data;
pub mod settings;
pub mod store;
pub mod usage;
pub mod usecases;
