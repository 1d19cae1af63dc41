//! The people who get a daily mail, and the submissions that are new in the queue.

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

const UNTOLD: &str = "SELECT id, address, lang, nullif(told_at, 0) AS told_at FROM people \
     WHERE notify = 'daily' AND revoked_at IS NULL AND told_at < ?1 ORDER BY id LIMIT ?2";
/// What is in review, and what was delivered and waits for reviewers: what reached them, what was reported, and what was accepted
/// and is held.
const NEW: &str = "SELECT id, max(since) AS since FROM ( \
     SELECT submission AS id, since FROM review_queue WHERE state = 'in_review' AND region = '' AND lang = '' AND since >= ?1 \
     UNION ALL SELECT q.submission, q.since FROM review_queue AS q JOIN submissions AS s ON s.id = q.submission AND s.state = 'delivered' \
     WHERE q.state = 'waiting' AND q.region = '' AND q.lang = '' AND q.is_revision = 0 AND q.since >= ?1) \
     GROUP BY id ORDER BY since LIMIT ?2";
const TOLD: &str = "UPDATE people SET told_at = ?2 WHERE id = ?1";

/// Someone who has not been told yet.
#[derive(Debug, Deserialize)]
pub struct Untold {
    /// Their id
    pub id: PersonId,
    /// Their address
    pub address: EmailAddress,
    /// The language they are written to in
    pub lang: Lang,
    /// The time at which they were last told; none for never
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

/// At most `most` of those who are told once a day and were not since a time.
pub async fn untold(db: &Database, since: Timestamp, most: u32) -> Result<Vec<Untold>, Fault> {
    db.rows(UNTOLD, &[time(since), number(most)]).await
}

/// At most `most` submissions that came to the reviewers since a time and wait, the first first.
pub async fn new(db: &Database, since: Timestamp, most: u32) -> Result<Vec<NewInQueue>, Fault> {
    db.computed(NEW, &[time(since), number(most)]).await
}

/// Sets the time at which a person last got the digest.
pub fn told(batch: &mut Batch, person: &PersonId, now: Timestamp) {
    batch.add(TOLD, &[text(person.as_str()), time(now)]);
}
