//! How long reviews take, from those of the last days.

use serde::{Deserialize, Serialize};

/// Reviews of so many last days are looked at.
pub const DAYS: i64 = 90;
/// At most so many of them, the newest ones: more would say the same.
pub const MOST_CASES: u32 = 200;
/// From fewer reviews nothing is concluded.
const FEWEST_CASES: usize = 5;
/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Days that reviews have taken: half of them at most the first number, nine in ten at most the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewDays {
    /// Half of the reviews took at most so many days
    pub half: u32,
    /// Nine in ten took at most so many days
    pub most: u32,
}

impl ReviewDays {
    /// The days by the milliseconds that the reviews of a region have taken, or of all regions where those are too few; `None` where
    /// these are too few, too.
    pub fn of(region: Vec<i64>, all: Vec<i64>) -> Option<Self> {
        Self::of_cases(region).or_else(|| Self::of_cases(all))
    }

    fn of_cases(mut waited: Vec<i64>) -> Option<Self> {
        if waited.len() < FEWEST_CASES {
            return None;
        }
        waited.sort_unstable();
        let within = |tenths: usize| {
            let rank = (waited.len() * tenths).div_ceil(10);
            waited.get(rank - 1).map(|waited| days(*waited))
        };
        Some(Self {
            half: within(5)?,
            most: within(9)?,
        })
    }
}

/// Whole days: a day that has begun counts.
fn days(millis: i64) -> u32 {
    let days = millis / DAY + i64::from(millis % DAY > 0);
    u32::try_from(days.max(1)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = DAY / 24;

    fn half_and_most(days: ReviewDays) -> (u32, u32) {
        (days.half, days.most)
    }

    #[test]
    fn half_of_the_reviews_and_nine_in_ten_took_so_many_days() {
        let of = |waited: Vec<i64>| ReviewDays::of(waited, Vec::new()).map(half_and_most);
        assert_eq!(
            of(vec![9 * DAY, DAY, 3 * DAY, 2 * DAY, 6 * DAY]),
            Some((3, 9))
        );
        let twenty = (1..=20).map(|days| days * DAY).collect();
        assert_eq!(of(twenty), Some((10, 18)));
    }

    #[test]
    fn a_day_that_has_begun_counts() {
        let of = |waited| ReviewDays::of(vec![waited; 5], Vec::new()).map(half_and_most);
        assert_eq!(of(0), Some((1, 1)));
        assert_eq!(of(HOUR), Some((1, 1)));
        assert_eq!(of(DAY), Some((1, 1)));
        assert_eq!(of(DAY + 1), Some((2, 2)));
    }

    #[test]
    fn five_reviews_of_the_region_or_of_all_regions_tell_and_four_do_not() {
        let of = |region: usize, all: usize| {
            ReviewDays::of(vec![DAY; region], vec![4 * DAY; all]).map(half_and_most)
        };
        assert_eq!(of(5, 9), Some((1, 1)));
        assert_eq!(of(4, 5), Some((4, 4)));
        assert_eq!(of(4, 4), None);
        assert_eq!(of(0, 0), None);
    }
}
