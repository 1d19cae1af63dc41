//! Public pages and public answers of the API for anonymous readers, kept in the isolate for some seconds. A change of the
//! public data in this isolate drops them all, so that its editor sees it; other isolates follow after these seconds.

use crate::{
    error::Answer,
    etag::{Public, Tagged},
};
use serde::Serialize;
use shared::time::Timestamp;
use std::{cell::RefCell, collections::VecDeque};
use worker_core::public_data::{self, PublicVersion};

/// The time for which a page is kept.
const KEPT_SECONDS: i64 = 10;
/// As many pages are kept at most.
const MOST_PAGES: usize = 200;
/// And as many bytes.
const MOST_BYTES: usize = 8 * 1024 * 1024;

struct Kept {
    key: String,
    page: Tagged,
    until: Timestamp,
}

#[derive(Default)]
struct Pages {
    kept: VecDeque<Kept>,
    bytes: usize,
    version: PublicVersion,
}

thread_local! {
    static PAGES: RefCell<Pages> = RefCell::default();
}

/// The page of a key, when it is kept at this time.
pub fn find(key: &str, now: Timestamp) -> Option<Tagged> {
    PAGES.with_borrow_mut(|pages| {
        pages.drop_old(now);
        let kept = pages.kept.iter().find(|kept| kept.key == key)?;
        Some(kept.page.clone())
    })
}

/// Keeps a page that was read of version `read` of the public data, unless that has changed meanwhile.
pub fn keep(key: String, page: Tagged, read: PublicVersion, now: Timestamp) {
    PAGES.with_borrow_mut(|pages| {
        pages.drop_old(now);
        if pages.version != read || pages.kept.iter().any(|kept| kept.key == key) {
            return;
        }
        pages.bytes += page.len();
        let until = now.plus_seconds(KEPT_SECONDS);
        pages.kept.push_back(Kept { key, page, until });
        while pages.kept.len() > MOST_PAGES || pages.bytes > MOST_BYTES {
            pages.drop_first();
        }
    });
}

/// A public answer of the API, from the cache where an anonymous reader asks; else it is read, and kept under the key.
pub async fn public<T: Serialize>(
    now: Timestamp,
    is_anonymous: bool,
    key: String,
    read: impl AsyncFnOnce() -> Answer<T>,
) -> Answer<Public> {
    if !is_anonymous {
        return Ok(Public::new(&read().await?));
    }
    if let Some(kept) = find(&key, now) {
        return Ok(Public(kept));
    }
    let version = public_data::version();
    let Public(answer) = Public::new(&read().await?);
    keep(key, answer.clone(), version, now);
    Ok(Public(answer))
}

impl Pages {
    /// Drops pages of an earlier version of the public data, and those whose time is over; they stand in its order.
    fn drop_old(&mut self, now: Timestamp) {
        let version = public_data::version();
        if self.version != version {
            *self = Self {
                version,
                ..Self::default()
            };
        }
        while self.kept.front().is_some_and(|first| first.until <= now) {
            self.drop_first();
        }
    }

    fn drop_first(&mut self) {
        if let Some(first) = self.kept.pop_front() {
            self.bytes -= first.page.len();
        }
    }
}
