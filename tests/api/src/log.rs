//! The log of the Worker under test.

use crate::clock::until;

/// The log so far.
pub fn text() -> String {
    std::fs::read_to_string(std::env::var("WORKER_LOG").unwrap()).unwrap()
}

/// Waits for a text in the log, which is written some time after the answer.
pub fn wait_for(wanted: &str) {
    let is_there = || text().contains(wanted).then_some(());
    until(&format!("the log says {wanted}"), is_there);
}
