//! The outbox: mails are written together with the change that causes them, and sent afterwards.

use crate::{
    call::Call,
    job_queue::{self, Job},
    mail::{message::NewMail, render::render},
    store::{batch::Batch, mails},
};

/// Adds a mail to the batch of the change that causes it.
pub fn add(call: &Call, batch: &mut Batch, mail: &NewMail) {
    let rendered = render(&mail.message, mail.lang);
    mails::insert(
        batch,
        &mails::NewMail {
            id: &mail.id,
            submission: mail.submission.as_ref(),
            template: rendered.template,
            lang: mail.lang,
            recipient: &mail.recipient,
            subject: &rendered.subject,
            body: &rendered.body,
            link: rendered.link.map(|link| link.as_str()),
            not_before: mail.not_before,
            created_at: call.now,
        },
    );
}

/// Tells the job queue that mails wait. Those it loses are found by the cron.
pub async fn hint(call: &Call, ids: &[String]) {
    let jobs: Vec<Job> = ids.iter().map(|id| Job::Mail { id: id.clone() }).collect();
    job_queue::hint(call, &jobs, 0).await;
}
