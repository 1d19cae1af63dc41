//! The outbox's rows, and the secrets that a mail hands out: of those only the hash is stored.

use crate::{
    fault::Fault,
    store::{database, rows, time},
};
use mail::render::RenderedMail;
use serde::Deserialize;
use shared::{email::EmailAddress, lang::Lang, submission::id::SubmissionId, time::Timestamp};
use wasm_bindgen::JsValue;
use worker::{D1Database, D1PreparedStatement, Env};

const INSERT: &str = "INSERT INTO mails (id, submission, template, lang, recipient, subject, body, link, not_before, created_at) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
/// Whoever moves `not_before` on has the mail for that long; nobody else sends it meanwhile.
const CLAIM: &str = "UPDATE mails SET attempts = attempts + 1, not_before = ?3 \
     WHERE id = ?1 AND state = 'waiting' AND not_before <= ?2 \
     RETURNING submission, lang, recipient, subject, body, link, attempts";
const SENT: &str = "UPDATE mails SET state = 'sent', sent_at = ?2, error = NULL WHERE id = ?1 AND state = 'waiting'";
const AGAIN: &str =
    "UPDATE mails SET not_before = ?2, error = ?3 WHERE id = ?1 AND state = 'waiting'";
const FAILED: &str =
    "UPDATE mails SET state = 'failed', error = ?2 WHERE id = ?1 AND state = 'waiting'";
const CANCELLED: &str = "UPDATE mails SET state = 'cancelled', recipient = '', subject = '', body = '' \
     WHERE id = ?1 AND state = 'waiting'";
const DUE: &str = "SELECT id FROM mails WHERE state = 'waiting' AND not_before <= ?1 ORDER BY not_before LIMIT ?2";
/// Those that were never tried and should have been, and those that were tried in vain.
const LATE: &str = "SELECT count(*) AS n FROM mails WHERE state = 'waiting' \
     AND ((attempts = 0 AND not_before < ?1) OR (attempts > 0 AND created_at < ?1))";
/// A link is for whom the mail was written to: not for who was the holder once.
const LINK: &str = "INSERT INTO links (hash, submission, purpose, address, created_at, expires_at) \
     SELECT ?1, id, ?3, ?4, ?5, ?6 FROM submissions \
     WHERE id = ?2 AND (?3 = 'transfer' OR address = ?4 COLLATE NOCASE) RETURNING hash";
const UNLINK: &str = "DELETE FROM links WHERE hash = ?1";

/// A mail that was claimed for sending.
#[derive(Debug, Deserialize)]
pub struct Claimed {
    /// The submission it is about
    pub submission: Option<String>,
    /// Its language's code
    pub lang: String,
    /// To whom
    pub recipient: String,
    /// Its subject
    pub subject: String,
    /// Its text, with places
    pub body: String,
    /// The name of the link it holds
    pub link: Option<String>,
    /// How often it was claimed, this time included
    pub attempts: u32,
}

#[derive(Deserialize)]
struct Id {
    id: String,
}

/// A mail to be written.
#[derive(Debug)]
pub struct NewRow<'a> {
    /// Its id
    pub id: &'a str,
    /// The submission, if it is about one
    pub submission: Option<&'a SubmissionId>,
    /// The recipient
    pub recipient: &'a EmailAddress,
    /// The language
    pub lang: Lang,
    /// The rendered mail
    pub mail: &'a RenderedMail,
    /// The earliest time of sending
    pub not_before: Timestamp,
}

/// The statement that writes a mail.
///
/// # Errors
/// When its values can't be bound.
pub fn insert(
    database: &D1Database,
    row: &NewRow<'_>,
    now: Timestamp,
) -> worker::Result<D1PreparedStatement> {
    let text = JsValue::from_str;
    database.prepare(INSERT).bind(&[
        text(row.id),
        row.submission.map_or(JsValue::NULL, |id| text(id.as_str())),
        text(row.mail.template),
        text(row.lang.code()),
        text(row.recipient.as_str()),
        text(&row.mail.subject),
        text(&row.mail.body),
        row.mail
            .link
            .map_or(JsValue::NULL, |link| text(link.as_str())),
        time(row.not_before),
        time(now),
    ])
}

/// Claims a mail that is due until `until`; none where it is not due, or not waiting any more.
///
/// # Errors
/// When the database can't be written.
pub async fn claim(
    env: &Env,
    id: &str,
    now: Timestamp,
    until: Timestamp,
) -> Result<Option<Claimed>, Fault> {
    database(env)?
        .prepare(CLAIM)
        .bind(&[JsValue::from_str(id), time(now), time(until)])
        .map_err(|error| Fault::new("binding a mail", error))?
        .first(None)
        .await
        .map_err(|error| Fault::new("claiming a mail", error))
}

/// Notes that a mail was sent.
///
/// # Errors
/// When the database can't be written.
pub async fn sent(env: &Env, id: &str, now: Timestamp) -> Result<(), Fault> {
    run(env, SENT, &[JsValue::from_str(id), time(now)]).await
}

/// Notes why a mail was not sent, and when it is to be tried again.
///
/// # Errors
/// When the database can't be written.
pub async fn again(env: &Env, id: &str, at: Timestamp, why: &str) -> Result<(), Fault> {
    let values = [JsValue::from_str(id), time(at), JsValue::from_str(why)];
    run(env, AGAIN, &values).await
}

/// Notes why a mail will never be sent.
///
/// # Errors
/// When the database can't be written.
pub async fn failed(env: &Env, id: &str, why: &str) -> Result<(), Fault> {
    run(
        env,
        FAILED,
        &[JsValue::from_str(id), JsValue::from_str(why)],
    )
    .await
}

/// Notes that nobody needs a mail any more, and empties it.
///
/// # Errors
/// When the database can't be written.
pub async fn cancelled(env: &Env, id: &str) -> Result<(), Fault> {
    run(env, CANCELLED, &[JsValue::from_str(id)]).await
}

/// The ids of at most `most` mails that are due, those that wait longest first.
///
/// # Errors
/// When the database can't be read.
pub async fn due(env: &Env, now: Timestamp, most: u32) -> Result<Vec<String>, Fault> {
    let result = database(env)?
        .prepare(DUE)
        .bind(&[time(now), JsValue::from(most)])
        .map_err(|error| Fault::new("binding the outbox", error))?
        .all()
        .await
        .map_err(|error| Fault::new("reading the outbox", error))?;
    Ok(rows::<Id>(&result)?.into_iter().map(|row| row.id).collect())
}

/// How many mails should have been sent before a time.
///
/// # Errors
/// When the database can't be read.
pub async fn late(env: &Env, before: Timestamp) -> Result<u32, Fault> {
    database(env)?
        .prepare(LATE)
        .bind(&[time(before)])
        .map_err(|error| Fault::new("binding the outbox", error))?
        .first::<u32>(Some("n"))
        .await
        .map(Option::unwrap_or_default)
        .map_err(|error| Fault::new("reading the outbox", error))
}

/// A link that is about to be mailed.
#[derive(Debug)]
pub struct NewLink<'a> {
    /// The hash of its token
    pub hash: &'a str,
    /// The submission
    pub submission: &'a str,
    /// What it is for
    pub purpose: &'a str,
    /// The address it is sent to
    pub address: &'a str,
    /// When it was made
    pub created_at: Timestamp,
    /// When it ends by itself
    pub expires_at: Option<Timestamp>,
}

/// Writes a link; false where the submission is gone, or is not that address' any more.
///
/// # Errors
/// When the database can't be written.
pub async fn link(env: &Env, link: &NewLink<'_>) -> Result<bool, Fault> {
    let values = [
        JsValue::from_str(link.hash),
        JsValue::from_str(link.submission),
        JsValue::from_str(link.purpose),
        JsValue::from_str(link.address),
        time(link.created_at),
        link.expires_at.map_or(JsValue::NULL, time),
    ];
    database(env)?
        .prepare(LINK)
        .bind(&values)
        .map_err(|error| Fault::new("binding a link", error))?
        .first::<String>(Some("hash"))
        .await
        .map(|hash| hash.is_some())
        .map_err(|error| Fault::new("writing a link", error))
}

/// Removes a link whose mail was not sent.
///
/// # Errors
/// When the database can't be written.
pub async fn unlink(env: &Env, hash: &str) -> Result<(), Fault> {
    run(env, UNLINK, &[JsValue::from_str(hash)]).await
}

async fn run(env: &Env, sql: &str, values: &[JsValue]) -> Result<(), Fault> {
    database(env)?
        .prepare(sql)
        .bind(values)
        .map_err(|error| Fault::new("binding a mail", error))?
        .run()
        .await
        .map(|_| ())
        .map_err(|error| Fault::new("noting what became of a mail", error))
}
