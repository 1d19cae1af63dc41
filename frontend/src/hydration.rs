//! Taking over the server's page in the browser.

use crate::{
    app::App,
    boot::{BOOT_ID, Boot, Outcome},
    screen::Screen,
    texts::Texts,
};
use leptos::{mount::hydrate_body, prelude::*};
use shared::paths;
use std::sync::Arc;

/// Takes over the page at hand. `texts` is the JSON of its language's texts. A page that carries no boot data, which
/// the server never sends, stays as it is: readable, without a program.
pub fn hydrate_site(texts: &str) {
    console_error_panic_hook::set_once();
    let Some(json) = document()
        .get_element_by_id(BOOT_ID)
        .and_then(|script| script.text_content())
    else {
        return;
    };
    let Ok(boot) = serde_json::from_str::<Boot>(&json) else {
        return;
    };
    let Ok(texts) = Texts::from_json(boot.lang, texts) else {
        return;
    };

    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let search = location.search().unwrap_or_default();
    let screen = match boot.outcome {
        Outcome::Found => Screen::of_path(&path).map_or(Screen::NotFound, |(_, screen)| screen),
        Outcome::NotFound => Screen::NotFound,
        Outcome::Fault { request_id } => Screen::Fault { request_id },
    };
    let query = paths::query(search.trim_start_matches('?'));
    let (lang, config, data) = (boot.lang, Arc::new(boot.config), boot.data);
    hydrate_body(move || view! { <App texts lang config data screen query/> });
}
