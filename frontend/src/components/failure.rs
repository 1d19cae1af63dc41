//! The page for content that couldn't be loaded, with a button that tries again.

use crate::{page_texts::use_texts, request::Refusal};
use leptos::prelude::*;
use texts::keys;

/// The reason, and the button.
#[component]
pub fn Failure(
    /// The reason.
    refusal: Refusal,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let texts = use_texts();
    let (title, body) = match refusal {
        Refusal::Offline => (keys::OFFLINE_TITLE, keys::OFFLINE_BODY),
        Refusal::Problem { .. } | Refusal::Unreadable { .. } => {
            (keys::FAULT_TITLE, keys::FAULT_BODY)
        }
    };
    let request = refusal.request_id().map(str::to_owned).map(|id| {
        view! { <p>{texts.get(keys::FAULT_REQUEST)} " " <code class="request-id">{id}</code></p> }
    });
    view! {
        <article class="page plain-page">
            <h1 tabindex="-1">{texts.get(title)}</h1>
            <p class="lead">{texts.get(body)}</p>
            {request}
            <button type="button" class="button" on:click=move |_| on_retry.run(())>{texts.get(keys::RETRY)}</button>
        </article>
    }
}
