//! The public pages and the forms: rendered by the Worker (feature `ssr`), hydrated as WebAssembly in the browser
//! (feature `hydrate`).

// The types of views are nested as deeply as the page.
#![recursion_limit = "512"]
// Components own their props.
#![allow(
    clippy::needless_pass_by_value,
    reason = "the macro that makes components takes properties by value"
)]
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test that can't go on may panic"
    )
)]

pub mod app;
pub mod boot;
pub mod browser;
pub mod components;
pub mod config;
#[cfg(feature = "ssr")]
pub mod document;
pub mod entry;
mod explore;
pub mod forms;
pub mod head;
pub mod json_ld;
pub mod load;
pub mod map;
pub mod navigation;
mod page_networks;
pub mod page_texts;
mod pages;
pub mod proposal_text;
pub mod request;
pub mod screen;
pub mod storage;
pub mod store;

#[cfg(feature = "hydrate")]
pub mod hydration;
