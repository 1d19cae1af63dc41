//! How often someone may do something in an hour. Who it was is kept as a hash that nobody can tell from another day's.

use crate::{call::Call, fault::Fault, hash::sha256, settings, store};
use shared::time::Timestamp;

const HOUR: i64 = 3600 * 1000;
const DAY: i64 = 24 * HOUR;

/// Counts that `key` did `what`, and says whether that is at most `most` times in this hour.
pub async fn allow(call: &Call, what: &str, key: &str, most: u32) -> Result<bool, Fault> {
    let hashed = hashed(&settings::limit_salt(&call.env), call.now, what, key);
    Ok(store::limits::count(&call.db, &hashed, hour(call.now)).await? <= most)
}

/// Counts that `key` did `what`, and says whether that is at most `most` times on this day, UTC.
pub async fn allow_daily(call: &Call, what: &str, key: &str, most: u32) -> Result<bool, Fault> {
    let hashed = hashed(&settings::limit_salt(&call.env), call.now, what, key);
    // The key is the day's; its row is kept until the day's last hour is over.
    let day = call.now.millis().div_euclid(DAY);
    let last_hour = u32::try_from(day * 24 + 23).unwrap_or_default();
    Ok(store::limits::count(&call.db, &hashed, last_hour).await? <= most)
}

/// Seconds until the next hour, in which everything may be done again.
pub fn retry_after(now: Timestamp) -> i64 {
    (HOUR - now.millis().rem_euclid(HOUR)).div_euclid(1000) + 1
}

/// Forgets the hours that are over.
pub async fn forget(call: &Call) -> Result<(), Fault> {
    store::limits::forget_before(&call.db, hour(call.now)).await
}

fn hour(now: Timestamp) -> u32 {
    u32::try_from(now.millis().div_euclid(HOUR)).unwrap_or_default()
}

/// The day is in it, so that what one person does can't be followed from one day to the next.
fn hashed(salt: &str, now: Timestamp, what: &str, key: &str) -> String {
    let day = now.millis().div_euclid(DAY);
    sha256(&format!("{salt}\n{day}\n{what}\n{key}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp::from_millis(20_000 * DAY + 12 * HOUR);

    #[test]
    fn a_key_is_another_one_on_another_day_and_for_another_thing() {
        let key = |salt, day, what, key| hashed(salt, NOON.plus_days(day), what, key);
        let one = key("salt", 0, "sign_in", "maija@example.org");
        assert_eq!(one.len(), 64);
        assert_eq!(one, key("salt", 0, "sign_in", "maija@example.org"));
        for other in [
            key("pepper", 0, "sign_in", "maija@example.org"),
            key("salt", 1, "sign_in", "maija@example.org"),
            key("salt", 0, "propose", "maija@example.org"),
            key("salt", 0, "sign_in", "pekka@example.org"),
        ] {
            assert_ne!(one, other);
        }
    }

    #[test]
    fn the_next_hour_is_never_now() {
        assert_eq!(retry_after(NOON), 3601);
        assert_eq!(retry_after(NOON.plus_seconds(3599)), 2);
    }
}
