//! The search over networks, regions, municipalities and organisations.

use crate::{navigation::use_navigation, page_texts::use_texts};
use leptos::prelude::*;
use shared::paths::{self, Page};
use texts::keys;

/// The form. It loads a page, or once the program runs filters while typing. Its text is in the URL.
#[component]
pub fn SearchBox() -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    #[cfg(feature = "hydrate")]
    let (on_input, on_submit) = (
        move |event: leptos::ev::Event| navigation.search(event_target_value(&event)),
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            // On a phone the keyboard would hide the results.
            if let Ok(Some(list)) = document().query_selector("#networks") {
                use wasm_bindgen::JsCast;
                _ = list.unchecked_ref::<web_sys::HtmlElement>().focus();
            }
        },
    );
    #[cfg(not(feature = "hydrate"))]
    let (on_input, on_submit) = (|_| (), |_| ());
    view! {
        <form
            class="search"
            role="search"
            method="get"
            action=paths::path(texts.lang(), Page::Home)
            on:submit=on_submit
        >
            <label for="q">{texts.get(keys::SEARCH_LABEL)}</label>
            <div class="search-row">
                <input
                    id="q"
                    name="q"
                    type="search"
                    maxlength="100"
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder=texts.get(keys::SEARCH_PLACEHOLDER)
                    value=untrack(|| navigation.query())
                    prop:value=move || navigation.query()
                    on:input=on_input
                />
                <button type="submit" class="button">{texts.get(keys::SEARCH_SUBMIT)}</button>
            </div>
        </form>
    }
}
