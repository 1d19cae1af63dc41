//! The public pages' entry point in the browser.

use wasm_bindgen::prelude::wasm_bindgen;

/// Begins; called by the boot script with the JSON of the page's texts, and on a page with the map with the municipalities and
/// the JSON of the networks.
#[wasm_bindgen]
pub fn start(texts: &str, municipalities: Option<String>, networks: Option<String>) {
    frontend::site::start(texts, municipalities, networks);
}

fn main() {}
