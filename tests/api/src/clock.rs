//! The clock of the Worker under test, and waiting.

use std::{thread, time::Duration};

/// Seconds by which the Worker's clock is ahead.
pub fn offset() -> i64 {
    let offset = std::env::var("CLOCK_OFFSET_SECONDS");
    offset.map_or(0, |offset| offset.parse().unwrap())
}

/// Polls a condition every 20 ms until it gives a value; panics after half a minute.
pub fn until<T>(what: &str, mut condition: impl FnMut() -> Option<T>) -> T {
    for _ in 0..1500 {
        if let Some(value) = condition() {
            return value;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("waited in vain: {what}")
}
