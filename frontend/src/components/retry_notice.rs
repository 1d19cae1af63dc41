//! The notice that something couldn't be loaded or done, with a button that tries again.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use texts::keys;

/// The notice and the button.
#[component]
pub fn RetryNotice(
    /// The sentence about the failure.
    message: String,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <p class="notice is-bad" role="alert">{message}</p>
        <button type="button" class="button" on:click=move |_| on_retry.run(())>{use_texts().get(keys::RETRY)}</button>
    }
    .into_any()
}
