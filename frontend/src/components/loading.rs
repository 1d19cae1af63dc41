//! While data is on its way.

use crate::texts::{keys, use_texts};
use leptos::prelude::*;

/// Says so, after a moment in which most data arrives.
#[component]
pub fn Loading() -> impl IntoView {
    view! { <p class="loading" role="status">{use_texts().get(keys::LOADING)}</p> }
}
