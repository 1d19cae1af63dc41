//! The component that a page renders once its content is loaded.

use crate::head::Head;
#[cfg(feature = "ssr")]
use crate::head::HeadSlot;
use leptos::prelude::*;

/// Gives the document its head; in the browser also moves the focus, once the content is there.
#[component]
pub fn PageReady(
    /// The page's head.
    head: Head,
) -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(slot) = use_context::<HeadSlot>() {
        slot.put(head);
    }
    #[cfg(not(feature = "ssr"))]
    Effect::new(move |_| {
        document().set_title(&head.title);
        crate::navigation::arrived();
    });
}
