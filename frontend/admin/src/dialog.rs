//! A dialog of the administration.

use frontend::components::modal::Modal;
use leptos::prelude::*;

/// A dialog that is open while `is_open` holds; closing it sets that to false.
#[component]
pub fn AdminDialog(
    /// True while the dialog is open.
    is_open: RwSignal<bool>,
    /// The id of its heading.
    title_id: &'static str,
    /// The content.
    children: ChildrenFn,
) -> impl IntoView {
    let on_close = Callback::new(move |()| _ = is_open.try_set(false));
    view! { <Modal is_open on_close title_id class="question modal" children/> }
}
