//! Delivery of the outbox. A mail is claimed before it is sent, so that the job queue and the cron never both send it.
//! A failed attempt is repeated, later each time; the last one leaves its reason in the row.

mod refusal;
mod secrets;

use crate::{
    fault::Fault,
    settings,
    store::mails::{self, Claimed},
};
use mail::parts;
use refusal::Refusal;
use secrets::Handed;
use shared::{lang::Lang, time::Timestamp};
use worker::{
    Env, console_error,
    email::{EmailAddress, SendEmailBuilder},
};

/// The binding for sending.
const BINDING: &str = "EMAIL";
/// The duration of a claim: far longer than sending takes, for a Worker that ended while it sent.
const CLAIM_SECONDS: i64 = 300;
/// The waits after each failed attempt; after the last one the mail has failed.
const WAITS_SECONDS: [i64; 7] = [60, 240, 900, 3600, 14_400, 43_200, 86_400];
/// The limit of mails of one sweep: a minute's worth.
const MOST_AT_ONCE: u32 = 50;
/// A mail this late raises an alert.
const LATE_SECONDS: i64 = 15 * 60;

/// Sends a mail, if it is due and nobody else has claimed it.
///
/// # Errors
/// When the database can't be read or written; the mail is then found again.
pub async fn one(env: &Env, id: &str, now: Timestamp) -> Result<(), Fault> {
    let until = now.plus_seconds(CLAIM_SECONDS);
    let Some(mail) = mails::claim(env, id, now, until).await? else {
        return Ok(());
    };
    let Ok(lang) = mail.lang.parse::<Lang>() else {
        return mails::failed(env, id, "impossible_language").await;
    };
    let Some(handed) = secrets::hand_out(env, id, &mail, lang, now).await? else {
        return mails::cancelled(env, id).await;
    };
    match send(env, &mail, lang, &handed).await {
        Ok(()) => note_sent(env, id, now).await,
        Err(refusal) => {
            secrets::take_back(env, &handed).await?;
            match (refusal, wait(mail.attempts)) {
                (Refusal::Later(why), Some(seconds)) => {
                    mails::again(env, id, now.plus_seconds(seconds), &why).await
                }
                (Refusal::Never(why) | Refusal::Later(why), _) => {
                    mails::failed(env, id, &why).await
                }
            }
        }
    }
}

/// Sends the mails that are due, the oldest first, and raises an alert if some are late. For the cron.
///
/// # Errors
/// When the database can't be read.
pub async fn due(env: &Env, now: Timestamp) -> Result<(), Fault> {
    for id in mails::due(env, now, MOST_AT_ONCE).await? {
        if let Err(fault) = one(env, &id, now).await {
            fault.log_job();
        }
    }
    let late = late(env, now).await?;
    if late > 0 {
        console_error!("{{\"level\":\"error\",\"alert\":\"outbox_late\",\"mails\":{late}}}");
    }
    Ok(())
}

/// The number of late mails.
///
/// # Errors
/// When the database can't be read.
pub async fn late(env: &Env, now: Timestamp) -> Result<u32, Fault> {
    mails::late(env, now.plus_seconds(-LATE_SECONDS)).await
}

/// Seconds to wait after so many attempts; `None` after the last one.
fn wait(attempts: u32) -> Option<i64> {
    let attempt = usize::try_from(attempts).ok()?.checked_sub(1)?;
    WAITS_SECONDS.get(attempt).copied()
}

async fn send(env: &Env, mail: &Claimed, lang: Lang, handed: &Handed) -> Result<(), Refusal> {
    let text = parts::text(&mail.body, &handed.secrets);
    let html = parts::html(lang, &mail.subject, &mail.body, &handed.secrets);
    let from = EmailAddress::new(settings::SENDER_NAME, &settings::mail_from(env));
    let message = SendEmailBuilder::builder_with_email_address_and_str(
        &from,
        &handed.recipient,
        &mail.subject,
    )
    .reply_to(&settings::mail_reply_to(env))
    .text(&text)
    .html(&html)
    .build();
    let binding = env
        .send_email(BINDING)
        .map_err(|_| Refusal::Later("no_binding".to_owned()))?;
    match binding.send_with_builder(&message).await {
        Ok(_) => Ok(()),
        Err(error) => Err(Refusal::from(&worker::Error::from(
            wasm_bindgen::JsValue::from(error),
        ))),
    }
}

/// Tries more than once: a mail that isn't marked as sent would be sent again.
async fn note_sent(env: &Env, id: &str, now: Timestamp) -> Result<(), Fault> {
    for _ in 0..2 {
        if mails::sent(env, id, now).await.is_ok() {
            return Ok(());
        }
    }
    mails::sent(env, id, now).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_given_up_after_eight_attempts_in_two_days() {
        let waits: Vec<_> = (1..=8).map(wait).collect();
        assert_eq!(waits.first(), Some(&Some(60)));
        assert_eq!(waits.last(), Some(&None));
        let hours = waits.iter().flatten().sum::<i64>() / 3600;
        assert!((24..48).contains(&hours), "{hours}");
        assert_eq!(wait(0), None);
    }
}
