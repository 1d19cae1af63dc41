//! The limits: how often something may be done. `ALL` is the table of docs/OPERATIONS.md.
//!
//! A count is raised in the batch of what it counts, so that what is refused raises none. For whom it counts is kept as a hash
//! that nobody can tell from another day's.

mod table;

use crate::{
    call::Call,
    fault::Fault,
    hash::sha256,
    settings,
    store::{
        self,
        batch::{Batch, NotWritten},
        limits::Count,
    },
};
use shared::{email::EmailAddress, time::Timestamp};
pub use table::*;

const HOUR: i64 = 3600 * 1000;
const DAY: i64 = 24 * HOUR;

/// The time within which something is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// An hour of the clock, UTC
    Hour,
    /// A day of the calendar, UTC
    Day,
}

impl Window {
    /// The last hour of the window, since 1970 UTC: its count is kept until then.
    fn last_hour(self, now: Timestamp) -> u32 {
        let hour = match self {
            Self::Hour => now.millis().div_euclid(HOUR),
            Self::Day => now.millis().div_euclid(DAY) * 24 + 23,
        };
        u32::try_from(hour).unwrap_or_default()
    }

    /// Seconds until the next window.
    fn rest(self, now: Timestamp) -> i64 {
        let length = match self {
            Self::Hour => HOUR,
            Self::Day => DAY,
        };
        (length - now.millis().rem_euclid(length)).div_euclid(1000) + 1
    }
}

/// What follows once a limit is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// 429 with `Retry-After`: the rest of the window
    Refused,
    /// The same answer as always, and no mail
    NoMail,
    /// It waits for a reviewer
    Reviewer,
    /// No mail at once; the next morning's digest has it
    Digest,
}

/// A limit.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// The variable that sets how often
    pub name: &'static str,
    /// How often, where the variable isn't set
    pub most: u32,
    /// Within which time
    pub window: Window,
    /// For whom it counts
    pub whose: &'static str,
    /// What it counts
    pub what: &'static str,
    /// What follows beyond it
    pub beyond: Beyond,
}

/// Once more of what a limit counts, for somebody.
#[derive(Clone, Debug)]
pub struct Use {
    limit: Limit,
    key: String,
    by: u32,
}

impl Limit {
    /// Once more for `key`; an empty key is nobody's.
    pub fn once(self, key: impl Into<String>) -> Use {
        self.times(key, 1)
    }

    /// `by` times more for `key`.
    pub fn times(self, key: impl Into<String>, by: u32) -> Use {
        let key = key.into();
        Use {
            limit: self,
            key,
            by,
        }
    }
}

/// The key of somebody at the network of a call: strangers elsewhere use up nothing of theirs.
pub fn from_here(call: &Call, address: &EmailAddress) -> String {
    format!("{} {}", address.normalised(), call.network)
}

/// Counts in a batch, which is refused as a whole where one of them would be too many.
pub fn count(call: &Call, batch: &mut Batch, uses: &[Use]) -> Result<(), Fault> {
    batch.count(counts(call, uses)?);
    Ok(())
}

/// Counts by itself. False where it would be too many: then nothing is counted.
pub async fn take(call: &Call, uses: &[Use]) -> Result<bool, Fault> {
    let mut batch = Batch::new(&call.db);
    count(call, &mut batch, uses)?;
    match batch.write().await {
        Ok(()) => Ok(true),
        Err(NotWritten::TooMany { .. }) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Seconds until the first count that is full is free again; `None` where all are free. Nothing is counted.
pub async fn full(call: &Call, uses: &[Use]) -> Result<Option<i64>, Fault> {
    let counts = counts(call, uses)?;
    let full = store::limits::full(&call.db, &counts).await?;
    Ok(full.map(|count| count.retry_after))
}

/// Cancels a mail of the batch, with this reason, where the count is full; else it is raised.
pub fn cap(
    call: &Call,
    batch: &mut Batch,
    mail: &str,
    counted: Use,
    why: &str,
) -> Result<(), Fault> {
    for count in counts(call, &[counted])? {
        store::limits::cap(batch, mail, &count, why);
    }
    Ok(())
}

/// Forgets the windows that are over.
pub async fn forget(call: &Call) -> Result<(), Fault> {
    store::limits::forget_before(&call.db, Window::Hour.last_hour(call.now)).await
}

fn counts(call: &Call, uses: &[Use]) -> Result<Vec<Count>, Fault> {
    let salt = settings::salt(&call.env)?;
    let uses = uses.iter().filter(|it| !it.key.is_empty());
    Ok(uses
        .map(|Use { limit, key, by }| Count {
            key: hashed(&salt, call.now, limit.name, key),
            hour: limit.window.last_hour(call.now),
            by: *by,
            most: settings::limit(&call.env, limit.name, limit.most),
            retry_after: limit.window.rest(call.now),
        })
        .collect())
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
    fn the_next_window_is_never_now() {
        assert_eq!(Window::Hour.rest(NOON), 3601);
        assert_eq!(Window::Hour.rest(NOON.plus_seconds(3599)), 2);
        assert_eq!(Window::Day.rest(NOON), 12 * 3600 + 1);
        assert_eq!(Window::Hour.last_hour(NOON), 20_000 * 24 + 12);
        assert_eq!(Window::Day.last_hour(NOON), 20_000 * 24 + 23);
    }
}
