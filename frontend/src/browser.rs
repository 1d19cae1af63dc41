//! The browser's clock, random keys and focus. For effects and handlers only: the server runs neither.

use leptos::prelude::*;
use shared::time::Timestamp;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, KeyboardEvent};

/// The time by the browser's clock.
pub fn now() -> Timestamp {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::disallowed_methods,
        reason = "this is the clock; its milliseconds are whole and far from the limits"
    )]
    Timestamp::from_millis(js_sys::Date::now() as i64)
}

/// A random UUID, as the key of a draft; empty on a page without a secure context, and then the server refuses it.
pub fn random_key() -> String {
    #[expect(clippy::disallowed_methods, reason = "this is the randomness")]
    let random = window().crypto().map(|crypto| crypto.random_uuid());
    random.unwrap_or_default()
}

/// Moves the focus to the element of this id and scrolls to it.
pub fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    // An element inside a closed `<details>` can't have the focus.
    if let Ok(Some(part)) = element.closest("details") {
        _ = part.set_attribute("open", "");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element
        .unchecked_ref::<HtmlElement>()
        .focus_with_options(&options);
    element.scroll_into_view();
}

/// [`focus`] in the next frame, when the element has been rendered.
pub fn focus_soon(id: &'static str) {
    request_animation_frame(move || focus(id));
}

/// Keeps Enter in a text input from submitting an unfinished form: only the button submits it.
pub fn prevent_enter_submit(event: &KeyboardEvent) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    if event.key() == "Enter" && target.is_some_and(|it| it.tag_name() == "INPUT") {
        event.prevent_default();
    }
}
