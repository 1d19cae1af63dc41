//! The sentences of the interface, in one language at a time, and how each language writes dates, numbers and lists.

#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test that can't go on may panic"
    )
)]

mod by_key;
pub mod code_labels;
pub mod format;
#[cfg(test)]
mod lost_words;

pub use by_key::{Counted, Key, Places, Template, Texts, keys, places};
