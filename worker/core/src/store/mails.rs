//! The outbox's rows, and the secrets that a mail hands out: of those only the hash is stored.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, json, number, optional, text, time},
        database::{Database, Rows, Statement},
        question::Question,
    },
};
use mail::{render::RenderedMail, template::LinkKind};
use serde::{Deserialize, de::IgnoredAny};
use shared::{email::EmailAddress, lang::Lang, submission::id::SubmissionId, time::Timestamp};

const INSERT: &str = "INSERT INTO mails (id, submission, template, lang, recipient, subject, body, link, not_before, created_at, about) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
const MENTION: &str = "INSERT OR IGNORE INTO mail_mentions (submission, mail, at) SELECT value, ?1, ?3 FROM json_each(?2)";
const EXISTS: &str = "SELECT 1 AS value FROM mails WHERE id = ?1";
/// Moving `not_before` claims the mail until then: no other job sends it meanwhile.
const CLAIM: &str = "UPDATE mails SET attempts = attempts + 1, not_before = ?3 \
     WHERE id = ?1 AND state = 'waiting' AND not_before <= ?2 \
     RETURNING submission, template, lang, recipient, subject, body, link, attempts";
/// What tells of others, or of an erasure, is forgotten at once.
const SENT: &str = "UPDATE mails SET state = 'sent', sent_at = ?2, error = NULL, \
     subject = iif(template IN ('digest', 'erased', 'pair_erased'), '', subject), \
     body = iif(template IN ('digest', 'erased', 'pair_erased'), '', body) WHERE id = ?1 AND state = 'waiting'";
const AGAIN: &str =
    "UPDATE mails SET not_before = ?2, error = ?3 WHERE id = ?1 AND state = 'waiting'";
const FAILED: &str =
    "UPDATE mails SET state = 'failed', error = ?2 WHERE id = ?1 AND state = 'waiting'";
const CANCELLED: &str = "UPDATE mails SET state = 'cancelled', recipient = '', subject = '', body = '' \
     WHERE id = ?1 AND state = 'waiting'";
/// The clock was wrong when they were written.
const HASTEN: &str = "UPDATE mails SET not_before = ?1 WHERE state = 'waiting' AND not_before > ?2";
/// No mail waits so long for its next attempt.
const LONGEST_WAIT_DAYS: i64 = 2;
const DUE: &str = "SELECT id AS value FROM mails WHERE state = 'waiting' AND not_before <= ?1 ORDER BY not_before LIMIT ?2";
/// Those that were never tried and should have been, and those that were tried in vain.
const LATE: &str = "SELECT count(*) AS value FROM mails WHERE state = 'waiting' \
     AND ((attempts = 0 AND not_before < ?1) OR (attempts > 0 AND created_at < ?1))";
/// A link is for whom the mail was written to: not for who was the holder once.
const LINK: &str = "INSERT INTO links (hash, submission, purpose, address, created_at, expires_at) \
     SELECT ?1, id, ?3, ?4, ?5, ?6 FROM submissions \
     WHERE id = ?2 AND iif(?3 = 'transfer', transfer_to, address) = ?4 COLLATE NOCASE RETURNING hash";
const UNLINK: &str = "DELETE FROM links WHERE hash IN (SELECT value FROM json_each(?1))";

/// A mail that was claimed for sending.
#[derive(Debug, Deserialize)]
pub struct Claimed {
    /// The submission it is about
    pub submission: Option<String>,
    /// The name of its template
    pub template: String,
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
    /// The submission whose change cancels it
    pub about: Option<&'a SubmissionId>,
    /// Other submissions that it names
    pub mentions: &'a [SubmissionId],
    /// The time of writing
    pub created_at: Timestamp,
}

/// Adds a mail.
pub fn insert(batch: &mut Batch, row: &NewRow<'_>) {
    batch.add(
        INSERT,
        &[
            text(row.id),
            optional(row.submission.map(SubmissionId::as_str)),
            text(row.mail.template),
            text(row.lang.code()),
            text(row.recipient.as_str()),
            text(&row.mail.subject),
            text(&row.mail.body),
            optional(row.mail.link.map(LinkKind::as_str)),
            time(row.not_before),
            time(row.created_at),
            optional(row.about.map(SubmissionId::as_str)),
        ],
    );
    if !row.mentions.is_empty() {
        let values = [text(row.id), json(&row.mentions), time(row.created_at)];
        batch.add(MENTION, &values);
    }
}

/// True if a mail of this id was written.
pub async fn exists(db: &Database, id: &str) -> Result<bool, Fault> {
    let found: Option<u8> = db.value(EXISTS, &[text(id)]).await?;
    Ok(found.is_some())
}

/// Claims a mail that is due until `until`; `None` where it is not due, or doesn't wait any more.
pub async fn claim(
    db: &Database,
    id: &str,
    now: Timestamp,
    until: Timestamp,
) -> Result<Option<Claimed>, Fault> {
    let values = [text(id), time(now), time(until)];
    let claimed = db.computed(CLAIM, &values).await?;
    Ok(claimed.into_iter().next())
}

/// Notes that a mail was sent.
pub async fn sent(db: &Database, id: &str, now: Timestamp) -> Result<(), Fault> {
    db.run(SENT, &[text(id), time(now)]).await
}

/// Notes the error of a mail that was not sent, and the time of the next attempt.
pub async fn again(db: &Database, id: &str, at: Timestamp, error: &str) -> Result<(), Fault> {
    db.run(AGAIN, &[text(id), time(at), text(error)]).await
}

/// Notes the error of a mail that is given up.
pub async fn failed(db: &Database, id: &str, error: &str) -> Result<(), Fault> {
    db.run(FAILED, &[text(id), text(error)]).await
}

/// Cancels a mail that nobody needs any more, and empties it.
pub async fn cancelled(db: &Database, id: &str) -> Result<(), Fault> {
    db.run(CANCELLED, &[text(id)]).await
}

/// The ids of at most `most` mails that are due, the longest waiting first.
pub async fn due(db: &Database, now: Timestamp, most: u32) -> Result<Vec<String>, Fault> {
    db.values(DUE, &[time(now), number(most)]).await
}

/// Makes mails due that wait longer than any does; gives their number.
pub async fn hasten(db: &Database, now: Timestamp) -> Result<usize, Fault> {
    let values = [time(now), time(now.plus_days(LONGEST_WAIT_DAYS))];
    let rows = db.read(vec![Statement::new(HASTEN, values)]).await?;
    Ok(rows.changed)
}

/// The number of mails that should have been sent before a time.
pub struct Late(pub Timestamp);

impl Question for Late {
    type Answer = u32;

    fn statements(&self) -> Vec<Statement> {
        vec![Statement::new(LATE, [time(self.0)])]
    }

    fn answer(self, rows: &mut Rows) -> Result<u32, Fault> {
        Ok(rows.value()?.unwrap_or(0))
    }
}

/// A link that is about to be mailed.
#[derive(Debug)]
pub struct NewLink<'a> {
    /// The hash of its token
    pub hash: &'a str,
    /// The submission
    pub submission: &'a str,
    /// The purpose
    pub purpose: &'a str,
    /// The address it is sent to
    pub address: &'a str,
    /// The time of creation
    pub created_at: Timestamp,
    /// The time at which it ends by itself
    pub expires_at: Option<Timestamp>,
}

/// Writes links; for each false where its submission is gone, or is not that address' any more.
pub async fn link(db: &Database, links: &[NewLink<'_>]) -> Result<Vec<bool>, Fault> {
    let mut batch = Batch::new(db);
    for link in links {
        batch.add(
            LINK,
            &[
                text(link.hash),
                text(link.submission),
                text(link.purpose),
                text(link.address),
                time(link.created_at),
                link.expires_at.map_or(wasm_bindgen::JsValue::NULL, time),
            ],
        );
    }
    let mut rows = batch.read().await?;
    links
        .iter()
        .map(|_| Ok(!rows.computed::<IgnoredAny>()?.is_empty()))
        .collect()
}

/// Removes the links of a mail that was not sent, by their hashes.
pub async fn unlink(db: &Database, hashes: &[String]) -> Result<(), Fault> {
    db.run(UNLINK, &[json(&hashes)]).await
}
