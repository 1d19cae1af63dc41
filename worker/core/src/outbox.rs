//! The outbox: mails that have not left. A mail is a row, written in the batch of the change that causes it; the job queue
//! gets its id, and the cron finds the mails that the job queue lost.

use crate::{
    call::Call,
    fault::Fault,
    job_queue::{self, Job},
    limits::{
        self, ARRIVALS_PER_PERSON, ARRIVALS_PER_SUBMISSION, MAILS_TO_ADDRESS, Use,
        WITHDRAWALS_PER_PERSON,
    },
    settings,
    store::{
        batch::Batch,
        digests::{self, IN_DIGEST},
        mails,
    },
};
use mail::{
    message::{Audience, Message},
    render::render,
};
use shared::{email::EmailAddress, lang::Lang, submission::id::SubmissionId, time::Timestamp};

/// The reasons for which a mail is not sent: the address was sent enough today, …
const TOO_MANY: &str = "too_many";
/// … its recipient was told of the submission within this hour, or [`IN_DIGEST`].
const TOLD_ALREADY: &str = "told_already";

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
    /// Other submissions that it names: what it says is emptied with each of them
    pub mentions: Vec<SubmissionId>,
    /// True where a browser that has proven the address asks for it, or a reviewer has decided: it isn't capped
    pub is_expected: bool,
}

/// Adds a mail to the batch of the change that causes it.
pub fn add(call: &Call, batch: &mut Batch, mail: &NewMail) -> Result<(), Fault> {
    let row = mails::NewRow {
        id: &mail.id,
        submission: mail.submission.as_ref(),
        recipient: &mail.recipient,
        lang: mail.lang,
        mail: &render(&mail.message, mail.lang),
        not_before: mail.not_before,
        about: mail.about.as_ref(),
        mentions: &mail.mentions,
        created_at: call.now,
    };
    mails::insert(batch, &row);
    cap(call, batch, mail)
}

/// Caps what anybody can have mailed to somebody. A mail beyond a limit stays in the outbox, cancelled, with the reason.
fn cap(call: &Call, batch: &mut Batch, mail: &NewMail) -> Result<(), Fault> {
    let recipient = mail.recipient.normalised();
    match mail.message.audience() {
        Audience::Anybody if !mail.is_expected => {
            let to = MAILS_TO_ADDRESS.once(recipient);
            limits::cap(call, batch, &mail.id, to, TOO_MANY)
        }
        // What a reviewer has taken back was counted, and nobody was told.
        Audience::Holder if !mail.is_expected => {
            limits::cap(call, batch, &mail.id, arrival(mail), TOLD_ALREADY)
        }
        Audience::Staff => {
            limits::cap(call, batch, &mail.id, arrival(mail), TOLD_ALREADY)?;
            let (id, to) = (mail.id.as_str(), &mail.recipient);
            let within = settings::collect_seconds(&call.env);
            digests::collect(batch, id, to, (call.now, within));
            let person = ARRIVALS_PER_PERSON.once(recipient);
            limits::cap(call, batch, id, person, IN_DIGEST)?;
            digests::digest_at(batch, id, to, next_morning(call.now));
            digests::told_by(batch, id, to, call.now);
            Ok(())
        }
        Audience::StaffLess => {
            limits::cap(call, batch, &mail.id, arrival(mail), TOLD_ALREADY)?;
            let person = WITHDRAWALS_PER_PERSON.once(recipient);
            limits::cap(call, batch, &mail.id, person, TOO_MANY)
        }
        Audience::Anybody | Audience::Holder | Audience::Concerned => Ok(()),
    }
}

/// The hour in Finland at which those who are told once a day are told, and those who were told of enough in a day.
pub const DIGEST_HOUR: u8 = 8;

/// The next such hour that is on another day. A day of 23 or 25 hours ends at another time than 24 hours later.
pub fn next_morning(now: Timestamp) -> Timestamp {
    let today = Timestamp::at_hour(now.date(), DIGEST_HOUR);
    Timestamp::at_hour(today.plus_days(1).date(), DIGEST_HOUR)
}

/// The next such hour: today's, or tomorrow's once that has begun.
pub fn coming_morning(now: Timestamp) -> Timestamp {
    let today = Timestamp::at_hour(now.date(), DIGEST_HOUR);
    if now < today {
        today
    } else {
        next_morning(now)
    }
}

/// The same news of one submission to one recipient.
fn arrival(mail: &NewMail) -> Use {
    let about = mail.about.as_ref().or(mail.submission.as_ref());
    let about = about.map_or("", SubmissionId::as_str);
    let news = mail.message.template().name();
    ARRIVALS_PER_SUBMISSION.once(format!("{about} {news} {}", mail.recipient.normalised()))
}

/// Queues jobs that send these mails. The cron finds those that the job queue loses.
pub async fn hint(call: &Call, ids: &[String]) {
    hint_later(call, ids, 0).await;
}

/// Queues jobs that send these mails in so many seconds.
pub async fn hint_later(call: &Call, ids: &[String], seconds: u32) {
    let jobs: Vec<Job> = ids.iter().map(|id| Job::Mail { id: id.clone() }).collect();
    job_queue::hint(call, &jobs, seconds).await;
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    #[test]
    fn the_coming_morning_is_todays_until_it_begins() {
        let midnight = Timestamp::start_of("2026-03-28".parse().unwrap());
        let hours = |hours: i64| midnight.plus_seconds(hours * 3600);
        // An hour is left out on the next day.
        let eight = midnight.plus_days(1).plus_seconds(7 * 3600);
        assert_eq!(coming_morning(hours(7)), hours(8));
        assert_eq!(coming_morning(hours(8)), eight);
        assert_eq!(coming_morning(hours(23)), eight);
    }
}
