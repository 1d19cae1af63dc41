//! A write that shows if the database takes writes: of one row, by whoever asks first in a minute.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, number, time},
        database::{Database, Rows, Statement},
        question::Question,
    },
};
use shared::time::Timestamp;

const AT: &str = "SELECT at AS value FROM last_write";
/// More than is free in the pages that are there: a database that is full has no room for it.
const ROOM: u32 = 65_536;
/// `?1`: now; `?2`: the time after which nothing more is written. What another one wrote meanwhile is enough.
const TAKE: &str = "INSERT INTO last_write (id, at, room) VALUES (1, ?1, zeroblob(?3)) \
     ON CONFLICT (id) DO UPDATE SET at = ?1, room = zeroblob(?3) WHERE at <= ?2";
const GIVE_BACK: &str = "UPDATE last_write SET room = x'' WHERE id = 1 AND length(room) > 0";

/// The time of the last write that was made to see if it is possible.
pub struct LastWrite;

impl Question for LastWrite {
    type Answer = Option<Timestamp>;

    fn statements(&self) -> Vec<Statement> {
        vec![Statement::new(AT, [])]
    }

    fn answer(self, rows: &mut Rows) -> Result<Self::Answer, Fault> {
        rows.value()
    }
}

/// Writes, unless something was written since a time.
///
/// # Errors
/// When the database takes no writes.
pub async fn write(db: &Database, now: Timestamp, since: Timestamp) -> Result<(), Fault> {
    let mut batch = Batch::new(db);
    batch.add(TAKE, &[time(now), time(since), number(ROOM)]);
    batch.add(GIVE_BACK, &[]);
    Ok(batch.write().await?)
}
