//! The outbox: mails that have not left. A mail is a row, written in the batch of the change that causes it; the job queue
//! gets its id, and the cron finds the mails that the job queue lost.

use crate::{
    call::Call,
    job_queue::{self, Job},
    store::{batch::Batch, mails},
};
use mail::{message::Message, render::render};
use shared::{email::EmailAddress, lang::Lang, submission::id::SubmissionId, time::Timestamp};

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
    /// The submission whose change cancels it: that which it tells another holder of, or whose decision can be undone
    pub about: Option<SubmissionId>,
}

/// Adds a mail to the batch of the change that causes it.
pub fn add(call: &Call, batch: &mut Batch, mail: &NewMail) {
    let row = mails::NewRow {
        id: &mail.id,
        submission: mail.submission.as_ref(),
        recipient: &mail.recipient,
        lang: mail.lang,
        mail: &render(&mail.message, mail.lang),
        not_before: mail.not_before,
        about: mail.about.as_ref(),
        created_at: call.now,
    };
    mails::insert(batch, &row);
}

/// Queues jobs that send these mails. The cron finds those that the job queue loses.
pub async fn hint(call: &Call, ids: &[String]) {
    let jobs: Vec<Job> = ids.iter().map(|id| Job::Mail { id: id.clone() }).collect();
    job_queue::hint(call, &jobs, 0).await;
}
