//! The submissions that a search names by a number or by the beginning of an id.

use crate::{
    fault::Fault,
    store::{
        batch::{number, text},
        database::Database,
        sql::Sql,
    },
};
use shared::admin::named::Named;

/// Most submissions of one name: a number is given once a year, and the beginnings of ids hardly ever meet.
const MOST: u32 = 50;

/// Adds a statement that gives their ids as `submission`.
pub fn add_ids(named: &Named, sql: &mut Sql) {
    match named {
        Named::Number(it) => sql.add(
            "SELECT submission FROM proposals WHERE year = ? AND number = ?",
            [number(it.year()), number(it.number())],
        ),
        Named::NumberOfAnyYear(it) => sql.add(
            "SELECT submission FROM proposals WHERE number = ? LIMIT ?",
            [number(*it), number(MOST)],
        ),
        Named::Id(beginning) => sql.add(
            "SELECT id AS submission FROM submissions WHERE id >= ? AND id < ? LIMIT ?",
            [
                text(beginning),
                text(format!("{beginning}\u{10ffff}")),
                number(MOST),
            ],
        ),
    }
}

/// Their ids.
pub async fn ids(db: &Database, named: &Named) -> Result<Vec<String>, Fault> {
    let mut sql = Sql::default();
    sql.add("SELECT submission AS value FROM (", []);
    add_ids(named, &mut sql);
    sql.add(")", []);
    db.read(vec![sql.into()]).await?.values()
}
