//! The work of the cron and the job queue.

mod due;
mod last_day;
mod outbox;
mod seal;
