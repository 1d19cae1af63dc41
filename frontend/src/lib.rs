//! The public pages, rendered by the Worker (feature `ssr`), and what moves on them in the browser (feature `browser`): the
//! map, the search, the forms, and the way from page to page.

// The types of views are nested as deeply as the page.
#![recursion_limit = "512"]
// Components own their props.
#![allow(
    clippy::needless_pass_by_value,
    reason = "the macro that makes components takes properties by value"
)]
#![cfg_attr(
    test,
    expect(clippy::unwrap_used, reason = "a test that can't go on may panic")
)]

pub mod boot;
pub mod browser;
pub mod components;
pub mod config;
#[cfg(feature = "ssr")]
pub mod document;
pub mod forms;
pub mod head;
#[cfg(feature = "ssr")]
pub mod layers;
pub mod load;
pub mod map;
pub mod navigation;
pub mod networks;
pub mod page_texts;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod part;
pub mod parts;
pub mod proposal_text;
pub mod request;
pub mod screen;
#[cfg(feature = "browser")]
pub mod site;
#[cfg(feature = "browser")]
pub mod start;
pub mod storage;
#[cfg(feature = "browser")]
pub mod take_over;
pub mod turns;
