//! The outbox, as whoever changes something sees it.

use crate::mail::message::NewMail;
use worker::{D1Database, D1PreparedStatement, Env};

/// The statement that writes a mail into the outbox, for the batch of the change that causes it.
///
/// # Errors
/// When its values can't be bound.
pub fn statement(database: &D1Database, mail: &NewMail) -> worker::Result<D1PreparedStatement> {
    _ = (database, mail);
    Err(worker::Error::RustError(
        "the outbox is not there yet".to_owned(),
    ))
}

/// Tells the queue that mails wait. What the queue doesn't hear, the cron finds.
#[expect(
    clippy::unused_async,
    reason = "the queue that it waits for is not there yet"
)]
pub async fn hint(env: &Env, ids: &[String]) {
    _ = (env, ids);
}
