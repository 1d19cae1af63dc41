//! Submissions whose personal data was erased: what a restored copy of the database would bring back.

use crate::{
    fault::Fault,
    hash::sha256,
    store::{
        batch::{Batch, json, number, text, time},
        database::{Database, Rows, Statement},
        kept_erasures::Key,
        question::Question,
        stored::stored,
    },
};
use serde::Deserialize;
use shared::{submission::id::SubmissionId, time::Timestamp};

/// An erasure that is done again is noted already.
const NOTE: &str = "INSERT INTO erasures (submission, hash, at) VALUES (?1, ?2, ?3) \
     ON CONFLICT (submission) DO UPDATE SET again = 0 WHERE again <> 0";
const UNKEPT: &str =
    "SELECT submission, at FROM erasures WHERE kept_at IS NULL ORDER BY at LIMIT ?1";
const KEPT: &str = "UPDATE erasures SET hash = kept.value ->> 1, kept_at = ?2 FROM json_each(?1) AS kept \
     WHERE erasures.submission = kept.value ->> 0";
const UNKEPT_SINCE: &str =
    "SELECT count(*) AS value FROM erasures WHERE kept_at IS NULL AND at <= ?1";
const KNOWN: &str =
    "SELECT hash AS value FROM erasures WHERE hash IN (SELECT value FROM json_each(?1))";
const NOT_ERASED: &str =
    "SELECT id AS value FROM submissions WHERE state NOT IN ('anonymised', 'discarded')";
/// `?1`: the submission, if the database has it, the hash and the time of each.
const FOUND: &str = "INSERT INTO erasures (submission, hash, at, kept_at, again) \
     SELECT value ->> 0, value ->> 1, value ->> 2, ?2, value ->> 0 IS NOT NULL FROM json_each(?1) WHERE TRUE \
     ON CONFLICT (submission) DO UPDATE SET hash = excluded.hash, kept_at = excluded.kept_at, again = 1";
/// What was tried the fewest times comes first.
const AGAIN: &str =
    "SELECT submission AS value FROM erasures WHERE again > 0 ORDER BY again, at LIMIT ?1";
const IS_ERASED: &str = "UPDATE erasures SET again = 0 WHERE submission = ?1";
const TRIED: &str = "UPDATE erasures SET again = again + 1 WHERE submission = ?1";
const HAS_OLD: &str = "SELECT 1 AS value FROM erasures WHERE at <= ?1 AND again = 0 LIMIT 1";
const FORGET: &str = "DELETE FROM erasures WHERE at <= ?1 AND again = 0";

/// An erasure.
#[derive(Clone, Debug, Deserialize)]
pub struct Erasure {
    /// The submission
    pub submission: SubmissionId,
    /// The time
    pub at: Timestamp,
}

stored!(Erasure, Submission, "submission");

impl Erasure {
    /// Its key outside the database.
    pub fn key(&self) -> Key {
        let hash = sha256(self.submission.as_str());
        Key { at: self.at, hash }
    }
}

/// Notes in its batch that a submission is erased.
pub fn note(batch: &mut Batch, erasure: &Erasure) {
    let Key { at, hash } = erasure.key();
    let values = [text(erasure.submission.as_str()), text(hash), time(at)];
    batch.add(NOTE, &values);
}

/// At most `most` erasures that aren't kept outside the database yet, the first first.
pub async fn unkept(db: &Database, most: u32) -> Result<Vec<Erasure>, Fault> {
    db.rows(UNKEPT, &[number(most)]).await
}

/// Notes that erasures are kept outside the database.
pub async fn kept(db: &Database, erasures: &[&Erasure], now: Timestamp) -> Result<(), Fault> {
    let kept: Vec<_> = erasures
        .iter()
        .map(|it| (it.submission.as_str(), it.key().hash))
        .collect();
    db.run(KEPT, &[json(&kept), time(now)]).await
}

/// The number of erasures before a time that aren't kept outside the database.
pub struct UnkeptSince(pub Timestamp);

impl Question for UnkeptSince {
    type Answer = u32;

    fn statements(&self) -> Vec<Statement> {
        vec![Statement::new(UNKEPT_SINCE, [time(self.0)])]
    }

    fn answer(self, rows: &mut Rows) -> Result<u32, Fault> {
        Ok(rows.value()?.unwrap_or(0))
    }
}

/// Those of some hashes that the database knows.
pub async fn known(db: &Database, hashes: &[&str]) -> Result<Vec<String>, Fault> {
    db.values(KNOWN, &[json(&hashes)]).await
}

/// All submissions that aren't erased.
pub async fn not_erased(db: &Database) -> Result<Vec<SubmissionId>, Fault> {
    db.values(NOT_ERASED, &[]).await
}

/// Notes erasures that are kept outside and were unknown here: those of submissions that the database has are to be done again.
pub fn found(batch: &mut Batch, erasures: &[(Option<&SubmissionId>, Key)], now: Timestamp) {
    let rows: Vec<_> = erasures
        .iter()
        .map(|(id, key)| (id, &key.hash, key.at))
        .collect();
    batch.add(FOUND, &[json(&rows), time(now)]);
}

/// At most `most` submissions that are to be erased again.
pub async fn again(db: &Database, most: u32) -> Result<Vec<SubmissionId>, Fault> {
    db.values(AGAIN, &[number(most)]).await
}

/// Notes that nothing of a submission is left to erase.
pub async fn is_erased(db: &Database, id: &SubmissionId) -> Result<(), Fault> {
    db.run(IS_ERASED, &[text(id.as_str())]).await
}

/// Notes that a submission couldn't be erased: others are tried before it.
pub async fn tried(db: &Database, id: &SubmissionId) -> Result<(), Fault> {
    db.run(TRIED, &[text(id.as_str())]).await
}

/// True if there are erasures up to a time.
pub async fn has_old(db: &Database, until: Timestamp) -> Result<bool, Fault> {
    let found: Option<u8> = db.value(HAS_OLD, &[time(until)]).await?;
    Ok(found.is_some())
}

/// Forgets erasures up to a time.
pub async fn forget(db: &Database, until: Timestamp) -> Result<(), Fault> {
    db.run(FORGET, &[time(until)]).await
}
