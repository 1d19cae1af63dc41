//! The button that loads the data of a page again.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use texts::keys;

/// The button.
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
    // Without the program the button is hidden, and the link below loads the document again.
    #[cfg(not(feature = "hydrate"))]
    let retry = |_| ();
    view! { <button type="button" class="button needs-program" on:click=retry>{texts.get(keys::RETRY)}</button> }
}
