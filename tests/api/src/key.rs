//! Keys that no other request has.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

/// The number of keys made so far.
static KEYS: AtomicU32 = AtomicU32::new(0);

/// A key that no other request has.
pub fn key() -> String {
    #[expect(clippy::disallowed_methods, reason = "keys differ from run to run")]
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let count = KEYS.fetch_add(1, Ordering::Relaxed);
    format!("key-{:024}-{count:06}", now.as_nanos())
}
