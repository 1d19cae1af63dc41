//! The beginning of a program: what its page has for it.

use crate::{boot::MapFiles, turns};
use any_spawner::Executor;
use leptos::prelude::document;
use shared::municipality::set_municipalities;
use texts::Texts;
use wasm_bindgen::prelude::wasm_bindgen;

// The browser parses the JSON for the boot script: code that reads it once more would weigh two kilobytes.
#[wasm_bindgen]
extern "C" {
    /// The page's [`crate::boot::Boot`].
    pub type BootData;
    /// The code of the page's language.
    #[wasm_bindgen(method, getter)]
    fn lang(this: &BootData) -> String;
    /// URL of the municipalities.
    #[wasm_bindgen(method, getter)]
    pub fn municipalities(this: &BootData) -> String;
    /// The build.
    #[wasm_bindgen(method, getter)]
    pub fn release(this: &BootData) -> String;
    /// Days after which a submission in the queue is late; 0 means never.
    #[wasm_bindgen(method, getter)]
    pub fn late_after_days(this: &BootData) -> u32;
    #[wasm_bindgen(method, getter)]
    fn map(this: &BootData) -> MapData;

    type MapData;
    #[wasm_bindgen(method, getter)]
    fn outlines(this: &MapData) -> String;
    #[wasm_bindgen(method, getter)]
    fn details(this: &MapData) -> String;
    #[wasm_bindgen(method, getter)]
    fn lakes(this: &MapData) -> String;
    #[wasm_bindgen(method, getter)]
    fn neighbours(this: &MapData) -> String;
}

impl BootData {
    /// The files of the map.
    pub fn map_files(&self) -> MapFiles {
        let map = self.map();
        MapFiles {
            outlines: map.outlines(),
            details: map.details(),
            lakes: map.lakes(),
            neighbours: map.neighbours(),
        }
    }
}

/// Sets the table of municipalities, if the page has it, and goes on with the boot data and the page's texts, from the JSON
/// `texts`. A page without them, which the server never sends, stays readable without the program.
pub fn begin(
    boot: BootData,
    texts: String,
    municipalities: Option<String>,
    go_on: impl FnOnce(BootData, Texts) + 'static,
) {
    console_error_panic_hook::set_once();
    // A program may run an effect or a request before it mounts its first view. It fails only if it was set before.
    _ = Executor::init_wasm_bindgen();
    if let Some(municipalities) = municipalities {
        turns::add(move || set_municipalities(municipalities));
    }
    turns::add(move || {
        let lang = boot.lang().parse().ok();
        if let Some(texts) = lang.and_then(|lang| Texts::from_json(lang, &texts).ok()) {
            go_on(boot, texts);
        }
    });
}

/// Marks that the program runs: the styles and the tests read it.
pub fn ready() {
    if let Some(html) = document().document_element() {
        _ = html.set_attribute("data-boot", "ready");
    }
}
