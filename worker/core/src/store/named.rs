//! The submissions that a search names by a number, by the beginning of an id or by words.

use crate::{
    fault::Fault,
    store::{
        batch::{number, text},
        database::Database,
        sql::Sql,
    },
};
use shared::{admin::named::Named, proposal::words::query_words, submission::id::SubmissionId};
use wasm_bindgen::JsValue;

/// Most submissions of one name: a number is given once a year, and the beginnings of ids hardly ever meet.
const MOST: u32 = 50;
/// Rows of the index that are looked through for words.
const MOST_LOOKED_AT: u32 = 500;

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
pub async fn ids(db: &Database, named: &Named) -> Result<Vec<SubmissionId>, Fault> {
    let mut sql = Sql::default();
    sql.add("SELECT submission AS value FROM (", []);
    add_ids(named, &mut sql);
    sql.add(")", []);
    db.read(vec![sql.into()]).await?.values()
}

/// At most [`MOST`] submissions that have all words of a search in their titles or the names of their organisations, the newest
/// first. Those are found that reviewers see. Of a frequent word some are left out.
pub async fn with_words(db: &Database, search: &str) -> Result<Vec<SubmissionId>, Fault> {
    let mut words = query_words(search);
    // The longest word is the rarest.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let Some((longest, others)) = words.split_first() else {
        return Ok(Vec::new());
    };
    let mut sql = Sql::default();
    sql.add(
        "SELECT s.id AS value FROM (SELECT DISTINCT submission FROM (",
        [],
    );
    sql.add(
        "SELECT submission FROM review_words WHERE word >= ? AND word < ? LIMIT ?",
        prefix(longest).into_iter().chain([number(MOST_LOOKED_AT)]),
    );
    sql.add(
        ")) AS w CROSS JOIN submissions AS s ON s.id = w.submission WHERE TRUE",
        [],
    );
    for word in others {
        sql.add(
            " AND EXISTS (SELECT 1 FROM review_words AS o WHERE o.submission = s.id AND o.word >= ? AND o.word < ?)",
            prefix(word),
        );
    }
    sql.add(" ORDER BY s.created_at DESC LIMIT ?", [number(MOST)]);
    db.read(vec![sql.into()]).await?.values()
}

/// From where to where the words stand that begin with some letters.
pub fn prefix(word: &str) -> [JsValue; 2] {
    [text(word), text(format!("{word}\u{10ffff}"))]
}
