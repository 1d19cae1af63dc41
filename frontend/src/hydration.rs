//! Hydration of the server's page in the browser.

use crate::{
    app::App,
    boot::{BOOT_ID, Boot},
    entry::Entry,
    screen::Screen,
};
use leptos::{mount::hydrate_body, prelude::*};
use shared::paths;
use std::sync::Arc;
use texts::Texts;

/// Hydrates the page. `texts` is the JSON of its language's texts. A page without boot data, which the server never
/// sends, stays readable without the program.
pub fn hydrate(texts: &str, entry: Entry) {
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
    let search = search.trim_start_matches('?');
    let screen = (entry.read)(&path, search).map_or(Screen::NotFound, |(_, screen)| screen);
    let outcome = boot.outcome;
    let screen = match (outcome.status, screen) {
        (200, screen) => screen,
        (410, Screen::Proposal(number)) => Screen::Gone {
            number,
            stub: outcome.stub,
        },
        (500, _) => Screen::Fault {
            request_id: outcome.request_id.unwrap_or_default(),
        },
        _ => Screen::NotFound,
    };
    let query = paths::query(search);
    let (lang, config, data) = (boot.lang, Arc::new(boot.config), boot.data);
    hydrate_body(move || view! { <App entry texts lang config data screen query/> });
}
