//! The entries of the browser's history: their keys, and the place that each was left at.

use crate::storage::BrowserStorage;
use leptos::prelude::window;
use std::cell::Cell;
use wasm_bindgen::JsValue;

thread_local! {
    /// Key of the history entry being shown.
    static ENTRY: Cell<u32> = const { Cell::new(0) };
}

/// The way in which an entry is written.
pub enum Write {
    /// As a new entry
    Push,
    /// In place of the present one
    Replace,
}

/// The browser's history.
pub fn history() -> Option<web_sys::History> {
    window().history().ok()
}

/// The key of the entry being shown.
pub fn entry() -> u32 {
    ENTRY.get()
}

/// Notes that another entry is shown.
pub fn set(entry: u32) {
    ENTRY.set(entry);
}

/// The key in the state of an entry; `None` for an entry of another kind.
pub fn entry_of(state: &JsValue) -> Option<u32> {
    let key = state.as_f64()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the conversion saturates, and only our own keys are ever found again"
    )]
    Some(key as u32)
}

/// Writes an entry, with another URL if one is given.
pub fn set_entry(entry: u32, url: Option<&str>, write: Write) {
    ENTRY.set(entry);
    let Some(history) = history() else { return };
    let state = JsValue::from_f64(f64::from(entry));
    // The browser limits the rate of changes: then the URL lags, and nothing is lost.
    _ = match write {
        Write::Push => history.push_state_with_url(&state, "", url),
        Write::Replace => history.replace_state_with_url(&state, "", url),
    };
}

/// Stores the scroll position of the entry being left, and the link followed.
pub fn leave(link: Option<&str>) {
    let entry = ENTRY.get();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the conversion saturates, and no page is so long"
    )]
    let y = window().scroll_y().unwrap_or_default() as i32;
    let link = link
        .map(str::to_owned)
        .or_else(|| place_of(entry).map(|(_, link)| link));
    // Where nothing can be kept, Back begins at the heading.
    let place = format!("{y} {}", link.unwrap_or_default());
    BrowserStorage::Session.set(&key(entry), &place);
}

/// The scroll position and the link at which an entry was left.
pub fn place_of(entry: u32) -> Option<(i32, String)> {
    let place = BrowserStorage::Session.get(&key(entry))?;
    let (y, link) = place.split_once(' ')?;
    Some((y.parse().ok()?, link.to_owned()))
}

fn key(entry: u32) -> String {
    format!("place-{entry}")
}
