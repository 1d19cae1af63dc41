//! The outbox: mails that have not left. A mail is a row, written in the batch of the change that causes it; the job queue
//! gets its id, and the cron finds the mails that the job queue lost.

pub mod deliver;
pub mod reviewers;

use crate::{
    clock,
    fault::Fault,
    jobs::{self, Job},
    store,
};
use mail::{message::Message, render::render};
use shared::{email::EmailAddress, lang::Lang, submission::id::SubmissionId, time::Timestamp};
use worker::{D1Database, D1PreparedStatement, Env};

/// A mail for the outbox.
#[derive(Clone, Debug)]
pub struct NewMail {
    /// The id; sending is idempotent by it
    pub id: String,
    /// The submission, if it is about one
    pub submission: Option<SubmissionId>,
    /// The recipient
    pub recipient: EmailAddress,
    /// The language
    pub lang: Lang,
    /// The message
    pub message: Message,
    /// The earliest time of sending: a decision can be undone until then
    pub not_before: Timestamp,
}

/// The statement that writes a mail into the outbox, for the batch of the change that causes it.
///
/// # Errors
/// When its values can't be bound.
pub fn statement(
    env: &Env,
    database: &D1Database,
    mail: &NewMail,
) -> Result<D1PreparedStatement, Fault> {
    let row = store::mails::NewRow {
        id: &mail.id,
        submission: mail.submission.as_ref(),
        recipient: &mail.recipient,
        lang: mail.lang,
        mail: &render(&mail.message, mail.lang),
        not_before: mail.not_before,
    };
    store::mails::insert(database, &row, clock::now(env))
        .map_err(|error| Fault::new("binding a mail", error))
}

/// Queues jobs that send these mails. The cron finds those that the job queue loses.
pub async fn hint(env: &Env, ids: &[String]) {
    let jobs: Vec<Job> = ids.iter().map(|id| Job::Mail { id: id.clone() }).collect();
    jobs::hint(env, &jobs, 0).await;
}
