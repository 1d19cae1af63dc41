//! The message while data is loaded.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use texts::keys;

/// The message; it appears after a moment in which most data arrives.
#[component]
pub fn Loading() -> impl IntoView {
    view! { <p class="loading" role="status">{use_texts().get(keys::LOADING)}</p> }
}
