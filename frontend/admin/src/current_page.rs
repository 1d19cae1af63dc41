//! The page being shown.

use leptos::prelude::RwSignal;
use shared::paths::admin::AdminPage;

/// The signal that holds the page; all components share it by context.
pub type CurrentPage = RwSignal<AdminPage>;
