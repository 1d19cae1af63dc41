//! The work of the cron and the job queue.

mod budget;
mod due;
mod last_day;
mod mending;
mod outbox;
mod seal;
