//! Sending what is in the outbox. Whoever sends a mail has claimed its row before, so that the queue and the cron never
//! both send it; what fails is tried again, later each time, and at last given up with its reason in the row.

mod secrets;
mod sending_error;

use crate::{
    call::Call,
    fault::Fault,
    settings,
    store::mails::{self, Claimed},
    usecases::health,
};
use mail::parts;
use secrets::Handed;
use sending_error::SendingError;
use shared::lang::Lang;
use worker::{
    console_error,
    email::{EmailAddress, SendEmailBuilder},
};

/// The binding that sends.
const BINDING: &str = "EMAIL";
/// How long a claim holds: far longer than sending takes, for a Worker that ended while it sent.
const CLAIM_SECONDS: i64 = 300;
/// How long a mail waits after each attempt in vain; after the last it is given up.
const WAITS_SECONDS: [i64; 7] = [60, 240, 900, 3600, 14_400, 43_200, 86_400];
/// Most mails of one sweep: a minute's worth.
const MOST_AT_ONCE: u32 = 50;

/// Sends a mail, if it is due and nobody else does.
///
/// # Errors
/// When the database can't be read or written; the mail is then found again.
pub async fn one(call: &Call, id: &str) -> Result<(), Fault> {
    let (db, now) = (&call.db, call.now);
    let until = now.plus_seconds(CLAIM_SECONDS);
    let Some(mail) = mails::claim(db, id, now, until).await? else {
        return Ok(());
    };
    let Ok(lang) = mail.lang.parse::<Lang>() else {
        return mails::failed(db, id, "impossible_language").await;
    };
    let Some(handed) = secrets::hand_out(call, id, &mail, lang).await? else {
        return mails::cancelled(db, id).await;
    };
    match send(call, &mail, lang, &handed).await {
        Ok(()) => note_sent(call, id).await,
        Err(refusal) => {
            secrets::take_back(db, &handed).await?;
            match (refusal, wait(mail.attempts)) {
                (SendingError::Later(why), Some(seconds)) => {
                    mails::again(db, id, now.plus_seconds(seconds), &why).await
                }
                (SendingError::Never(why) | SendingError::Later(why), _) => {
                    mails::failed(db, id, &why).await
                }
            }
        }
    }
}

/// Sends what is due, the oldest first, and raises the alert when some of it is late. For the cron, which begins nothing more
/// after so many calls.
pub async fn due(call: &Call, most_calls: usize) -> Result<(), Fault> {
    for id in mails::due(&call.db, call.now, MOST_AT_ONCE).await? {
        if call.usage.has_made(most_calls) {
            break;
        }
        if let Err(fault) = one(call, &id).await {
            fault.log_job();
        }
    }
    let late = call.db.ask(health::late_mails(call)).await?;
    if late > 0 {
        console_error!("{{\"level\":\"error\",\"alert\":\"outbox_late\",\"mails\":{late}}}");
    }
    Ok(())
}

/// Seconds to wait after so many attempts; none when it is given up.
fn wait(attempts: u32) -> Option<i64> {
    let attempt = usize::try_from(attempts).ok()?.checked_sub(1)?;
    WAITS_SECONDS.get(attempt).copied()
}

async fn send(
    call: &Call,
    mail: &Claimed,
    lang: Lang,
    handed: &Handed,
) -> Result<(), SendingError> {
    let env = &call.env;
    let text = parts::text(&mail.body, &handed.secrets);
    let html = parts::html(lang, &mail.subject, &mail.body, &handed.secrets);
    let from = EmailAddress::new(settings::SENDER_NAME, &settings::mail_from(env));
    let message = SendEmailBuilder::builder_with_email_address_and_str(
        &from,
        &handed.recipient,
        &mail.subject,
    )
    .reply_to(&settings::operator_email(env))
    .text(&text)
    .html(&html)
    .build();
    let binding = env
        .send_email(BINDING)
        .map_err(|_| SendingError::Later("no_binding".to_owned()))?;
    call.usage.note_call();
    match binding.send_with_builder(&message).await {
        Ok(_) => Ok(()),
        Err(error) => Err(SendingError::from(&worker::Error::from(
            wasm_bindgen::JsValue::from(error),
        ))),
    }
}

/// A mail that is sent and isn't known to be would be sent again: worth more than one attempt.
async fn note_sent(call: &Call, id: &str) -> Result<(), Fault> {
    for _ in 0..2 {
        if mails::sent(&call.db, id, call.now).await.is_ok() {
            return Ok(());
        }
    }
    mails::sent(&call.db, id, call.now).await
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
