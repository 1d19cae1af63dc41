//! `GET /healthz`.

use api_tests::{browser::Browser, clock, database, log};
use serde_json::json;

/// A database that takes no writes, until this is dropped: its words are those of a full disk.
struct Full;

impl Full {
    fn new() -> Self {
        database::run(
            "CREATE TRIGGER full_insert BEFORE INSERT ON last_write BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END; \
             CREATE TRIGGER full_update BEFORE UPDATE ON last_write BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END",
        );
        Self
    }
}

impl Drop for Full {
    fn drop(&mut self) {
        database::run("DROP TRIGGER full_insert; DROP TRIGGER full_update");
    }
}

fn minutes_pass() {
    database::run("UPDATE last_write SET at = at - 120000");
}

fn written_at() -> i64 {
    database::number("SELECT at FROM last_write", "at")
}

#[test]
fn a_database_that_takes_no_writes_is_told_and_one_that_does_is_written_once_a_minute() {
    let health = || Browser::default().get("/healthz");
    let whole = health();
    assert_eq!(whole.status, 200, "{whole:?}");
    assert_eq!(whole.json()["status"], "ok");
    minutes_pass();
    assert_eq!(health().status, 200);
    let at = written_at();
    let now = "SELECT unixepoch() * 1000 AS n";
    assert!((database::count(now) + clock::offset() * 1000 - at).abs() < 60_000);
    for _ in 0..5 {
        assert_eq!(health().status, 200);
    }
    assert_eq!(written_at(), at, "one of a minute writes");
    let room = database::count("SELECT length(room) AS n FROM last_write");
    assert_eq!(room, 0, "and keeps no room");

    minutes_pass();
    let full = Full::new();
    let answer = health();
    assert_eq!(answer.outcome(), (503, "read_only".to_owned()));
    assert!(!answer.text.contains("disk"));
    log::wait_for("database or disk is full");
    drop(full);
    assert_eq!(health().status, 200);
    assert_ne!(written_at(), at - 120_000);
    assert_eq!(whole.json()["networks"], json!(14));
}
