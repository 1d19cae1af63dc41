//! The message while data is loaded.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use texts::keys;

/// The message; it appears after a moment in which most data arrives.
#[component]
pub fn Loading(
    /// Its class.
    #[prop(default = "loading")]
    class: &'static str,
) -> impl IntoView {
    view! { <p class=class role="status">{use_texts().get(keys::LOADING)}</p> }
}
