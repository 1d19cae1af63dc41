//! A refused request with a button that repeats it.

use crate::refusals;
use frontend::{components, page_texts::use_texts, request::Refusal};
use leptos::prelude::*;

/// The reason for the refusal, and the button.
#[component]
pub fn RetryNotice(
    /// The refusal.
    refusal: Refusal,
    /// Repeats the request.
    on_retry: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    let message = refusals::refusal(use_texts(), &refusal);
    let on_retry = Callback::new(move |()| on_retry());
    view! { <components::retry_notice::RetryNotice message on_retry/> }
}
