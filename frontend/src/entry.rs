//! The entry of a program. Only the [`Entry`] refers to a program's screens, so that the compiler leaves them out of
//! the other programs: visitors download no forms.

use crate::screen::Program;
#[cfg(feature = "hydrate")]
use crate::{screen::Screen, store::Store};
use leptos::prelude::*;
#[cfg(feature = "hydrate")]
use shared::lang::Lang;

/// The screen of a URL, and its language if the URL names one.
#[cfg(feature = "hydrate")]
pub type Addressed = (Option<Lang>, Screen);

/// The functions of a program.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The program
    pub program: Program,
    /// Provides the contexts that its components share
    pub begin: fn(),
    /// Renders the header
    pub header: fn() -> AnyView,
    /// Renders the screens, inside `<main>`
    pub middle: fn() -> AnyView,
    /// Loads the data that a screen needs and the store doesn't hold; with `true` also data that may have changed
    #[cfg(feature = "hydrate")]
    pub prepare: fn(Store, &Screen, bool),
    /// Parses a path and a query string; `None` for URLs of other documents
    #[cfg(feature = "hydrate")]
    pub read: fn(&str, &str) -> Option<Addressed>,
    /// The URL of a screen with a guard; `None` in programs without guards
    #[cfg(feature = "hydrate")]
    pub url: fn(&Screen) -> Option<String>,
}
