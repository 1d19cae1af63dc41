//! The log of the Worker under test.

use crate::{browser::Answer, clock::until};
use serde_json::Value;

/// The log so far.
pub fn text() -> String {
    std::fs::read_to_string(std::env::var("WORKER_LOG").unwrap()).unwrap()
}

/// What the Worker has written itself: the local runtime writes the head of every mail that it sends, too.
pub fn of_the_worker() -> String {
    let mut is_mail = false;
    let text = text();
    let own = text.lines().filter(|line| {
        is_mail |= line.contains("send_email binding called");
        let is_own = !is_mail;
        is_mail &= !line.starts_with("HTML: ");
        is_own
    });
    own.collect::<Vec<_>>().join("\n")
}

/// Waits for a text in the log, which is written some time after the answer.
pub fn wait_for(wanted: &str) {
    let is_there = || text().contains(wanted).then_some(());
    until(&format!("the log says {wanted}"), is_there);
}

/// The rows that each statement of a request read, by the request's line in the log.
pub fn rows_read(answer: &Answer) -> Vec<u64> {
    let id = &answer.headers["x-request-id"];
    let named = format!("\"request_id\":\"{id}\"");
    until(&format!("a line of the log for {id}"), || {
        let log = text();
        let line = log
            .lines()
            .find(|line| line.contains(&named) && line.contains("rows_read"))?;
        let json = &line[line.find('{')?..];
        let value: Value = serde_json::Deserializer::from_str(json)
            .into_iter()
            .next()?
            .ok()?;
        let rows = value["rows_read"].as_array()?;
        Some(rows.iter().filter_map(Value::as_u64).collect())
    })
}
