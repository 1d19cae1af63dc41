//! Client-side navigation. The typed paths of `shared` are the route table: a URL is parsed into a [`Screen`], and the
//! browser follows links to screens of the same language without loading a document.

#[cfg(feature = "hydrate")]
mod browser;

#[cfg(not(feature = "hydrate"))]
use crate::store::Store;
use crate::{
    entry::Entry,
    screen::{Program, Screen},
};
use leptos::prelude::*;
use shared::{lang::Lang, paths};

/// The way in which the current screen was reached; it decides where the focus goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// With a document: the browser has placed the focus.
    Document,
    /// By a link: the new heading gets the focus.
    Followed,
    /// By Back or Forward: the link that was followed from this history entry gets the focus.
    Returned {
        /// Key of the entry.
        entry: u32,
    },
    /// By Escape on a page with the map: the element with this id gets the focus.
    Escaped {
        /// Id of the region's link.
        to: String,
    },
    /// By filtering a list: the heading of the results gets the focus.
    Filtered,
}

/// The current location, shared by all components.
#[derive(Clone, Copy, Debug)]
pub struct Navigation {
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "only the browser follows links")
    )]
    entry: Entry,
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "only the browser asks for more")
    )]
    lang: Lang,
    screen: RwSignal<Screen>,
    query: RwSignal<String>,
    announcement: RwSignal<String>,
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "the server never moves on")
    )]
    arrival: StoredValue<Arrival>,
    /// Called with the URL before a link, Back or Forward is followed; false keeps the reader on the page
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "nobody leaves the server's page")
    )]
    guard: StoredValue<Option<Callback<String, bool>>>,
}

impl Navigation {
    /// The location of the document.
    pub fn new(entry: Entry, lang: Lang, screen: Screen, query: String) -> Self {
        Self {
            entry,
            lang,
            screen: RwSignal::new(screen),
            query: RwSignal::new(query),
            announcement: RwSignal::new(String::new()),
            arrival: StoredValue::new(Arrival::Document),
            guard: StoredValue::new(None),
        }
    }

    /// The screen being shown.
    pub fn screen(self) -> Screen {
        self.screen.get()
    }

    /// The screen being shown, untracked, for event handlers.
    pub fn screen_now(self) -> Option<Screen> {
        self.screen.try_get_untracked()
    }

    /// The search text of the home page.
    pub fn query(self) -> String {
        self.query.get()
    }

    /// The text of the polite live region.
    pub fn announcement(self) -> String {
        self.announcement.get()
    }

    /// Announces a text in the polite live region.
    pub fn announce(self, text: String) {
        self.announcement.set(text);
    }

    /// The path of the current screen in another language; for errors that of the home page.
    pub fn path_in(self, lang: Lang) -> String {
        self.screen.with(|screen| match screen.page() {
            Some(paths::Page::Home) | None => self.query.with(|query| paths::home(lang, query)),
            Some(page) => match screen {
                Screen::Proposals(query) => paths::proposals(lang, query),
                _ => paths::path(lang, page),
            },
        })
    }
}

#[cfg(not(feature = "hydrate"))]
impl Navigation {
    /// Only the browser navigates.
    pub fn replace(self, _: Store, _: Screen) {}
}

/// The location of the current page.
pub fn use_navigation() -> Navigation {
    use_context::<Navigation>().unwrap_or_else(|| {
        // Components outside of the application get a navigation without screens.
        let entry = Entry {
            program: Program::Site,
            begin: || (),
            header: || ().into_any(),
            middle: || ().into_any(),
            #[cfg(feature = "hydrate")]
            prepare: |_, _, _| (),
            #[cfg(feature = "hydrate")]
            read: |_, _| None,
            #[cfg(feature = "hydrate")]
            url: |_| None,
        };
        Navigation::new(entry, Lang::Fi, Screen::NotFound, String::new())
    })
}
