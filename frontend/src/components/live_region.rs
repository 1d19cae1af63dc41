//! Messages for screen readers that don't move the focus.

use crate::navigation::use_navigation;
use leptos::prelude::*;

/// The polite live region of the page.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let navigation = use_navigation();
    view! { <div class="visually-hidden" role="status" aria-live="polite">{move || navigation.announcement()}</div> }
}
