//! The database of the Worker under test, seen from outside while it runs.

use serde_json::Value;
use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{LazyLock, Mutex},
};

/// The process that has the database open, for all tests of a program: starting one takes longer than most statements.
static CONNECTION: LazyLock<Mutex<Connection>> = LazyLock::new(|| Mutex::new(Connection::open()));

struct Connection {
    _process: Child,
    statements: ChildStdin,
    results: BufReader<ChildStdout>,
}

impl Connection {
    fn open() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut process = Command::new(root.join("node_modules/.bin/node"))
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/database.mjs"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Self {
            statements: process.stdin.take().unwrap(),
            results: BufReader::new(process.stdout.take().unwrap()),
            _process: process,
        }
    }

    fn ask(&mut self, sql: &str) -> Result<Vec<Value>, String> {
        writeln!(self.statements, "{}", Value::from(sql)).unwrap();
        let mut line = String::new();
        self.results.read_line(&mut line).unwrap();
        let mut result: Value = serde_json::from_str(&line).unwrap();
        match result["rows"].take() {
            Value::Array(rows) => Ok(rows),
            _ => Err(result["error"].to_string()),
        }
    }
}

/// Runs SQL statements; they may use `sha256(text)`.
pub fn run(sql: &str) {
    rows(sql);
}

/// The rows of a query.
pub fn rows(sql: &str) -> Vec<Value> {
    let result = CONNECTION.lock().unwrap().ask(sql);
    result.unwrap_or_else(|error| panic!("{sql}: {error}"))
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

/// The column `n` of the only row of a query.
pub fn count(sql: &str) -> i64 {
    number(sql, "n")
}

/// True where the database accepts SQL statements.
pub fn runs(sql: &str) -> bool {
    CONNECTION.lock().unwrap().ask(sql).is_ok()
}
