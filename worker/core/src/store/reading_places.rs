//! How far the cron has come with the reading of all rows.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, text, time},
        database::Database,
    },
};
use serde::Deserialize;
use shared::time::Timestamp;
use std::collections::BTreeMap;

const ALL: &str = "SELECT name, after, ended_at FROM reading_places";
const GO_ON: &str = "INSERT INTO reading_places (name, after, ended_at) VALUES (?1, ?2, iif(?2 = '', ?3, NULL)) \
     ON CONFLICT (name) DO UPDATE SET after = excluded.after, ended_at = excluded.ended_at";
/// The reading of all rows begins anew so long after its end.
const REST_SECONDS: i64 = 600;

#[derive(Deserialize)]
struct PlaceRow {
    name: String,
    after: String,
    ended_at: Option<Timestamp>,
}

/// Where the readings of all rows go on, by their names.
pub struct Places(BTreeMap<String, PlaceRow>);

impl Places {
    /// The places now.
    pub async fn read(db: &Database) -> Result<Self, Fault> {
        let rows = db.computed::<PlaceRow>(ALL, &[]).await?;
        let named = rows.into_iter().map(|row| (row.name.clone(), row));
        Ok(Self(named.collect()))
    }

    /// The id after which a reading goes on, empty for its beginning; `None` while it rests.
    pub fn of(&self, name: &str, now: Timestamp) -> Option<&str> {
        let Some(row) = self.0.get(name) else {
            return Some("");
        };
        // The clock may have been wrong.
        let rests =
            |ended_at: Timestamp| ended_at <= now && now < ended_at.plus_seconds(REST_SECONDS);
        (!row.ended_at.is_some_and(rests)).then_some(row.after.as_str())
    }
}

/// Notes where the reading of all rows of a name goes on: after this id; that it has ended where this is empty.
pub fn go_on(batch: &mut Batch, name: &str, after: &str, now: Timestamp) {
    batch.add(GO_ON, &[text(name), text(after), time(now)]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_rests_after_its_end() {
        let end = Timestamp::from_millis(1_000_000_000);
        let row = |after: &str, ended_at| {
            let name = "mails".to_owned();
            let after = after.to_owned();
            (
                name.clone(),
                PlaceRow {
                    name,
                    after,
                    ended_at,
                },
            )
        };
        let ended = Places([row("", Some(end))].into());
        let after = |seconds| ended.of("mails", end.plus_seconds(seconds));
        assert_eq!((after(0), after(599), after(600)), (None, None, Some("")));
        assert_eq!(after(-1), Some(""));
        let goes_on = Places([row("a", None)].into());
        assert_eq!(goes_on.of("mails", end), Some("a"));
        assert_eq!(goes_on.of("people", end), Some(""));
    }
}
