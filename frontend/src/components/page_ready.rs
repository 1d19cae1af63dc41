//! The component that a page renders once its content is loaded.

use crate::head::Head;
#[cfg(not(feature = "hydrate"))]
use crate::head::HeadSlot;
use leptos::prelude::*;

/// Sets title and meta and moves the focus once the content is there; on the server, gives the document its head.
#[component]
pub fn PageReady(
    /// The page's head.
    head: Head,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    {
        let navigation = crate::navigation::use_navigation();
        Effect::new(move |_| navigation.arrived(&head));
    }
    #[cfg(not(feature = "hydrate"))]
    if let Some(slot) = use_context::<HeadSlot>() {
        slot.put(head);
    }
}
