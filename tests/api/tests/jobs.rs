//! The work of the cron and the job queue.

mod due;
mod outbox;
mod seal;
