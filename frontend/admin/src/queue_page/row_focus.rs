//! Keyboard focus on the rows of the queue.

use crate::queue_memory::QueueMemory;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The links of the rows, in their order.
pub fn links() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(".queue .queue-title a") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect()
}

/// The position of the row with the focus.
fn place(links: &[HtmlElement]) -> Option<usize> {
    let focused = document().active_element()?;
    let row = focused.closest(".queue li").ok().flatten()?;
    links.iter().position(|link| row.contains(Some(link)))
}

/// Moves the focus by so many rows; false if there are no rows.
pub fn step(by: isize) -> bool {
    let links = links();
    let last = links.len().saturating_sub(1);
    let to = match place(&links) {
        None => 0,
        Some(at) => at.saturating_add_signed(by).min(last),
    };
    links.get(to).is_some_and(|link| link.focus().is_ok())
}

/// Opens the row with the focus; false if none has it.
pub fn open(memory: QueueMemory) -> bool {
    let links = links();
    let Some(link) = place(&links).and_then(|at| links.get(at)) else {
        memory.take_intent();
        return false;
    };
    link.click();
    true
}
