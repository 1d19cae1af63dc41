//! The header of the public pages and the forms.

use crate::{page_texts::use_texts, screen::Screen};
use leptos::prelude::*;
use shared::{
    lang::Lang,
    paths::{self, Page},
};
use texts::keys;

/// The product's name, the navigation and the languages, inside the page's `<header>`.
#[component]
pub fn Header(
    /// The screen below it.
    screen: Screen,
    /// The URLs of the page, in the order of [`Lang::ALL`].
    urls: [String; Lang::ALL.len()],
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    // A page below an entry is within it, and isn't the entry itself.
    let current = |is_there: bool, page: Page<'_>| {
        let is_itself = screen.page() == Some(page);
        is_there.then_some(if is_itself { "page" } else { "true" })
    };
    let in_proposals = matches!(
        screen.page(),
        Some(Page::Proposals | Page::Proposal(_) | Page::ProposalReplies(_) | Page::Reply(_))
    );
    let (has_map, in_about) = (screen.has_map(), screen.page() == Some(Page::About));
    view! {
        <a class="brand" href=paths::path(lang, Page::Home)>
            <Mark/>
            "Verkostokartta"
        </a>
        <nav class="site-nav" aria-label=texts.get(keys::NAV_LABEL)>
            <a href=paths::path(lang, Page::Home) aria-current=current(has_map, Page::Home)>
                {texts.get(keys::NAV_NETWORKS)}
            </a>
            <a href=paths::path(lang, Page::Proposals) aria-current=current(in_proposals, Page::Proposals)>
                {texts.get(keys::NAV_PROPOSALS)}
            </a>
            <a href=paths::path(lang, Page::About) aria-current=current(in_about, Page::About)>
                {texts.get(keys::NAV_ABOUT)}
            </a>
        </nav>
        <LanguageSwitch urls/>
    }
}

/// Links to the page in the other languages; each loads a document.
#[component]
pub fn LanguageSwitch(
    /// The URLs of the page, in the order of [`Lang::ALL`].
    urls: [String; Lang::ALL.len()],
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <nav class="languages" aria-label=texts.get(keys::LANGUAGES_LABEL)>
            {Lang::ALL
                .into_iter()
                .zip(urls)
                .map(|(lang, url)| {
                    view! {
                        <a
                            href=url
                            hreflang=lang.code()
                            lang=lang.code()
                            aria-current=(lang == texts.lang()).then_some("true")
                        >
                            {lang.code().to_uppercase()}
                            <span class="visually-hidden">" " {lang.name()}</span>
                        </a>
                    }
                })
                .collect_view()}
        </nav>
    }
}

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
