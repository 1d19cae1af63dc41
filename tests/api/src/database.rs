//! The database of the Worker under test, seen from outside while it runs.

use serde_json::Value;
use std::{
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

/// Runs SQL statements, which know `sha256(text)`, too.
pub fn run(sql: &str) {
    output(sql);
}

/// The rows of a query.
pub fn rows(sql: &str) -> Vec<Value> {
    serde_json::from_str(&output(sql)).unwrap()
}

/// A column of the only row of a query.
pub fn one(sql: &str, column: &str) -> Value {
    let rows = rows(sql);
    assert_eq!(rows.len(), 1, "{sql}: {rows:?}");
    rows.first().unwrap().get(column).unwrap().clone()
}

/// A number of the only row of a query.
pub fn number(sql: &str, column: &str) -> i64 {
    one(sql, column).as_i64().unwrap()
}

/// Whether the database takes SQL statements.
pub fn runs(sql: &str) -> bool {
    asked(sql).status.success()
}

fn output(sql: &str) -> String {
    let output = asked(sql);
    assert!(output.status.success(), "{sql}");
    String::from_utf8(output.stdout).unwrap()
}

fn asked(sql: &str) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut node = Command::new(root.join("node_modules/.bin/node"))
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/database.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    node.stdin
        .take()
        .unwrap()
        .write_all(sql.as_bytes())
        .unwrap();
    node.wait_with_output().unwrap()
}
