//! The programs of the browser. A page is rendered by the program its screen belongs to, so that visitors download
//! neither the forms nor the administration. What a program shows hangs on its [`Entry`] alone: nothing else names it,
//! so the compiler leaves it out of the others.

use crate::screen::Program;
#[cfg(feature = "hydrate")]
use crate::{screen::Screen, store::Store};
use leptos::prelude::*;
#[cfg(feature = "hydrate")]
use shared::lang::Lang;

/// The screen of an address, and the language where the address names one.
#[cfg(feature = "hydrate")]
pub type Addressed = (Option<Lang>, Screen);

/// Where a program begins.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Which program
    pub program: Program,
    /// Makes ready what its parts share
    pub begin: fn(),
    /// Shows the top of its pages
    pub header: fn() -> AnyView,
    /// Shows its screens, in the page's middle
    pub middle: fn() -> AnyView,
    /// Loads what a screen needs and the store does not hold yet; when it is shown anew, also what changes
    #[cfg(feature = "hydrate")]
    pub prepare: fn(Store, &Screen, bool),
    /// The screen of a path and a query string, and its language where the path names one; none for what no document
    /// of ours has
    #[cfg(feature = "hydrate")]
    pub read: fn(&str, &str) -> Option<Addressed>,
    /// The URL of a screen that may hold its reader back; none where no screen does
    #[cfg(feature = "hydrate")]
    pub url: fn(&Screen) -> Option<String>,
}
