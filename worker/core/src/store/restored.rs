//! The mark of a database that a copy was restored into.

use crate::{
    fault::Fault,
    store::{batch::Batch, database::Database},
};

const IS_MARKED: &str = "SELECT 1 AS value FROM restored LIMIT 1";
const UNMARK: &str = "DELETE FROM restored";

/// True if what was erased after the copy was made isn't erased again yet.
pub async fn is_marked(db: &Database) -> Result<bool, Fault> {
    let mark: Option<u8> = db.value(IS_MARKED, &[]).await?;
    Ok(mark.is_some())
}

/// Removes the mark.
pub fn unmark(batch: &mut Batch) {
    batch.add(UNMARK, &[]);
}
