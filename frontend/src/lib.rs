//! What the browser shows: rendered by the Worker (feature `ssr`), taken over as WebAssembly (feature `hydrate`).

// The types of views are nested as deeply as the page.
#![recursion_limit = "512"]
// The properties of a component are its own.
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
mod components;
pub mod config;
#[cfg(feature = "ssr")]
pub mod document;
mod explore;
mod format;
pub mod head;
pub mod map;
pub mod navigation;
mod pages;
pub mod screen;
pub mod store;
pub mod texts;

#[cfg(feature = "hydrate")]
pub mod hydration;
