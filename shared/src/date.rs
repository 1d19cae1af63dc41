//! Dates of different precision, written in EDTF (ISO 8601-2).

use crate::{calendar::days_in, serde_text::ParseError};
use std::{cmp::Ordering, fmt, str::FromStr};

/// A season of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// EDTF 21
    Spring,
    /// EDTF 22
    Summer,
    /// EDTF 23
    Autumn,
    /// EDTF 24
    Winter,
}

/// A date known to the year, the season or the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartialDate {
    /// "2019"
    Year {
        /// Four digits
        year: u16,
    },
    /// "2018-21"
    Season {
        /// Four digits
        year: u16,
        /// The season
        season: Season,
    },
    /// "2017-01-25"
    Day {
        /// Four digits
        year: u16,
        /// 1 to 12
        month: u8,
        /// 1 to 31
        day: u8,
    },
}

impl PartialDate {
    /// The year.
    pub fn year(&self) -> u16 {
        match self {
            Self::Year { year } | Self::Season { year, .. } | Self::Day { year, .. } => *year,
        }
    }

    /// The first day of the period, as year, month and day.
    fn earliest(self) -> (u16, u8, u8) {
        match self {
            Self::Year { year } => (year, 1, 1),
            Self::Season { year, season } => {
                let month = match season {
                    Season::Spring => 3,
                    Season::Summer => 6,
                    Season::Autumn => 9,
                    Season::Winter => 12,
                };
                (year, month, 1)
            }
            Self::Day { year, month, day } => (year, month, day),
        }
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        let precision = |date: &Self| match date {
            Self::Year { .. } => 0,
            Self::Season { .. } => 1,
            Self::Day { .. } => 2,
        };
        self.earliest()
            .cmp(&other.earliest())
            .then(precision(self).cmp(&precision(other)))
    }
}

impl FromStr for PartialDate {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        if !text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-')
        {
            return Err(ParseError);
        }
        let mut parts = text.split('-');
        let year = parts
            .next()
            .filter(|year| year.len() == 4)
            .ok_or(ParseError)?;
        let year: u16 = year.parse().map_err(|_| ParseError)?;
        let mut number = || match parts.next() {
            None => Ok(None),
            Some(part) if part.len() == 2 => part.parse::<u8>().map(Some).map_err(|_| ParseError),
            Some(_) => Err(ParseError),
        };
        let (second, third) = (number()?, number()?);
        if parts.next().is_some() {
            return Err(ParseError);
        }
        let season = |season| Ok(Self::Season { year, season });
        match (second, third) {
            (None, None) => Ok(Self::Year { year }),
            (Some(21), None) => season(Season::Spring),
            (Some(22), None) => season(Season::Summer),
            (Some(23), None) => season(Season::Autumn),
            (Some(24), None) => season(Season::Winter),
            (Some(month), Some(day)) if (1..=days_in(year, month)).contains(&day) => {
                Ok(Self::Day { year, month, day })
            }
            _ => Err(ParseError),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year { year } => write!(f, "{year:04}"),
            Self::Season { year, season } => {
                let code = match season {
                    Season::Spring => 21,
                    Season::Summer => 22,
                    Season::Autumn => 23,
                    Season::Winter => 24,
                };
                write!(f, "{year:04}-{code}")
            }
            Self::Day { year, month, day } => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

crate::serde_text::serde_as_text!(PartialDate);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_back_as_they_were_written() {
        for text in ["2019", "2018-21", "2023-24", "2017-01-25", "2024-02-29"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "19",
            "2018-25",
            "2018-1-2",
            "2023-02-29",
            "2018-13-01",
            "2018-01-00",
            "2018-01-01-01",
            "+201",
        ] {
            assert_eq!(text.parse::<PartialDate>(), Err(ParseError), "{text}");
        }
    }

    #[test]
    fn dates_sort_by_their_earliest_day() {
        let mut dates: Vec<PartialDate> = ["2018-06-14", "2019", "2018-21", "2018", "2017-23"]
            .iter()
            .map(|d| d.parse().unwrap())
            .collect();
        dates.sort();
        let sorted: Vec<String> = dates.iter().map(ToString::to_string).collect();
        assert_eq!(sorted, ["2017-23", "2018", "2018-21", "2018-06-14", "2019"]);
    }
}
