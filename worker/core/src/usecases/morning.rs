//! The morning in Finland, at which people are told once a day.

use shared::time::Timestamp;

/// Its hour.
const HOUR: u8 = 8;

/// Today's morning, once it has begun.
pub fn begun(now: Timestamp) -> Option<Timestamp> {
    let morning = Timestamp::at_hour(now.date(), HOUR);
    (morning <= now).then_some(morning)
}

/// The next morning.
pub fn next(now: Timestamp) -> Timestamp {
    match begun(now) {
        Some(morning) => Timestamp::at_hour(morning.plus_days(1).date(), HOUR),
        None => Timestamp::at_hour(now.date(), HOUR),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    #[test]
    fn the_morning_begins_at_eight_in_finland() {
        let midnight = Timestamp::start_of("2026-03-28".parse().unwrap());
        let hours = |hours: i64| midnight.plus_seconds(hours * 3600);
        assert_eq!(begun(hours(7)), None);
        assert_eq!(begun(hours(8)), Some(hours(8)));
        assert_eq!(begun(hours(23)), Some(hours(8)));
        // An hour is left out on the next day.
        let spring = midnight.plus_days(1);
        assert_eq!(begun(spring.plus_seconds(6 * 3600)), None);
        let eight = spring.plus_seconds(7 * 3600);
        assert_eq!(begun(eight), Some(eight));
        assert_eq!(next(hours(7)), hours(8));
        assert_eq!(next(hours(8)), eight);
        assert_eq!(next(hours(23)), eight);
    }
}
