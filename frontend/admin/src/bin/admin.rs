//! The administration's entry point in the browser.

// The types of views are nested as deeply as the page.
#![recursion_limit = "512"]

use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page; called by the boot script with the JSON of the page's texts.
#[wasm_bindgen]
pub fn start(texts: &str) {
    frontend::hydration::hydrate(texts, admin::app::ADMIN);
}

fn main() {}
