//! A refused request with a button that repeats it.

use crate::refusals;
use frontend::{page_texts::use_texts, request::Refusal};
use leptos::prelude::*;
use texts::keys;

/// The reason for the refusal, and the button.
#[component]
pub fn RetryNotice(
    /// The refusal.
    refusal: Refusal,
    /// Repeats the request.
    on_retry: impl Fn() + Send + 'static,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <p class="notice is-bad" role="alert">{refusals::refusal(texts, &refusal)}</p>
        <button type="button" class="button" on:click=move |_| on_retry()>{texts.get(keys::RETRY)}</button>
    }
    .into_any()
}
