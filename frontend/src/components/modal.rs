//! The browser's modal dialog: the focus stays in it, and Escape closes it.

use leptos::{html, prelude::*};

/// A dialog that is open while its question is asked. Its content is rendered anew each time it opens.
#[component]
pub fn Modal(
    /// True while the dialog is open.
    #[prop(into)]
    is_open: Signal<bool>,
    /// Notes that the dialog was closed.
    on_close: Callback<()>,
    /// The id of its heading.
    title_id: &'static str,
    /// The class of the dialog.
    #[prop(default = "question")]
    class: &'static str,
    /// The content.
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
        // The event comes a moment later: the dialog may be open again by then, or the page gone.
        if !event_target::<web_sys::HtmlDialogElement>(&event).open() {
            on_close.try_run(());
        }
    };
    view! {
        <dialog node_ref=dialog class=class aria-labelledby=title_id on:close=close>
            {move || is_open.get().then(|| children())}
        </dialog>
    }
    .into_any()
}
