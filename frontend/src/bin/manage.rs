//! The entry point of the holder's pages in the browser.

// The types of views are nested as deeply as the page.
#![recursion_limit = "512"]

use frontend::start::BootData;
use wasm_bindgen::prelude::wasm_bindgen;

/// Begins; called by the boot script with the boot data, the JSON of the page's texts and the municipalities.
#[wasm_bindgen]
pub fn start(boot: BootData, texts: String, municipalities: Option<String>) {
    frontend::forms::start_manage(boot, texts, municipalities);
}

fn main() {}
