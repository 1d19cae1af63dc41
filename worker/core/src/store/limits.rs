//! How often something was done.

use crate::{
    fault::Fault,
    store::{
        batch::{number, text},
        database::Database,
    },
};

const COUNT: &str = "INSERT INTO limits (key, hour, count) VALUES (?1, ?2, 1) \
     ON CONFLICT (key, hour) DO UPDATE SET count = count + 1 RETURNING count AS value";
const FORGET: &str = "DELETE FROM limits WHERE hour < ?1";

/// Counts once more; gives the count of this hour.
pub async fn count(db: &Database, key: &str, hour: u32) -> Result<u32, Fault> {
    let count = db.value(COUNT, &[text(key), number(hour)]).await?;
    count.ok_or_else(|| Fault::new("counting for a limit", "no count"))
}

/// Removes the counts of before an hour.
pub async fn forget_before(db: &Database, hour: u32) -> Result<(), Fault> {
    db.run(FORGET, &[number(hour)]).await
}
