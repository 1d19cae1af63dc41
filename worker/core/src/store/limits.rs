//! How often something was done.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, json, number, text},
        database::Database,
    },
};
use serde::Serialize;

/// `?1`: counts. A count above its limit aborts the batch by the constraint `limits_most`.
const RAISE: &str = "INSERT INTO limits (key, hour, count, most) \
     SELECT value ->> 'key', value ->> 'hour', value ->> 'by', value ->> 'most' FROM json_each(?1) WHERE TRUE \
     ON CONFLICT (key, hour) DO UPDATE SET count = count + excluded.count, most = excluded.most";
/// The place of the first count that can't be raised.
const FULL: &str = "SELECT a.key AS value FROM json_each(?1) AS a \
     LEFT JOIN limits AS l ON l.key = a.value ->> 'key' AND l.hour = a.value ->> 'hour' \
     WHERE coalesce(l.count, 0) + (a.value ->> 'by') > (a.value ->> 'most') ORDER BY a.key LIMIT 1";
/// A mail beyond a limit isn't sent.
const CAP: &str = "UPDATE mails SET state = 'cancelled', error = ?6, subject = '', body = '' WHERE id = ?1 AND state = 'waiting' \
     AND EXISTS (SELECT 1 FROM limits WHERE key = ?2 AND hour = ?3 AND count + ?4 > ?5)";
const RAISE_FOR_MAIL: &str = "INSERT INTO limits (key, hour, count, most) SELECT ?2, ?3, ?4, ?5 FROM mails \
     WHERE id = ?1 AND state = 'waiting' ON CONFLICT (key, hour) DO UPDATE SET count = count + excluded.count, most = excluded.most";
const FORGET: &str = "DELETE FROM limits WHERE hour < ?1";

/// A count that is raised in a window.
#[derive(Clone, Debug, Serialize)]
pub struct Count {
    /// The hash of what is counted and for whom
    pub key: String,
    /// The last hour of the window, since 1970 UTC
    pub hour: u32,
    /// By how much
    pub by: u32,
    /// The limit
    pub most: u32,
    /// Seconds until the window is over
    #[serde(skip)]
    pub retry_after: i64,
}

/// Adds the statement that raises counts.
pub fn raise(batch: &mut Batch, counts: &[Count]) {
    batch.add(RAISE, &[json(&counts)]);
}

/// The first of the counts that can't be raised.
pub async fn full<'a>(db: &Database, counts: &'a [Count]) -> Result<Option<&'a Count>, Fault> {
    let place = db.value::<usize>(FULL, &[json(&counts)]).await?;
    Ok(place.and_then(|place| counts.get(place)))
}

/// Adds the statements that cancel a mail, with a reason, where its count is full, and else raise it.
pub fn cap(batch: &mut Batch, mail: &str, count: &Count, why: &str) {
    let values = [
        text(mail),
        text(&count.key),
        number(count.hour),
        number(count.by),
        number(count.most),
    ];
    batch.add(CAP, &[&values[..], &[text(why)]].concat());
    batch.add(RAISE_FOR_MAIL, &values);
}

/// Removes the counts of windows that ended before an hour.
pub async fn forget_before(db: &Database, hour: u32) -> Result<(), Fault> {
    db.run(FORGET, &[number(hour)]).await
}
