//! The browser's clock, random keys, focus and announcements. For effects and handlers only: the server runs neither.

use crate::turns;
use leptos::prelude::*;
use shared::time::Timestamp;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, KeyboardEvent};

/// True on the server, whose forms nobody can send.
pub const IS_ABSENT: bool = cfg!(feature = "ssr");

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

/// Scrolls to an element of which not all is in view.
pub fn show(element: &Element) {
    let area = element.get_bounding_client_rect();
    let height = window().inner_height().ok().and_then(|it| it.as_f64());
    if area.top() < 0.0 || area.bottom() > height.unwrap_or_default() {
        element.scroll_into_view();
    }
}

/// Moves the focus to the element of this id and scrolls to it, or to its field.
pub fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    // An element inside a closed `<details>` can't have the focus, and one may be inside another.
    let mut around = element.closest("details").ok().flatten();
    while let Some(part) = around {
        _ = part.set_attribute("open", "");
        let outer = part.parent_element();
        around = outer.and_then(|outer| outer.closest("details").ok().flatten());
    }
    focus_in_place(&element);
    // The label and the help of a control stand above it.
    let shown = element.closest(".field").ok().flatten();
    shown.unwrap_or(element).scroll_into_view();
}

/// Moves the focus to an element without scrolling.
pub fn focus_in_place(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // The links of the map are SVG: they have `focus`, but aren't an HtmlElement.
    _ = element
        .unchecked_ref::<HtmlElement>()
        .focus_with_options(&options);
}

/// [`focus`] in the next frame, when the element has been rendered: not before the parts of a page that begins in turns.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    turns::finally(move || request_animation_frame(move || focus(&id)));
}

/// The id of the polite live region.
pub const LIVE_REGION_ID: &str = "live-region";

/// Announces a text to screen readers, without moving the focus.
pub fn announce(text: &str) {
    if let Some(region) = document().get_element_by_id(LIVE_REGION_ID) {
        region.set_text_content(Some(text));
    }
}

/// Keeps Enter in a text input from submitting an unfinished form: only the button submits it.
pub fn prevent_enter_submit(event: &KeyboardEvent) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    if event.key() == "Enter" && target.is_some_and(|it| it.tag_name() == "INPUT") {
        event.prevent_default();
    }
}
