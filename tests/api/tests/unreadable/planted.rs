//! Rows that are broken for a while.

use api_tests::{browser::Browser, clock::until, cron, database, people::Reviewer};
use serde_json::{Value, json};

/// The list of rows that can't be read, once all can be.
pub const NOTHING: [Value; 0] = [];

/// Rows that are broken until this is dropped.
pub struct Broken {
    mend: String,
}

impl Broken {
    /// Breaks the rows of a table that a condition names by an assignment of SQL.
    pub fn by(table: &str, of: &str, assignment: &str) -> Self {
        let copy = format!("broken_{table}");
        database::run(&format!(
            "PRAGMA foreign_keys = OFF; DROP TABLE IF EXISTS {copy}; CREATE TABLE {copy} AS SELECT * FROM {table} WHERE {of}; \
             UPDATE {table} SET {assignment} WHERE {of}"
        ));
        Self {
            mend: format!(
                "PRAGMA foreign_keys = OFF; INSERT OR REPLACE INTO {table} SELECT * FROM {copy}; DROP TABLE {copy}"
            ),
        }
    }

    /// Breaks something by SQL, and mends it by other SQL.
    pub fn with(sql: &str, mend: &str) -> Self {
        database::run(&format!("PRAGMA foreign_keys = OFF; {sql}"));
        Self {
            mend: format!("PRAGMA foreign_keys = OFF; {mend}"),
        }
    }
}

impl Drop for Broken {
    fn drop(&mut self) {
        database::run(&self.mend);
    }
}

/// Runs the cron until it has read everything once, and once more what it has written anew.
pub fn read_everything() {
    database::run("DELETE FROM reading_places");
    let rest = "SELECT count(*) AS n FROM reading_places WHERE after <> '' AND name <> 'derived'";
    until("everything is read", || {
        cron::tick();
        (database::count(rest) == 0).then_some(())
    });
    cron::tick();
}

/// What administrators see listed: kind, id and part, in order.
pub fn listed() -> Vec<Value> {
    let administrator = Reviewer::administrator();
    let answer = administrator.browser.get("/api/v1/admin/unreadable");
    assert_eq!(answer.status, 200, "{answer:?}");
    let items = answer.json()["items"].as_array().unwrap().clone();
    let mut rows: Vec<Value> = items
        .iter()
        .map(|row| json!([row["kind"], row["id"], row["part"]]))
        .collect();
    rows.sort_by_key(ToString::to_string);
    rows
}

/// The number of unreadable rows in `/healthz`.
pub fn counted() -> i64 {
    let health = Browser::default().get("/healthz");
    health.json()["unreadable_rows"].as_i64().unwrap()
}

/// A reader to whom nothing is answered from the cache: someone who may have changed a proposal.
pub fn reader() -> Browser {
    let reader = Browser::default();
    reader.set("__Host-manage-unreadable", "1");
    reader
}
