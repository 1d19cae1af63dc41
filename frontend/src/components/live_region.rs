//! What a screen reader is told without moving the focus.

use crate::navigation::use_navigation;
use leptos::prelude::*;

/// The page's one polite live region.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let navigation = use_navigation();
    view! { <div class="visually-hidden" role="status" aria-live="polite">{move || navigation.announcement()}</div> }
}
