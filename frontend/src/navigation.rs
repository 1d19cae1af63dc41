//! Where the reader is, and how they got there. The typed paths of `shared` are the route table: a URL is parsed
//! into a [`Screen`], and the browser follows links to screens of the same language without loading a document.

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

/// How the screen being shown was reached: it decides what gets the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// With the document: the browser has placed the focus.
    Document,
    /// By a link: the new heading gets the focus.
    Followed,
    /// By Back or Forward, to this entry of the history: the link once followed from there gets the focus.
    Returned {
        /// Key of the entry.
        entry: u32,
    },
    /// By leaving a page of the map with Escape: the element of this id gets the focus.
    Escaped {
        /// Id of the region's link.
        to: String,
    },
    /// By choosing what a list shows: what was found gets the focus.
    Filtered,
}

/// The reader's place, shared by all components.
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
    /// Asked with a URL before a link to it, Back or Forward is followed: whether the page lets the reader go
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "nobody leaves the server's page")
    )]
    guard: StoredValue<Option<Callback<String, bool>>>,
}

impl Navigation {
    /// The place that the document was loaded for.
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

    /// What is shown.
    pub fn screen(self) -> Screen {
        self.screen.get()
    }

    /// What is shown at the moment, for handlers.
    pub fn screen_now(self) -> Option<Screen> {
        self.screen.try_get_untracked()
    }

    /// What is searched for on the home page.
    pub fn query(self) -> String {
        self.query.get()
    }

    /// What the polite live region says.
    pub fn announcement(self) -> String {
        self.announcement.get()
    }

    /// Has the polite live region say `text`.
    pub fn announce(self, text: String) {
        self.announcement.set(text);
    }

    /// The path of what is shown, in another language; of the home page for what has no address.
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
    /// Only the browser moves from screen to screen.
    pub fn replace(self, _: Store, _: Screen) {}
}

/// The place of the page being shown.
pub fn use_navigation() -> Navigation {
    use_context::<Navigation>().unwrap_or_else(|| {
        // No component is shown outside of the application; one that were would lead nowhere.
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
