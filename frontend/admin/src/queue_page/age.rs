//! The time that a submission has waited.

use shared::time::Timestamp;
use texts::{Texts, keys};

const HOUR: i64 = 3600 * 1000;

/// "3 päivää", "5 tuntia", "alle tunti".
pub fn age(texts: Texts, since: Timestamp, now: Timestamp) -> String {
    let hours = (now.millis() - since.millis()).max(0) / HOUR;
    let count = |n: i64, one, other| texts.count(usize::try_from(n).unwrap_or(0), one, other);
    match (hours, hours / 24) {
        (0, _) => texts.get(keys::ADMIN_AGE_NOW).to_owned(),
        (hours, 0) => count(hours, keys::ADMIN_AGE_HOUR, keys::ADMIN_AGE_HOURS),
        (_, days) => count(days, keys::ADMIN_AGE_DAY, keys::ADMIN_AGE_DAYS),
    }
}

/// True if a submission has waited for so many days; 0 days means never.
pub fn is_late(since: Timestamp, now: Timestamp, after_days: u32) -> bool {
    after_days > 0 && since.plus_days(i64::from(after_days)) <= now
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::lang::Lang;

    #[test]
    fn an_age_is_told_in_hours_and_then_in_days() {
        let texts = Texts::of(Lang::Fi);
        let now = Timestamp::from_millis(40 * 24 * HOUR);
        let told = |hours: i64| age(texts, now.plus_seconds(-hours * 3600), now);
        assert_eq!(told(0), "alle tunti");
        assert_eq!(told(1), "1 tunti");
        assert_eq!(told(23), "23 tuntia");
        assert_eq!(told(24), "1 päivä");
        assert_eq!(told(24 * 30), "30 päivää");
        assert_eq!(told(-5), "alle tunti");
    }

    #[test]
    fn what_waits_for_so_many_days_is_late() {
        let now = Timestamp::from_millis(40 * 24 * HOUR);
        assert!(is_late(now.plus_days(-5), now, 5));
        assert!(!is_late(now.plus_days(-4), now, 5));
        assert!(!is_late(now.plus_days(-4), now, 0));
    }
}
