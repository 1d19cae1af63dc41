//! Taking over a place that the server has rendered: it is drawn anew, looks the same, and keeps what the reader has done.

use crate::{browser, page_texts::provide_texts};
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
    task::{spawn_local, tick},
};
use texts::Texts;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlOptionElement};

/// Draws the view in the place of its content, and hands over what was typed, ticked and focused there. The view lives as
/// long as the handle.
pub fn take_over<N: IntoView + 'static>(
    place: &Element,
    texts: Texts,
    view: impl FnOnce() -> N + 'static,
) -> UnmountHandle<N::State> {
    let inputs = Inputs::of(place);
    place.set_inner_html("");
    let handle = mount_to(place.clone().unchecked_into::<HtmlElement>(), move || {
        provide_texts(texts);
        view()
    });
    inputs.hand_over(place.clone());
    handle
}

/// The reader's input in the controls of a place, and the focus.
struct Inputs {
    /// The controls whose value is no longer the one that the server wrote: how to find each, and its value
    changed: Vec<(String, Value)>,
    focused: Option<(String, Option<(u32, u32)>)>,
}

enum Value {
    Text(String),
    Tick(bool),
}

impl Inputs {
    fn of(place: &Element) -> Self {
        let mut changed = Vec::new();
        for control in controls(place) {
            if let Some(value) = changed_value(&control) {
                changed.push((selector(&control), value));
            }
        }
        let focused = document()
            .active_element()
            .filter(|focused| place.contains(Some(focused)))
            .map(|focused| {
                let field = focused.unchecked_ref::<HtmlInputElement>();
                let start = field.selection_start().ok().flatten();
                let end = field.selection_end().ok().flatten();
                (selector(&focused), start.zip(end))
            });
        Self { changed, focused }
    }

    /// Sets the same values in the new controls, as if the reader did it; after the effects of the view, which may bring a
    /// stored draft.
    fn hand_over(self, place: Element) {
        let find = |place: &Element, selector: &str| place.query_selector(selector).ok().flatten();
        if let Some((focused, _)) = &self.focused
            && let Some(element) = find(&place, focused)
        {
            browser::focus_in_place(&element);
        }
        if self.changed.is_empty() && self.focused.is_none() {
            return;
        }
        spawn_local(async move {
            tick().await;
            for (selector, value) in self.changed {
                if let Some(control) = find(&place, &selector) {
                    set(control.unchecked_ref(), value);
                }
            }
            if let Some((focused, selection)) = self.focused
                && let Some(element) = find(&place, &focused)
            {
                browser::focus_in_place(&element);
                if let Some((start, end)) = selection {
                    let field = element.unchecked_ref::<HtmlInputElement>();
                    _ = field.set_selection_range(start, end);
                }
            }
        });
    }
}

fn controls(place: &Element) -> Vec<Element> {
    let Ok(found) = place.query_selector_all("input, textarea, select") else {
        return Vec::new();
    };
    let all = (0..found.length()).filter_map(|at| found.get(at));
    all.map(JsCast::unchecked_into).collect()
}

/// The value of a control that the reader has changed.
fn changed_value(control: &Element) -> Option<Value> {
    // Inputs and text areas have the same properties.
    let field = control.unchecked_ref::<HtmlInputElement>();
    if control.tag_name() == "SELECT" {
        let chosen = control.query_selector("option:checked").ok().flatten()?;
        let option: HtmlOptionElement = chosen.unchecked_into();
        let is_first = option.index() == 0;
        let is_changed = !option.default_selected() && !is_first;
        return is_changed.then(|| Value::Text(option.value()));
    }
    if matches!(field.type_().as_str(), "checkbox" | "radio") {
        let is_changed = field.checked() != field.default_checked();
        return is_changed.then(|| Value::Tick(field.checked()));
    }
    (field.value() != field.default_value()).then(|| Value::Text(field.value()))
}

fn set(field: &HtmlInputElement, value: Value) {
    match value {
        Value::Text(text) => field.set_value(&text),
        Value::Tick(tick) => field.set_checked(tick),
    }
    for name in ["input", "change"] {
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict(name, &bubbling) {
            _ = field.dispatch_event(&event);
        }
    }
}

/// A selector that finds the same element in the new view.
fn selector(element: &Element) -> String {
    let id = element.id();
    if !id.is_empty() {
        return format!("[id='{id}']");
    }
    // The part of the form, and in it the value: two lists may have the same values.
    let part = element.closest("[id]").ok().flatten();
    let part = part.map(|part| part.id()).unwrap_or_default();
    let value = element.get_attribute("value").unwrap_or_default();
    let tag = element.tag_name().to_lowercase();
    format!("[id='{part}'] {tag}[value='{value}']")
}
