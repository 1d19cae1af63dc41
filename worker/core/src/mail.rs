//! What the product writes to people. A mail is a row of the outbox, written in the batch of the change that causes it;
//! the queue is told its id, and the cron finds what the queue forgot.

pub mod deliver;
pub mod edited;
pub mod fields;
pub mod message;
pub mod outbox;
mod parts;
pub mod render;
pub mod reviewers;
mod said;
pub mod template;
#[cfg(test)]
mod tests;
