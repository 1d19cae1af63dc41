//! The last day for replies of a published proposal: how it is extended, and set anew on reopening.

use crate::{
    calendar::Date, form::error::ErrorKind, proposal::limits::OPEN_MONTHS, submission::id::Version,
};
use serde::{Deserialize, Serialize};

/// Months by which extending keeps a proposal open longer.
pub const EXTENSION_MONTHS: u16 = 3;

/// A last day that was set by extending or reopening. Texts are never overwritten, so it stands beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetDay {
    /// The day
    pub until: Date,
    /// The submission's version that set it
    pub version: Version,
}

impl SetDay {
    /// The last day that a text gets with its publication; `day` is that of its form. The author of a later text has seen the day
    /// that was set, and chosen another one or the same. An earlier text doesn't shorten it.
    pub fn of_text(self, text: Version, day: Date) -> Date {
        self.after_publication(text, day)
            .map_or(day, |set| set.until)
    }

    /// What is left of it after the publication of a text: nothing, if the author of the text has chosen the day.
    pub fn after_publication(self, text: Version, day: Date) -> Option<Self> {
        (text <= self.version).then_some(Self {
            until: self.until.max(day),
            ..self
        })
    }
}

/// The days until which a published or closed proposal can be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenDays {
    /// The last day for replies
    pub until: Date,
    /// The last day if it is extended now; missing where it can't be extended
    pub extended: Option<Date>,
    /// The latest day to which it can be extended or reopened: 24 months after the first publication
    pub latest: Date,
}

impl OpenDays {
    /// The days of a proposal with this last day, first published on `published`.
    pub fn new(until: Date, published: Date, today: Date) -> Self {
        let latest = published.plus_months(OPEN_MONTHS);
        let extended = until.plus_months(EXTENSION_MONTHS).min(latest);
        Self {
            until,
            extended: (extended > until && extended >= today).then_some(extended),
            latest,
        }
    }

    /// The latest day to which it can be reopened; `None` once that is over.
    pub fn reopens_until(self, today: Date) -> Option<Date> {
        (self.latest >= today).then_some(self.latest)
    }

    /// The last day with which it is reopened.
    ///
    /// # Errors
    /// The day is missing, over, or too far ahead.
    pub fn reopened(self, day: Option<Date>, today: Date) -> Result<Date, ErrorKind> {
        let day = day.ok_or(ErrorKind::Missing)?;
        if day < today {
            Err(ErrorKind::InThePast { earliest: today })
        } else if day > self.latest {
            Err(ErrorKind::TooFarAhead {
                most_months: OPEN_MONTHS,
                latest: self.latest,
            })
        } else {
            Ok(day)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn days(until: &str, today: &str) -> OpenDays {
        OpenDays::new(date(until), date("2026-05-10"), date(today))
    }

    #[test]
    fn extending_adds_three_months_and_never_leads_beyond_24_months_from_publication() {
        let extended = |until, today| days(until, today).extended.map(|day| day.to_string());
        let day = |text: &str| Some(text.to_owned());
        assert_eq!(extended("2026-11-30", "2026-11-16"), day("2027-02-28"));
        assert_eq!(extended("2028-03-01", "2028-02-20"), day("2028-05-10"));
        assert_eq!(extended("2028-05-10", "2028-05-01"), None);
        // The author of a revision may choose a later day.
        assert_eq!(extended("2028-06-30", "2028-05-01"), None);
        // Three months would be over, too.
        assert_eq!(extended("2026-06-01", "2026-12-01"), None);
    }

    #[test]
    fn it_is_reopened_until_a_day_from_today_to_24_months_after_publication() {
        let today = date("2027-01-01");
        let closed = days("2026-12-31", "2027-01-01");
        let reopened = |day: &str| closed.reopened(day.parse().ok(), today);
        assert_eq!(reopened("2027-01-01"), Ok(today));
        assert_eq!(reopened("2028-05-10"), Ok(date("2028-05-10")));
        assert_eq!(reopened(""), Err(ErrorKind::Missing));
        assert_eq!(
            reopened("2026-12-31"),
            Err(ErrorKind::InThePast { earliest: today })
        );
        assert_eq!(
            reopened("2028-05-11"),
            Err(ErrorKind::TooFarAhead {
                most_months: 24,
                latest: date("2028-05-10")
            })
        );
        assert_eq!(closed.reopens_until(today), Some(date("2028-05-10")));
        assert_eq!(closed.reopens_until(date("2028-05-11")), None);
    }

    #[test]
    fn a_text_written_before_the_day_was_set_does_not_shorten_it() {
        let set = SetDay {
            until: date("2027-03-31"),
            version: Version::new(7),
        };
        for (text, day, expected) in [
            (6, "2026-12-31", "2027-03-31"),
            (6, "2027-12-31", "2027-12-31"),
            // Its author has chosen the day after it was set.
            (8, "2026-12-31", "2026-12-31"),
            (8, "2027-12-31", "2027-12-31"),
        ] {
            let (text, day) = (Version::new(text), date(day));
            assert_eq!(set.of_text(text, day), date(expected), "{text:?} {day}");
            let left = set.after_publication(text, day);
            assert_eq!(left.is_some(), text < set.version);
        }
    }
}
