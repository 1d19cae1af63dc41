//! Calendar days.

use crate::{date::PartialDate, serde_text::ParseError};
use std::{fmt, str::FromStr};

/// A day of the Gregorian calendar: "2018-12-31".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day of a year, month (1 to 12) and day (1 to 31).
    ///
    /// # Errors
    /// The day does not exist.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, ParseError> {
        if year <= 9999 && (1..=days_in(year, month)).contains(&day) {
            Ok(Self { year, month, day })
        } else {
            Err(ParseError)
        }
    }

    /// The day that was meant: its numbers may be in the order of the country, and without zeros before them.
    pub fn mended(text: &str) -> Option<Self> {
        let mut numbers = [0_u16; 3];
        let mut parts = text
            .split(['.', '/', '-', ',', ' '])
            .filter(|it| !it.is_empty());
        let first = parts.clone().next()?;
        for number in &mut numbers {
            let digits = parts.next()?;
            let is_number = digits.len() <= 4 && digits.bytes().all(|it| it.is_ascii_digit());
            *number = digits.parse().ok().filter(|_| is_number)?;
        }
        if parts.next().is_some() {
            return None;
        }
        let [day, month, year] = if first.len() == 4 {
            let [year, month, day] = numbers;
            [day, month, year]
        } else {
            numbers
        };
        let year = match year {
            // Of this century: proposals are about what comes.
            10..=99 => 2000 + year,
            1000.. => year,
            _ => return None,
        };
        Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The same day a number of months later, or the last day of a shorter month.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        let month = u32::from(self.month) - 1 + u32::from(months);
        let year = u32::from(self.year) + month / 12;
        let year = u16::try_from(year).unwrap_or(u16::MAX);
        let month = u8::try_from(month % 12 + 1).unwrap_or(12);
        Self {
            year,
            month,
            day: self.day.min(days_in(year, month)),
        }
    }

    /// Days since 1 January 1970.
    pub fn days_since_epoch(self) -> i64 {
        // Years are counted from March, so that the leap day ends them; an era is 400 years.
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let month = (i64::from(self.month) + 9) % 12;
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day a number of days after 1 January 1970, clamped to the years 0 to 9999.
    pub fn from_days_since_epoch(days: i64) -> Self {
        // 0000-01-01 and 9999-12-31.
        let days = days.clamp(-719_528, 2_932_896) + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = (month + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        Self {
            year: u16::try_from(year).unwrap_or_default(),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }
}

/// Days of a month; 0 for a month that does not exist.
pub(crate) fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl FromStr for Date {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        match text.parse() {
            Ok(PartialDate::Day { year, month, day }) => Self::new(year, month, day),
            Ok(PartialDate::Year { .. } | PartialDate::Season { .. }) | Err(_) => Err(ParseError),
        }
    }
}

impl From<Date> for PartialDate {
    fn from(Date { year, month, day }: Date) -> Self {
        Self::Day { year, month, day }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        PartialDate::from(*self).fmt(f)
    }
}

crate::serde_text::serde_as_text!(Date);

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_counted_from_1970() {
        for (text, days) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("2018-12-31", 17_896),
            ("0000-01-01", -719_528),
            ("9999-12-31", 2_932_896),
        ] {
            assert_eq!(date(text).days_since_epoch(), days, "{text}");
            assert_eq!(Date::from_days_since_epoch(days), date(text));
        }
        for days in -1000..40_000 {
            assert_eq!(Date::from_days_since_epoch(days).days_since_epoch(), days);
        }
        assert_eq!(Date::from_days_since_epoch(i64::MAX), date("9999-12-31"));
        assert_eq!(Date::from_days_since_epoch(i64::MIN), date("0000-01-01"));
    }

    #[test]
    fn months_later_is_the_same_day_or_the_last_one() {
        assert_eq!(date("2026-01-31").plus_months(1), date("2026-02-28"));
        assert_eq!(date("2026-02-28").plus_months(24), date("2028-02-28"));
        assert_eq!(date("2026-12-01").plus_months(1), date("2027-01-01"));
    }

    #[test]
    fn a_date_without_a_day_is_refused() {
        for text in [
            "",
            "2018",
            "2018-21",
            "2023-02-29",
            "2018-1-2",
            "31.12.2018",
        ] {
            assert_eq!(text.parse::<Date>(), Err(ParseError), "{text}");
        }
        assert_eq!(Date::new(2018, 0, 1), Err(ParseError));
    }

    #[test]
    fn a_day_is_mended_from_the_order_of_the_country() {
        for (text, meant) in [
            ("31.12.2027", "2027-12-31"),
            ("1.2.2027", "2027-02-01"),
            (" 1. 2. 2027 ", "2027-02-01"),
            ("1/2/2027", "2027-02-01"),
            ("1,2,2027", "2027-02-01"),
            ("01-02-2027", "2027-02-01"),
            ("1.2.27", "2027-02-01"),
            ("2027-2-1", "2027-02-01"),
            ("2027-12-31", "2027-12-31"),
        ] {
            assert_eq!(Date::mended(text), Some(date(meant)), "{text}");
        }
        for text in [
            "",
            "2027",
            "31.12.",
            "12/31/2027",
            "29.2.2027",
            "31.12.20277",
            "31.12.202",
            "31.12.2027.1",
            "joulukuu 2027",
            "+1.2.2027",
        ] {
            assert_eq!(Date::mended(text), None, "{text}");
        }
    }
}
