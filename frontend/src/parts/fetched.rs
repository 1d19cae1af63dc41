//! The parts that are being fetched, or were fetched ahead.

use crate::{
    browser,
    part::Part,
    request::{Refusal, get_page},
};
use leptos::task::spawn_local;
use shared::{paths, time::Timestamp};
use std::cell::RefCell;

/// Seconds for which a part that was fetched ahead is shown: as long as the server keeps a page.
const FRESH: i64 = 10;
/// As many parts are held at most.
const MOST: usize = 8;

/// The answer to the request for a part.
pub enum Fetched {
    /// The page, or the server's page that says why there is none
    Part(Part),
    /// There is no page
    Refused(Refusal),
}

struct Held {
    url: String,
    at: Timestamp,
    /// `None` while it is being fetched
    answer: Option<Fetched>,
}

thread_local! {
    static HELD: RefCell<Vec<Held>> = const { RefCell::new(Vec::new()) };
}

/// Fetches the part of a page, unless it is being fetched or has been just now; then calls `came` with the URL. True if it
/// was there already.
pub fn fetch(url: &str, came: fn(&str)) -> bool {
    let now = browser::now();
    let known = HELD.with_borrow_mut(|held| {
        held.retain(|it| it.answer.is_none() || now < it.at.plus_seconds(FRESH));
        let known = held.iter().find(|it| it.url == url);
        known.map(|it| it.answer.is_some())
    });
    match known {
        Some(true) => {
            came(url);
            return true;
        }
        Some(false) => return false,
        None => {}
    }
    HELD.with_borrow_mut(|held| {
        held.push(Held {
            url: url.to_owned(),
            at: now,
            answer: None,
        });
        if held.len() > MOST {
            held.remove(0);
        }
    });
    let url = url.to_owned();
    spawn_local(async move {
        let answer = match get_page(&paths::part(&url)).await {
            Ok(part) => Fetched::Part(part),
            Err(refusal) => Fetched::Refused(refusal),
        };
        HELD.with_borrow_mut(|held| {
            if let Some(it) = held.iter_mut().find(|it| it.url == url) {
                it.at = browser::now();
                it.answer = Some(answer);
            }
        });
        came(&url);
    });
    false
}

/// The answer for a URL; the next reader asks anew.
pub fn take(url: &str) -> Option<Fetched> {
    HELD.with_borrow_mut(|held| {
        let at = held
            .iter()
            .position(|it| it.url == url && it.answer.is_some())?;
        held.remove(at).answer
    })
}

/// Forgets a refusal that nobody waits for: the reader's click asks again.
pub fn forget_refusal(url: &str) {
    HELD.with_borrow_mut(|held| {
        held.retain(|it| it.url != url || !matches!(it.answer, Some(Fetched::Refused(_))));
    });
}
