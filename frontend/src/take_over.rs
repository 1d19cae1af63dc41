//! Taking over a place that the server has rendered: it is drawn anew, looks the same, and keeps what the reader has done.

use crate::{browser, page_texts::provide_texts, turns};
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
    task::{spawn_local, tick},
};
use texts::Texts;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlOptionElement};

/// Draws the view in turns, puts it in the place of its content, and hands over what was typed, ticked and focused there. The
/// view lives as long as the handle.
pub fn take_over<N: IntoView + 'static>(
    place: &Element,
    texts: Texts,
    view: impl FnOnce() -> N + 'static,
) -> Option<UnmountHandle<N::State>> {
    let drawing: HtmlElement = document().create_element("div").ok()?.unchecked_into();
    turns::begin();
    let handle = mount_to(drawing.clone(), move || {
        provide_texts(texts);
        view()
    });
    let place = place.clone();
    turns::finally(move || {
        let mut hidden = Vec::new();
        hide_unseen(
            &place,
            &drawing,
            &[".form-part", ":scope > .field"],
            &mut hidden,
        );
        turns::add(move || {
            let inputs = Inputs::of(&place);
            let focused = document().active_element();
            for (shown, drawn) in hidden {
                let reveal = move || {
                    // The browser writes the attribute when it is asked for. Removed before, it would stay as an empty one.
                    if drawn.has_attribute("style") {
                        _ = drawn.remove_attribute("style");
                    }
                };
                // A hidden element can't have the focus.
                if shown.contains(focused.as_deref()) {
                    reveal();
                } else {
                    turns::add(reveal);
                }
            }
            place.set_inner_html("");
            while let Some(child) = drawing.first_child() {
                _ = place.append_child(&child);
            }
            inputs.hand_over(place);
        });
    });
    Some(handle)
}

/// Hides the elements of these kinds in a drawing where the place's own are out of sight; `hidden` gets both of each. Hidden they
/// have the same height, so that what the reader sees stays where it is. The second kind is inside the first.
fn hide_unseen(
    place: &Element,
    drawing: &Element,
    kinds: &[&str],
    hidden: &mut Vec<(Element, Element)>,
) {
    let Some((kind, inner)) = kinds.split_first() else {
        return;
    };
    let height = window().inner_height().ok().and_then(|it| it.as_f64());
    for (shown, drawn) in all(place, kind).zip(all(drawing, kind)) {
        let area = shown.get_bounding_client_rect();
        if area.bottom() > 0.0 && area.top() < height.unwrap_or_default() {
            hide_unseen(&shown, &drawn, inner, hidden);
            continue;
        }
        let tall = shown.unchecked_ref::<HtmlElement>().offset_height();
        let tall = ["auto ", &tall.to_string(), "px"].concat();
        let style = drawn.unchecked_ref::<HtmlElement>().style();
        _ = style.set_property("contain-intrinsic-height", &tall);
        _ = style.set_property("content-visibility", "hidden");
        hidden.push((shown, drawn));
    }
}

/// The reader's input in the controls of a place, and the focus.
struct Inputs {
    /// The controls whose value is no longer the one that the server wrote: how to find each, and its value
    changed: Vec<(String, Value)>,
    focused: Option<(String, Option<(u32, u32)>)>,
    /// For each `<details>` in their order, whether it is open
    open: Vec<bool>,
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
        let open = all(place, "details").map(|it| it.has_attribute("open"));
        Self {
            changed,
            focused,
            open: open.collect(),
        }
    }

    /// Sets the same values in the new controls, as if the reader did it; after the effects of the view, which may bring a
    /// stored draft.
    fn hand_over(self, place: Element) {
        for (details, is_open) in all(&place, "details").zip(&self.open) {
            if *is_open {
                _ = details.set_attribute("open", "");
            }
        }
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
                    let focused = self.focused.as_ref().map(|(focused, _)| focused);
                    set(control.unchecked_ref(), value, focused == Some(&selector));
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

fn controls(place: &Element) -> impl Iterator<Item = Element> + use<> {
    all(place, "input, textarea, select")
}

fn all(place: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = place.query_selector_all(selector).into_iter();
    found
        .flat_map(|found| (0..found.length()).filter_map(move |at| found.get(at)))
        .map(JsCast::unchecked_into)
}

fn find(place: &Element, selector: &str) -> Option<Element> {
    place.query_selector(selector).ok().flatten()
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

/// Sets the value of a control, as if the reader did it. A text in which the reader is still writing isn't left yet.
fn set(field: &HtmlInputElement, value: Value, is_focused: bool) {
    let is_typed = matches!(value, Value::Text(_)) && field.tag_name() != "SELECT";
    match value {
        Value::Text(text) => field.set_value(&text),
        Value::Tick(tick) => field.set_checked(tick),
    }
    let names: &[&str] = if is_typed && is_focused {
        &["input"]
    } else {
        &["input", "change"]
    };
    for name in names {
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
        return ["[id='", &id, "']"].concat();
    }
    // The part of the form, and in it the value: two lists may have the same values.
    let part = element.closest("[id]").ok().flatten();
    let part = part.map(|part| part.id()).unwrap_or_default();
    let value = element.get_attribute("value").unwrap_or_default();
    let tag = element.tag_name().to_lowercase();
    ["[id='", &part, "'] ", &tag, "[value='", &value, "']"].concat()
}
