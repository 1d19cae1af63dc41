//! Messages for screen readers that don't move the focus.

use crate::browser::LIVE_REGION_ID;
use leptos::prelude::*;

/// The polite live region of the page; [`crate::browser::announce`] writes into it.
#[component]
pub fn LiveRegion() -> impl IntoView {
    view! { <div id=LIVE_REGION_ID class="visually-hidden" role="status" aria-live="polite"></div> }
}
