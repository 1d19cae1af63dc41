//! The people who get what is new in the queue in one mail: once a day, or what is collected within minutes.

use crate::{
    fault::Fault,
    store::batch::{Batch, number, text, time},
    store::database::{self, Database},
    store::stored::stored,
};
use serde::Deserialize;
use shared::{
    email::EmailAddress,
    lang::Lang,
    submission::id::{PersonId, SubmissionId},
    time::Timestamp,
};

/// The people who are told once a day and were not since a morning, `?1`, and those who are told at once and whose time of what was
/// collected has come. People who are absent on the day `?3` are told later.
const UNTOLD: &str = "SELECT id, address, lang, nullif(told_at, 0) AS told_at, notify <> 'daily' AS is_collected FROM people \
     WHERE revoked_at IS NULL AND muted = 0 AND coalesce(absent_until, '') < ?3 \
     AND (notify = 'daily' AND told_at < ?1 OR notify <> 'daily' AND capped_at > 0 AND capped_at <= ?4) ORDER BY id LIMIT ?2";
/// What is in review, and what was delivered and waits for reviewers: what reached them, what was reported, and what was accepted
/// and is held.
const NEW: &str = "SELECT id, max(since) AS since FROM ( \
     SELECT submission AS id, since FROM review_queue WHERE state = 'in_review' AND region = '' AND lang = '' AND since >= ?1 \
     UNION ALL SELECT q.submission, q.since FROM review_queue AS q JOIN submissions AS s ON s.id = q.submission AND s.state = 'delivered' \
     WHERE q.state = 'waiting' AND q.region = '' AND q.lang = '' AND q.is_revision = 0 AND q.since >= ?1) \
     GROUP BY id ORDER BY since LIMIT ?2";
const TOLD: &str = "UPDATE people SET told_at = ?2, capped_at = 0 WHERE id = ?1";
const PUT_OFF: &str = "UPDATE people SET capped_at = ?2 WHERE id = ?1";
/// `?1`: a mail; `?2`: its recipient; `?3`: now; `?4`: the time since which they were told of nothing else.
const COLLECT: &str = "UPDATE mails SET state = 'cancelled', error = ?5, subject = '', body = '' WHERE id = ?1 AND state = 'waiting' \
     AND EXISTS (SELECT 1 FROM people WHERE address = ?2 AND told_at > ?4 AND told_at <= ?3)";
/// The mail tells of something at once, or the digest does later: at `?3`.
const TOLD_BY: &str = "UPDATE people SET told_at = ?3 WHERE address = ?2 AND EXISTS (SELECT 1 FROM mails WHERE id = ?1 AND state = 'waiting')";
const DIGEST_AT: &str = "UPDATE people SET capped_at = ?3 WHERE address = ?2 AND capped_at = 0 \
     AND EXISTS (SELECT 1 FROM mails WHERE id = ?1 AND error = ?4)";
/// The reason for which a mail is not sent: a digest tells of it.
pub const IN_DIGEST: &str = "in_digest";

/// Someone who has not been told yet.
#[derive(Debug, Deserialize)]
pub struct Untold {
    /// Their id
    pub id: PersonId,
    /// Their address
    pub address: EmailAddress,
    /// The language they are written to in
    pub lang: Lang,
    /// The time since which they are to be told; none for never told
    pub told_at: Option<Timestamp>,
    /// True if they are told at once, and this was collected
    #[serde(deserialize_with = "database::flag")]
    pub is_collected: bool,
}

stored!(Untold, Person, "id");

/// A submission that is new in the queue.
#[derive(Debug, Deserialize)]
pub struct NewInQueue {
    /// The submission
    pub id: SubmissionId,
    /// The time at which it came to the queue
    pub since: Timestamp,
}

/// At most `most` of those who are told once a day and were not since a morning, if it has begun, and of those for whom something was
/// collected until now.
pub async fn untold(
    db: &Database,
    morning: Option<Timestamp>,
    now: Timestamp,
    most: u32,
) -> Result<Vec<Untold>, Fault> {
    let morning = morning.map_or(number(0), time);
    let today = text(now.date().to_string());
    db.rows(UNTOLD, &[morning, number(most), today, time(now)])
        .await
}

/// At most `most` submissions that came to the reviewers since a time and wait, the first first.
pub async fn new(db: &Database, since: Timestamp, most: u32) -> Result<Vec<NewInQueue>, Fault> {
    db.computed(NEW, &[time(since), number(most)]).await
}

/// Adds the statements that leave a mail to the digest if its recipient was told of something within the last `seconds`.
pub fn collect(
    batch: &mut Batch,
    mail: &str,
    person: &EmailAddress,
    (now, seconds): (Timestamp, i64),
) {
    let begun = time(now.plus_seconds(-seconds));
    let values = [text(mail), text(person.as_str()), time(now), begun];
    batch.add(COLLECT, &[&values[..], &[text(IN_DIGEST)]].concat());
    digest_at(batch, mail, person, now.plus_seconds(seconds));
}

/// Adds the statement by which a digest tells a person, at a time, of a mail that was left to it.
pub fn digest_at(batch: &mut Batch, mail: &str, person: &EmailAddress, at: Timestamp) {
    let (mail, person) = (text(mail), text(person.as_str()));
    batch.add(DIGEST_AT, &[mail, person, time(at), text(IN_DIGEST)]);
}

/// Adds the statement that notes that a mail tells a person, if it does.
pub fn told_by(batch: &mut Batch, mail: &str, person: &EmailAddress, now: Timestamp) {
    batch.add(TOLD_BY, &[text(mail), text(person.as_str()), time(now)]);
}

/// Has a person get what was collected at a later time.
pub fn put_off(batch: &mut Batch, person: &PersonId, at: Timestamp) {
    batch.add(PUT_OFF, &[text(person.as_str()), time(at)]);
}

/// Sets the time at which a person last got the digest.
pub fn told(batch: &mut Batch, person: &PersonId, now: Timestamp) {
    batch.add(TOLD, &[text(person.as_str()), time(now)]);
}
