//! While data is on its way.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use texts::keys;

/// Says so, after a moment in which most data arrives.
#[component]
pub fn Loading() -> impl IntoView {
    view! { <p class="loading" role="status">{use_texts().get(keys::LOADING)}</p> }
}
