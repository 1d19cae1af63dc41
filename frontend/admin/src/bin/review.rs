//! The entry point in the browser of the queue and of deciding.

// The types of views are nested as deeply as the page.
#![recursion_limit = "512"]

use frontend::start::BootData;
use wasm_bindgen::prelude::wasm_bindgen;

/// Begins; called by the boot script with the boot data, the JSON of the page's texts and the municipalities.
#[wasm_bindgen]
pub fn start(boot: BootData, texts: String, municipalities: Option<String>) {
    admin::start_review(boot, texts, municipalities);
}

fn main() {}
