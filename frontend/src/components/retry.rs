//! The button that asks again for the data of a page.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use texts::keys;

/// Asks again for what the screen needs.
#[component]
pub fn Retry() -> impl IntoView {
    let texts = use_texts();
    #[cfg(feature = "hydrate")]
    let retry = {
        let (store, navigation) = (
            crate::store::use_store(),
            crate::navigation::use_navigation(),
        );
        move |_| navigation.retry(store)
    };
    // Without the program there is nothing to click: the link below loads the document anew.
    #[cfg(not(feature = "hydrate"))]
    let retry = |_| ();
    view! { <button type="button" class="button needs-program" on:click=retry>{texts.get(keys::RETRY)}</button> }
}
