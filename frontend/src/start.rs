//! The beginning of a program: what its page has for it.

use crate::boot::{BOOT_ID, Boot};
use any_spawner::Executor;
use leptos::prelude::*;
use shared::municipality::set_municipalities;
use texts::Texts;

/// The boot data of the page and its texts, from the JSON `texts`; sets the table of municipalities, if the page has it. A page without them, which the server never sends, stays
/// readable without the program.
pub fn begin(texts: &str, municipalities: Option<String>) -> Option<(Boot, Texts)> {
    console_error_panic_hook::set_once();
    // A program may run an effect or a request before it mounts its first view. It fails only if it was set before.
    _ = Executor::init_wasm_bindgen();
    if let Some(municipalities) = municipalities {
        set_municipalities(municipalities);
    }
    let json = document().get_element_by_id(BOOT_ID)?.text_content()?;
    let boot: Boot = serde_json::from_str(&json).ok()?;
    let texts = Texts::from_json(boot.lang, texts).ok()?;
    Some((boot, texts))
}

/// Marks that the program runs: the styles and the tests read it.
pub fn ready() {
    if let Some(html) = document().document_element() {
        _ = html.set_attribute("data-boot", "ready");
    }
}
