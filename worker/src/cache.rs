//! Anonymous public pages, kept in the isolate for some seconds. What is written here forgets them all at once, so that
//! whoever wrote it sees it; other isolates follow when their seconds are over.

use crate::etag::Tagged;
use axum::http::{HeaderMap, header};
use std::{cell::RefCell, collections::VecDeque};

/// How long a page is kept, in milliseconds.
const KEPT_FOR: u64 = 10_000;
/// As many pages are kept at most.
const MOST_PAGES: usize = 200;
/// And as many bytes.
const MOST_BYTES: usize = 8 * 1024 * 1024;
/// The cookies of those who may have changed what they are about to see.
const EDITORS: [&str; 2] = ["__Host-session=", "__Host-manage-"];

/// Which state of the data a page was rendered from: pages of an earlier one are not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generation(u64);

struct Kept {
    key: String,
    page: Tagged,
    until: u64,
}

#[derive(Default)]
struct Pages {
    kept: VecDeque<Kept>,
    bytes: usize,
    generation: u64,
}

thread_local! {
    static PAGES: RefCell<Pages> = RefCell::default();
}

/// Whether the request is anyone's: such a page is the same for all.
pub fn is_anonymous(headers: &HeaderMap) -> bool {
    !headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .any(|pair| EDITORS.iter().any(|name| pair.trim().starts_with(name)))
}

/// The page of a key, when it is kept at this time.
pub fn find(key: &str, now: u64) -> Option<Tagged> {
    PAGES.with_borrow_mut(|pages| {
        pages.drop_old(now);
        let kept = pages.kept.iter().find(|kept| kept.key == key)?;
        Some(kept.page.clone())
    })
}

/// The state of the data before a page is read from it.
pub fn generation() -> Generation {
    PAGES.with_borrow(|pages| Generation(pages.generation))
}

/// Keeps a page that was read since `generation`, unless something has been written meanwhile.
pub fn keep(key: String, page: Tagged, generation: Generation, now: u64) {
    PAGES.with_borrow_mut(|pages| {
        if pages.generation != generation.0 || pages.kept.iter().any(|kept| kept.key == key) {
            return;
        }
        pages.bytes += page.len();
        let until = now + KEPT_FOR;
        pages.kept.push_back(Kept { key, page, until });
        while pages.kept.len() > MOST_PAGES || pages.bytes > MOST_BYTES {
            pages.drop_first();
        }
    });
}

/// Forgets all pages: call it after each change of what is public.
pub fn forget_all() {
    PAGES.with_borrow_mut(|pages| {
        pages.kept.clear();
        pages.bytes = 0;
        pages.generation += 1;
    });
}

impl Pages {
    /// Pages stand in the order in which they end.
    fn drop_old(&mut self, now: u64) {
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
