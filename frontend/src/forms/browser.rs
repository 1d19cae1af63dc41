//! What the forms need of the browser. Called by effects and handlers only, which the server has none of.

use crate::{navigation::Navigation, screen::Screen, store::Store};
use leptos::prelude::*;
use shared::time::Timestamp;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, KeyboardEvent, Storage};

/// What time it is.
pub fn now() -> Timestamp {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a clock's milliseconds are whole and far from the limits"
    )]
    Timestamp::from_millis(js_sys::Date::now() as i64)
}

/// A new key for a draft; empty in a browser that keeps no secrets, where the server refuses it.
pub fn new_key() -> String {
    window()
        .crypto()
        .map(|crypto| crypto.random_uuid())
        .unwrap_or_default()
}

/// Puts the focus on the element of this id and shows it.
pub fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    // What is inside a closed part can't have the focus.
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

/// The same once the page shows what was just decided.
pub fn focus_soon(id: &'static str) {
    request_animation_frame(move || focus(id));
}

/// What the browser keeps under a key.
pub fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text; whether the browser did.
pub fn keep(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Forgets what is kept under a key.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        _ = storage.remove_item(key);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Keeps Enter in a line from sending a form that is not finished: the button does that.
pub fn keep_enter(event: &KeyboardEvent) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    if event.key() == "Enter" && target.is_some_and(|it| it.tag_name() == "INPUT") {
        event.prevent_default();
    }
}

/// Goes on to another screen in the place of the one at hand.
#[cfg(feature = "hydrate")]
pub fn replace(navigation: Navigation, store: Store, screen: Screen) {
    navigation.replace(store, screen);
}

#[cfg(not(feature = "hydrate"))]
pub fn replace(_: Navigation, _: Store, _: Screen) {}
