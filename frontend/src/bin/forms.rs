//! The forms' entry point in the browser.

// The types of views are nested as deeply as the page.
#![recursion_limit = "512"]

use wasm_bindgen::prelude::wasm_bindgen;

/// Begins; called by the boot script with the JSON of the page's texts and the municipalities.
#[wasm_bindgen]
pub fn start(texts: &str, municipalities: Option<String>) {
    frontend::forms::start(texts, municipalities);
}

fn main() {}
