//! The public pages' entry point in the browser.

use frontend::start::BootData;
use wasm_bindgen::prelude::wasm_bindgen;

/// Begins; called by the boot script with the boot data, the JSON of the page's texts, and on a page with the map with the
/// municipalities and the JSON of the networks.
#[wasm_bindgen]
pub fn start(
    boot: BootData,
    texts: String,
    municipalities: Option<String>,
    networks: Option<String>,
) {
    frontend::site::start(boot, texts, municipalities, networks);
}

fn main() {}
