//! The entry point in the browser of the administration's pages beside the queue and deciding.

// The types of views are nested as deeply as the page.
#![recursion_limit = "512"]

use frontend::start::BootData;
use wasm_bindgen::prelude::wasm_bindgen;

/// Begins; called by the boot script with the boot data, the JSON of the page's texts and the municipalities.
#[wasm_bindgen]
pub fn start(boot: BootData, texts: String, municipalities: Option<String>) {
    admin::start_admin(boot, texts, municipalities);
}

fn main() {}
