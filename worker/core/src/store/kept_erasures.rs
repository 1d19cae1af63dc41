//! The list of erasures outside the database: objects without content in a bucket, whose keys sort them by time.

use crate::{fault::Fault, usage::Usage};
use shared::time::Timestamp;
use std::fmt::{self, Display};
use worker::{Bucket, Data, Env};

/// The binding of the bucket.
const BINDING: &str = "ERASURES";
const PREFIX: &str = "erased/";

/// The key of an object: the time of the erasure, and the hash of the submission's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The time
    pub at: Timestamp,
    /// SHA-256
    pub hash: String,
}

impl Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", start(self.at), self.hash)
    }
}

impl Key {
    /// The key of an object; `None` for an object that isn't of the list.
    fn read(key: &str) -> Option<Self> {
        let (at, hash) = key.strip_prefix(PREFIX)?.split_once('-')?;
        Some(Self {
            at: Timestamp::from_millis(at.parse().ok()?),
            hash: hash.to_owned(),
        })
    }
}

/// What the keys of a time begin with: as many digits as milliseconds have until the year 2286.
fn start(at: Timestamp) -> String {
    format!("{PREFIX}{:013}", at.millis())
}

/// Keys in the order of their times.
pub struct Page {
    /// At most a thousand
    pub keys: Vec<Key>,
    /// True if there are no more after them
    pub is_last: bool,
}

/// The bucket.
pub struct KeptErasures {
    bucket: Bucket,
    usage: Usage,
}

impl KeptErasures {
    /// The bucket of the bindings.
    pub fn new(env: &Env, usage: &Usage) -> Result<Self, Fault> {
        let bucket = env.bucket(BINDING);
        let bucket = bucket.map_err(|error| Fault::new("finding the bucket of erasures", error))?;
        let usage = usage.clone();
        Ok(Self { bucket, usage })
    }

    /// Keeps an erasure.
    pub async fn keep(&self, key: &Key) -> Result<(), Fault> {
        self.usage.note_call();
        let put = self.bucket.put(key.to_string(), Data::Empty).execute();
        put.await
            .map(|_| ())
            .map_err(|error| Fault::new("keeping an erasure outside the database", error))
    }

    /// The keys from a time on, or after a key of the page before.
    pub async fn list(&self, from: Timestamp, after: Option<&Key>) -> Result<Page, Fault> {
        self.usage.note_call();
        let after = after.map_or_else(|| start(from), Key::to_string);
        let list = self.bucket.list().prefix(PREFIX).start_after(after);
        let found = list
            .execute()
            .await
            .map_err(|error| Fault::new("listing the erasures outside the database", error))?;
        let objects = found.objects();
        Ok(Page {
            keys: objects
                .iter()
                .filter_map(|it| Key::read(&it.key()))
                .collect(),
            is_last: !found.truncated(),
        })
    }

    /// Removes keys: at most a thousand at once.
    pub async fn remove(&self, keys: &[Key]) -> Result<(), Fault> {
        self.usage.note_call();
        let keys: Vec<String> = keys.iter().map(Key::to_string).collect();
        self.bucket
            .delete_multiple(keys)
            .await
            .map_err(|error| Fault::new("forgetting erasures outside the database", error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_was_written_and_sorted_by_its_time() {
        let key = |millis| Key {
            at: Timestamp::from_millis(millis),
            hash: "5d4c".to_owned(),
        };
        let keys = [0, 999, 1_764_000_000_000].map(key);
        let written = keys.each_ref().map(Key::to_string);
        assert_eq!(written[1], "erased/0000000000999-5d4c");
        assert!(written.is_sorted());
        assert_eq!(written.map(|it| Key::read(&it)), keys.map(Some));
        assert_eq!(Key::read("other/0000000000999-5d4c"), None);
    }
}
