//! How long reviews of proposals took, and how many submissions wait before another one.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, json, number, text, time},
        database::{Database, Statement},
        queue,
    },
};
use shared::{
    region::RegionCode,
    submission::{
        id::{SubmissionId, Version},
        review_days::{DAYS, MOST_CASES},
    },
    time::Timestamp,
};

/// The first decision on a text stays, whatever follows it.
const NOTE: &str = "INSERT INTO review_times (region, decided_at, waited, submission, text) \
     VALUES (?1, ?2, ?3, ?4, ?5), ('', ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING";
/// Served by `review_times_region`.
const WAITED: &str = "SELECT waited AS value FROM review_times WHERE region = ?1 AND decided_at > ?2 \
     ORDER BY decided_at DESC LIMIT ?3";
/// The table's key serves it, once for each place.
const BEFORE: &str = "SELECT count(*) AS value FROM (SELECT 1 FROM review_queue WHERE state = 'in_review' \
     AND region IN (SELECT value FROM json_each(?1)) AND lang = '' AND since < ?2 LIMIT ?3)";

/// A decision on a text that waited for reviewers.
pub struct Decided<'a> {
    /// The submission
    pub submission: &'a SubmissionId,
    /// The version of the text
    pub text: Version,
    /// The region that it comes from
    pub home: RegionCode,
    /// The time since which it had waited
    pub since: Timestamp,
    /// The time of the decision
    pub at: Timestamp,
}

/// Notes a decision.
pub fn note(batch: &mut Batch, decided: &Decided<'_>) {
    let waited = decided.at.millis() - decided.since.millis();
    let values = [
        text(decided.home.as_str()),
        time(decided.at),
        number(waited.max(0)),
        text(decided.submission.as_str()),
        number(decided.text.number()),
    ];
    batch.add(NOTE, &values);
}

/// The milliseconds that the last reviews of what came from a region took, and those of all regions.
pub async fn waited(
    db: &Database,
    home: RegionCode,
    now: Timestamp,
) -> Result<(Vec<i64>, Vec<i64>), Fault> {
    let of = |region: &str| {
        let values = [text(region), time(now.plus_days(-DAYS)), number(MOST_CASES)];
        Statement::new(WAITED, values)
    };
    let mut rows = db.read(vec![of(home.as_str()), of("")]).await?;
    Ok((rows.values()?, rows.values()?))
}

/// The number of submissions from these regions that have waited for reviewers since before a time: at most `most`.
pub async fn before(
    db: &Database,
    homes: &[RegionCode],
    since: Timestamp,
    most: u32,
) -> Result<u32, Fault> {
    let homes: Vec<String> = homes.iter().copied().map(queue::home).collect();
    let values = [json(&homes), time(since), number(most)];
    Ok(db.value(BEFORE, &values).await?.unwrap_or_default())
}
