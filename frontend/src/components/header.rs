//! The header of the public pages and the forms.

use crate::{navigation::use_navigation, page_texts::use_texts, screen::Screen};
use leptos::prelude::*;
use shared::{
    lang::Lang,
    paths::{self, Page},
};
use texts::keys;

/// The product's name, the navigation and the languages.
#[component]
pub fn Header() -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let navigation = use_navigation();
    let in_networks = move || navigation.screen().has_map().then_some("page");
    let in_proposals = move || {
        let is_there = matches!(
            navigation.screen(),
            Screen::Proposals(_) | Screen::Proposal(_) | Screen::Gone { .. }
        );
        is_there.then_some("page")
    };
    let in_about = move || (navigation.screen() == Screen::About).then_some("page");
    view! {
        <header class="site-header">
            <a class="brand" href=paths::path(lang, Page::Home)>
                <Mark/>
                "Verkostokartta"
            </a>
            <nav class="site-nav" aria-label=texts.get(keys::NAV_LABEL)>
                <a href=paths::path(lang, Page::Home) aria-current=in_networks>
                    {texts.get(keys::NAV_NETWORKS)}
                </a>
                <a href=paths::path(lang, Page::Proposals) aria-current=in_proposals>
                    {texts.get(keys::NAV_PROPOSALS)}
                </a>
                <a href=paths::path(lang, Page::About) aria-current=in_about>
                    {texts.get(keys::NAV_ABOUT)}
                </a>
            </nav>
            <LanguageSwitch/>
        </header>
    }
}

/// Links to the page in the other languages; each loads a document.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    view! {
        <nav class="languages" aria-label=texts.get(keys::LANGUAGES_LABEL)>
            {Lang::ALL
                .into_iter()
                .map(|lang| {
                    view! {
                        <a
                            href=move || navigation.path_in(lang)
                            hreflang=lang.code()
                            lang=lang.code()
                            aria-current=(lang == texts.lang()).then_some("true")
                            on:click=move |_| remember(lang)
                        >
                            <span aria-hidden="true">{lang.code().to_uppercase()}</span>
                            <span class="visually-hidden">{lang.name()}</span>
                        </a>
                    }
                })
                .collect_view()}
        </nav>
    }
}

/// Stores the language for the next visit to `/`.
#[cfg(feature = "hydrate")]
pub fn remember(lang: Lang) {
    use wasm_bindgen::JsCast;
    let Ok(document) = document().dyn_into::<web_sys::HtmlDocument>() else {
        return;
    };
    // Without cookies, the browser's languages decide next time.
    _ = document.set_cookie(&format!(
        "lang={lang}; path=/; max-age=31536000; samesite=lax; secure"
    ));
}

/// Only the browser stores the language.
#[cfg(not(feature = "hydrate"))]
pub fn remember(_: Lang) {}

/// The logo: a heart with a network inside.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path
                class="mark-heart"
                d="M12 21.2C5.6 16.6 2 13.3 2 8.9 2 5.6 4.5 3 7.6 3c1.8 0 3.4.9 4.4 2.3C13 3.9 14.6 3 16.4 3 19.5 3 22 5.6 22 8.9c0 4.4-3.6 7.7-10 12.3Z"
            ></path>
            <path class="mark-line" d="M8 9.5 15.6 8.6 12.4 14Z"></path>
            <circle class="mark-dot" cx="8" cy="9.5" r="1.4"></circle>
            <circle class="mark-dot" cx="15.6" cy="8.6" r="1.4"></circle>
            <circle class="mark-dot" cx="12.4" cy="14" r="1.4"></circle>
        </svg>
    }
}
