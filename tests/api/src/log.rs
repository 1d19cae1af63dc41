//! The log of the Worker under test.

/// The log so far.
pub fn text() -> String {
    std::fs::read_to_string(std::env::var("WORKER_LOG").unwrap()).unwrap()
}
