//! Rows that can't be read: what a reader notes of them, and the list that the cron keeps.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, json, number, text, time},
        database::{Database, Rows, Statement},
        question::Question,
        stored::{Stored, Unreadable},
    },
};
use serde::Serialize;
use shared::{
    admin::wire::{RowKind, UnreadableRow},
    time::Timestamp,
};
use std::collections::BTreeSet;
use wasm_bindgen::JsValue;

const FOUND: &str = "INSERT INTO unreadable_rows (kind, id, part, found_at, seen_at) \
     SELECT value ->> 0, value ->> 1, value ->> 2, ?2, ?2 FROM json_each(?1) WHERE TRUE \
     ON CONFLICT (kind, id, part) DO UPDATE SET seen_at = ?2";
/// `?1`, `?2`: kinds and ids that were looked at; `?3`: when. What was not found again can be read.
const MENDED: &str = "DELETE FROM unreadable_rows WHERE kind IN (SELECT value FROM json_each(?1)) \
     AND id IN (SELECT value FROM json_each(?2)) AND seen_at < ?3";
const LISTED: &str = "SELECT id AS value FROM unreadable_rows WHERE kind IN (SELECT value FROM json_each(?1)) \
     GROUP BY id ORDER BY min(seen_at), id LIMIT ?2";
/// `?1`: an hour ago; `?2`: now.
const TO_LOG: &str = "UPDATE unreadable_rows SET logged_at = ?2 WHERE (kind, id, part) IN (SELECT kind, id, part \
     FROM unreadable_rows WHERE coalesce(logged_at, 0) <= ?1 ORDER BY found_at LIMIT ?3) RETURNING kind, id, part, found_at, seen_at";
const LIST: &str = "SELECT kind, id, part, found_at, seen_at FROM unreadable_rows ORDER BY found_at DESC, kind, id, part LIMIT ?1";
const COUNT: &str = "SELECT count(*) AS value FROM (SELECT 1 FROM unreadable_rows LIMIT ?1)";
const PLACE: &str = "SELECT after AS value FROM reading_places WHERE name = ?1";
const GO_ON: &str = "INSERT INTO reading_places (name, after) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET after = ?2";

/// Rows are counted up to this number.
pub const MOST_COUNTED: u32 = 1000;

/// The reading of some rows of a table, to see if they can be read.
#[derive(Clone, Copy)]
pub struct Reading {
    sql: &'static str,
    read: fn(&mut Rows) -> Result<(), Fault>,
}

impl Reading {
    /// The reading of rows as this type. `?1` in the SQL: ids.
    pub const fn of<T: Stored>(sql: &'static str) -> Self {
        let read = |rows: &mut Rows| rows.take::<T>().map(|_| ());
        Self { sql, read }
    }

    /// Of rows with these ids.
    pub fn with<Id: Serialize>(self, ids: &[Id]) -> ReadingOf {
        ReadingOf(self, json(&ids))
    }
}

/// The reading of the rows with some ids.
pub struct ReadingOf(Reading, JsValue);

impl Question for ReadingOf {
    type Answer = ();

    fn statements(&self) -> Vec<Statement> {
        vec![Statement::new(self.0.sql, [self.1.clone()])]
    }

    fn answer(self, rows: &mut Rows) -> Result<(), Fault> {
        (self.0.read)(rows)
    }
}

/// Rows of which some kinds were read, by their ids.
pub struct LookedAt<'a> {
    /// The name of all rows that are read in this order
    pub name: &'a str,
    /// The kinds
    pub kinds: &'a [RowKind],
    /// The ids
    pub ids: &'a [String],
    /// The id after which the reading goes on; empty for the beginning
    pub after: &'a str,
}

/// Lists what readers have left out, forgets what was listed and could be read now, and notes where the reading goes on.
pub async fn settle(
    db: &Database,
    found: &BTreeSet<Unreadable>,
    looked_at: &LookedAt<'_>,
    now: Timestamp,
) -> Result<(), Fault> {
    let found: Vec<_> = found
        .iter()
        .map(|row| (row.kind, &row.id, &row.part))
        .collect();
    let LookedAt {
        name,
        kinds,
        ids,
        after,
    } = looked_at;
    let mut batch = Batch::new(db);
    batch.add(FOUND, &[json(&found), time(now)]);
    batch.add(MENDED, &[json(kinds), json(ids), time(now)]);
    go_on(&mut batch, name, after);
    Ok(batch.write().await?)
}

/// Notes where the reading of all of a name goes on.
pub fn go_on(batch: &mut Batch, name: &str, after: &str) {
    batch.add(GO_ON, &[text(name), text(after)]);
}

/// The ids of at most `most` listed rows of these kinds, those first that were not looked at for longest.
pub async fn listed(db: &Database, kinds: &[RowKind], most: u32) -> Result<Vec<String>, Fault> {
    db.values(LISTED, &[json(&kinds), number(most)]).await
}

/// At most `most` rows that were not logged since a time; they count as logged now.
pub async fn to_log(
    db: &Database,
    since: Timestamp,
    now: Timestamp,
    most: u32,
) -> Result<Vec<UnreadableRow>, Fault> {
    let values = [time(since), time(now), number(most)];
    db.read(vec![Statement::new(TO_LOG, values)])
        .await?
        .computed()
}

/// At most `most` rows, the last found first.
pub struct List(pub u32);

impl Question for List {
    type Answer = Vec<UnreadableRow>;

    fn statements(&self) -> Vec<Statement> {
        vec![Statement::new(LIST, [number(self.0)])]
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        rows.computed()
    }
}

/// The number of rows, at most so many.
pub struct Count(pub u32);

impl Question for Count {
    type Answer = u32;

    fn statements(&self) -> Vec<Statement> {
        vec![Statement::new(COUNT, [number(self.0)])]
    }

    fn answer(self, rows: &mut Rows) -> Result<u32, Fault> {
        Ok(rows.value()?.unwrap_or(0))
    }
}

/// Where the reading of all rows of a name goes on: after this id; at the beginning where it is empty.
pub async fn place(db: &Database, name: &str) -> Result<String, Fault> {
    let place = db.value(PLACE, &[text(name)]).await?;
    Ok(place.unwrap_or_default())
}
