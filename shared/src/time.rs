//! Instants, and local time in Finland.

#[cfg(test)]
mod oracle;

use crate::calendar::Date;
use serde::{Deserialize, Serialize};

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// An instant: milliseconds since 1 January 1970 00:00 UTC, without leap seconds.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Timestamp(i64);

/// Date and time of day in Finland (Europe/Helsinki).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The date
    pub date: Date,
    /// 0 to 23
    pub hour: u8,
    /// 0 to 59
    pub minute: u8,
}

impl Timestamp {
    /// The instant a number of milliseconds after the epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The instant a number of seconds later.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(SECOND)))
    }

    /// The instant a number of times 24 hours later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(DAY)))
    }

    /// The first instant of a day in Finland.
    pub fn start_of(date: Date) -> Self {
        Self::at_hour(date, 0)
    }

    /// The instant of a full hour on a day in Finland. The hour must not be 3, in which the clocks change.
    pub fn at_hour(date: Date, hour: u8) -> Self {
        let local = date.days_since_epoch() * DAY + i64::from(hour) * HOUR;
        // In winter this is the instant itself, in summer an hour later: the offset of both is the same.
        Self(local - offset(local - 2 * HOUR))
    }

    /// The first instant after a day in Finland.
    pub fn end_of(date: Date) -> Self {
        let midnight = (date.days_since_epoch() + 1) * DAY;
        Self(midnight - offset(midnight - 2 * HOUR))
    }

    /// Date and time of day in Finland.
    pub fn local(self) -> LocalTime {
        let local = self.0.saturating_add(offset(self.0));
        let of_day = local.rem_euclid(DAY);
        LocalTime {
            date: Date::from_days_since_epoch(local.div_euclid(DAY)),
            hour: u8::try_from(of_day / HOUR).unwrap_or_default(),
            minute: u8::try_from(of_day % HOUR / MINUTE).unwrap_or_default(),
        }
    }

    /// The date in Finland.
    pub fn date(self) -> Date {
        self.local().date
    }

    /// The year in Finland, by which proposals are numbered.
    pub fn year(self) -> u16 {
        self.date().year()
    }
}

/// The offset of Finland's clocks from UTC: two hours, three in summer, by the European Union's rule since 1996.
fn offset(utc: i64) -> i64 {
    let year = Date::from_days_since_epoch(utc.div_euclid(DAY)).year();
    let summer = last_sunday(year, 3) + HOUR..last_sunday(year, 10) + HOUR;
    if summer.contains(&utc) {
        3 * HOUR
    } else {
        2 * HOUR
    }
}

/// The midnight (UTC) that begins the last Sunday of a month with 31 days.
fn last_sunday(year: u16, month: u8) -> i64 {
    let last = Date::new(year, month, 31).map_or(0, Date::days_since_epoch);
    // 1 January 1970 was a Thursday.
    let after_sunday = (last + 4).rem_euclid(7);
    (last - after_sunday) * DAY
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The instant of "2026-03-29T01:00" in UTC.
    fn utc(text: &str) -> Timestamp {
        let (date, time) = text.split_once('T').unwrap();
        let (hour, minute) = time.split_once(':').unwrap();
        let [hour, minute]: [i64; 2] = [hour, minute].map(|part| part.parse().unwrap());
        let days = date.parse::<Date>().unwrap().days_since_epoch();
        Timestamp(days * DAY + hour * HOUR + minute * MINUTE)
    }

    fn local(text: &str) -> String {
        let LocalTime { date, hour, minute } = utc(text).local();
        format!("{date} {hour:02}:{minute:02}")
    }

    #[test]
    fn summer_time_is_from_the_last_sunday_of_march_to_that_of_october() {
        for (instant, shown) in [
            ("2026-03-29T00:59", "2026-03-29 02:59"),
            ("2026-03-29T01:00", "2026-03-29 04:00"),
            ("2026-10-25T00:59", "2026-10-25 03:59"),
            ("2026-10-25T01:00", "2026-10-25 03:00"),
            ("2018-03-25T01:00", "2018-03-25 04:00"),
            ("2024-03-31T00:59", "2024-03-31 02:59"),
            ("2024-03-31T01:00", "2024-03-31 04:00"),
            ("1969-12-31T23:00", "1970-01-01 01:00"),
        ] {
            assert_eq!(local(instant), shown, "{instant}");
        }
    }

    #[test]
    fn the_year_changes_at_midnight_in_finland() {
        assert_eq!(utc("2026-12-31T21:59").year(), 2026);
        assert_eq!(utc("2026-12-31T22:00").year(), 2027);
    }

    #[test]
    fn a_day_reaches_from_midnight_to_midnight() {
        for (day, from, to) in [
            ("2026-01-15", "2026-01-14T22:00", "2026-01-15T22:00"),
            ("2026-07-15", "2026-07-14T21:00", "2026-07-15T21:00"),
            ("2026-03-29", "2026-03-28T22:00", "2026-03-29T21:00"),
            ("2026-10-25", "2026-10-24T21:00", "2026-10-25T22:00"),
        ] {
            let date = day.parse().unwrap();
            assert_eq!(Timestamp::start_of(date), utc(from), "{day}");
            assert_eq!(Timestamp::end_of(date), utc(to), "{day}");
        }
        for days in 0..30_000 {
            let date = Date::from_days_since_epoch(days);
            let start = Timestamp::start_of(date);
            assert_eq!(start.date(), date);
            assert_eq!(
                start.plus_seconds(-1).date(),
                Date::from_days_since_epoch(days - 1)
            );
        }
    }

    #[test]
    fn instants_beyond_the_calendar_are_clamped() {
        for millis in [i64::MIN, i64::MAX] {
            let instant = Timestamp::from_millis(millis);
            assert!(instant.plus_days(millis).plus_seconds(millis).year() <= 9999);
        }
        assert_eq!(serde_json::to_string(&Timestamp(-5)).unwrap(), "-5");
    }
}
