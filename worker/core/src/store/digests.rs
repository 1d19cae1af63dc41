//! The people who get a daily mail, or had too many mails in a day, and the submissions that are new in the queue.

use crate::{
    fault::Fault,
    store::batch::{Batch, number, text, time},
    store::database::Database,
    store::stored::stored,
};
use serde::Deserialize;
use shared::{
    email::EmailAddress,
    lang::Lang,
    submission::id::{PersonId, SubmissionId},
    time::Timestamp,
};

/// The people who are told once a day, and those who were told of too much at once before this morning. People who are absent on the
/// day `?3` are told later.
const UNTOLD: &str = "SELECT id, address, lang, iif(notify = 'daily', nullif(told_at, 0), capped_at) AS told_at FROM people \
     WHERE revoked_at IS NULL AND muted = 0 AND coalesce(absent_until, '') < ?3 \
     AND (notify = 'daily' AND told_at < ?1 OR capped_at > 0 AND capped_at < ?1) ORDER BY id LIMIT ?2";
/// What is in review, and what was delivered and waits for reviewers: what reached them, what was reported, and what was accepted
/// and is held.
const NEW: &str = "SELECT id, max(since) AS since FROM ( \
     SELECT submission AS id, since FROM review_queue WHERE state = 'in_review' AND region = '' AND lang = '' AND since >= ?1 \
     UNION ALL SELECT q.submission, q.since FROM review_queue AS q JOIN submissions AS s ON s.id = q.submission AND s.state = 'delivered' \
     WHERE q.state = 'waiting' AND q.region = '' AND q.lang = '' AND q.is_revision = 0 AND q.since >= ?1) \
     GROUP BY id ORDER BY since LIMIT ?2";
const TOLD: &str = "UPDATE people SET told_at = ?2, capped_at = 0 WHERE id = ?1";
const CAP: &str = "UPDATE people SET capped_at = ?3 WHERE address = ?2 AND capped_at = 0 \
     AND EXISTS (SELECT 1 FROM mails WHERE id = ?1 AND error = 'in_digest')";

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

/// At most `most` of those who are told once a day and were not since a morning.
pub async fn untold(db: &Database, morning: Timestamp, most: u32) -> Result<Vec<Untold>, Fault> {
    let today = morning.date().to_string();
    db.rows(UNTOLD, &[time(morning), number(most), text(today)])
        .await
}

/// At most `most` submissions that came to the reviewers since a time and wait, the first first.
pub async fn new(db: &Database, since: Timestamp, most: u32) -> Result<Vec<NewInQueue>, Fault> {
    db.computed(NEW, &[time(since), number(most)]).await
}

/// Adds the statement by which the digest tells a person of a mail that was too much at once.
pub fn cap(batch: &mut Batch, mail: &str, person: &EmailAddress, now: Timestamp) {
    batch.add(CAP, &[text(mail), text(person.as_str()), time(now)]);
}

/// Sets the time at which a person last got the digest.
pub fn told(batch: &mut Batch, person: &PersonId, now: Timestamp) {
    batch.add(TOLD, &[text(person.as_str()), time(now)]);
}
