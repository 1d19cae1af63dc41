//! A dialog of the browser's own, over the page: the focus stays in it, and Escape closes it.

use leptos::{html, prelude::*};

/// The dialog; open while it is said to be. What is in it is made anew each time.
#[component]
pub fn Modal(
    /// Whether it is open.
    is_open: RwSignal<bool>,
    /// The id of its heading.
    title_id: &'static str,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let asked = is_open.get();
        if let Some(dialog) = dialog.get() {
            if asked && !dialog.open() {
                _ = dialog.show_modal();
            } else if !asked && dialog.open() {
                dialog.close();
            }
        }
    });
    let close = move |event: leptos::ev::Event| {
        // The browser tells of it a moment later, when the dialog may be open again, or the page gone.
        if !event_target::<web_sys::HtmlDialogElement>(&event).open() {
            _ = is_open.try_set(false);
        }
    };
    view! {
        <dialog node_ref=dialog class="question modal" aria-labelledby=title_id on:close=close>
            {move || is_open.get().then(|| children())}
        </dialog>
    }
    .into_any()
}
