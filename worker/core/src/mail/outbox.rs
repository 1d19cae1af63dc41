//! The outbox, as whoever changes something sees it.

use crate::{
    clock,
    fault::Fault,
    jobs::{self, Job},
    mail::message::NewMail,
    store,
};
use worker::{D1Database, D1PreparedStatement, Env};

/// The statement that writes a mail into the outbox, for the batch of the change that causes it.
///
/// # Errors
/// When its values can't be bound.
pub fn statement(
    env: &Env,
    database: &D1Database,
    mail: &NewMail,
) -> Result<D1PreparedStatement, Fault> {
    store::mails::insert(database, mail, clock::now(env))
        .map_err(|error| Fault::new("binding a mail", error))
}

/// Tells the queue that mails wait. What the queue doesn't hear, the cron finds.
pub async fn hint(env: &Env, ids: &[String]) {
    let jobs: Vec<Job> = ids.iter().map(|id| Job::Mail { id: id.clone() }).collect();
    jobs::hint(env, &jobs, 0).await;
}
