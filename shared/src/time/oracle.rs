//! Our calendar and Finland's clock compared with the crate `jiff`, from 1996 to 2050.

use super::{DAY, HOUR, LocalTime, MINUTE, Timestamp};
use crate::calendar::Date;
use jiff::{ToSpan as _, civil, tz::TimeZone};

fn helsinki() -> TimeZone {
    TimeZone::get("Europe/Helsinki").unwrap()
}

/// Every day of the 55 years.
fn days() -> impl Iterator<Item = civil::Date> {
    let end = civil::date(2051, 1, 1);
    civil::date(1996, 1, 1)
        .series(1.day())
        .take_while(move |day| *day < end)
}

fn ours(date: civil::Date) -> Date {
    let [month, day] = [date.month(), date.day()].map(|part| u8::try_from(part).unwrap());
    Date::new(u16::try_from(date.year()).unwrap(), month, day).unwrap()
}

fn assert_local(millis: i64, zone: &TimeZone) {
    let theirs = zone.to_datetime(jiff::Timestamp::from_millisecond(millis).unwrap());
    let expected = LocalTime {
        date: ours(theirs.date()),
        hour: u8::try_from(theirs.hour()).unwrap(),
        minute: u8::try_from(theirs.minute()).unwrap(),
    };
    assert_eq!(Timestamp::from_millis(millis).local(), expected, "{theirs}");
}

#[test]
fn every_day_has_the_same_number_and_the_same_day_months_later() {
    let epoch = civil::date(1970, 1, 1);
    for day in days() {
        let number = i64::from((day - epoch).get_days());
        let date = ours(day);
        assert_eq!(date.to_string(), day.to_string());
        assert_eq!(date.days_since_epoch(), number, "{day}");
        assert_eq!(Date::from_days_since_epoch(number), date, "{day}");
        for months in [1, 24] {
            let later = day.checked_add(i32::from(months).months()).unwrap();
            assert_eq!(date.plus_months(months), ours(later), "{day}");
        }
    }
}

#[test]
fn the_same_days_exist() {
    for year in 1996..=2050_u16 {
        for month in 0..=13_u8 {
            for day in 0..=32_u8 {
                let theirs = civil::Date::new(
                    i16::try_from(year).unwrap(),
                    i8::try_from(month).unwrap(),
                    i8::try_from(day).unwrap(),
                );
                let exists = Date::new(year, month, day).is_ok();
                assert_eq!(exists, theirs.is_ok(), "{year}-{month}-{day}");
            }
        }
    }
}

#[test]
fn every_day_begins_and_ends_at_the_same_instant_in_finland() {
    let zone = helsinki();
    let midnight = |day: civil::Date| {
        let instant = zone.to_timestamp(day.at(0, 0, 0, 0)).unwrap();
        Timestamp::from_millis(instant.as_millisecond())
    };
    for day in days() {
        assert_eq!(Timestamp::start_of(ours(day)), midnight(day), "{day}");
        let next = day.tomorrow().unwrap();
        assert_eq!(Timestamp::end_of(ours(day)), midnight(next), "{day}");
    }
}

#[test]
fn the_clock_shows_the_same_every_six_hours() {
    let zone = helsinki();
    for day in days() {
        let midnight = ours(day).days_since_epoch() * DAY;
        for hour in [0, 6, 12, 18] {
            assert_local(midnight + hour * HOUR, &zone);
            assert_local(midnight + hour * HOUR - 1, &zone);
        }
    }
}

#[test]
fn the_clocks_change_twice_a_year_at_the_same_instants() {
    let zone = helsinki();
    let begin = zone
        .to_timestamp(civil::date(1996, 1, 1).at(0, 0, 0, 0))
        .unwrap();
    let changes: Vec<i64> = zone
        .following(begin)
        .map(|change| change.timestamp().as_millisecond())
        .take_while(|millis| Timestamp::from_millis(*millis).year() <= 2050)
        .collect();
    assert_eq!(changes.len(), 2 * 55);
    for change in changes {
        for minute in -180..180 {
            assert_local(change + minute * MINUTE, &zone);
            assert_local(change + minute * MINUTE - 1, &zone);
        }
    }
}
