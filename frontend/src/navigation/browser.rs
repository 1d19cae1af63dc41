//! Navigation in the browser: links, Back and Forward, focus and scroll.

use super::{Arrival, Navigation};
use crate::{
    head::{self, Head},
    screen::Screen,
    storage::BrowserStorage,
    store::Store,
};
use leptos::{ev, prelude::*};
use shared::{lang::Lang, paths};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, MouseEvent, PopStateEvent, ScrollRestoration};

thread_local! {
    /// Key of the history entry being shown.
    static ENTRY: Cell<u32> = const { Cell::new(0) };
}

impl Navigation {
    /// Handles links, Back and Forward. To be called once, after hydration.
    pub fn install(self, store: Store) {
        let history = history();
        // Scroll is restored once the content is loaded, which the browser can't know.
        _ = history
            .as_ref()
            .map(|h| h.set_scroll_restoration(ScrollRestoration::Manual));
        let entry = history
            .and_then(|h| entry_of(&h.state().unwrap_or(JsValue::NULL)))
            .unwrap_or(0);
        set_entry(entry, None, Write::Replace);

        window_event_listener(ev::click, move |event| self.on_click(store, &event));
        window_event_listener(ev::popstate, move |event| self.on_popstate(store, &event));
        // On a reload the browser restores scroll.
        window_event_listener(ev::pagehide, |_| {
            _ = self::history().map(|h| h.set_scroll_restoration(ScrollRestoration::Auto));
        });
    }

    /// Sets the search text, also in the URL, without a new history entry.
    pub fn search(self, query: String) {
        set_entry(
            ENTRY.get(),
            Some(&paths::home(self.lang, &query)),
            Write::Replace,
        );
        self.query.set(query);
    }

    /// Goes to the home page and focuses the element with this id.
    pub fn escape_to(self, store: Store, id: String) {
        leave(None);
        set_entry(
            ENTRY.get() + 1,
            Some(&paths::home(self.lang, "")),
            Write::Push,
        );
        self.show(
            store,
            Screen::Home,
            String::new(),
            Arrival::Escaped { to: id },
        );
    }

    /// Goes to a screen, replacing the history entry.
    pub fn replace(self, store: Store, screen: Screen) {
        let path = screen.page().map(|page| paths::path(self.lang, page));
        set_entry(ENTRY.get(), path.as_deref(), Write::Replace);
        self.show(store, screen, String::new(), Arrival::Followed);
    }

    /// Sets the guard, called with the URL before the reader follows a link or goes back; `None` removes it.
    pub fn guard(self, guard: Option<Callback<String, bool>>) {
        self.guard.set_value(guard);
    }

    fn lets_go(self, url: &str) -> bool {
        match self.guard.get_value() {
            // The page of the guard may be gone.
            Some(guard) => guard.try_run(url.to_owned()).unwrap_or(true),
            None => true,
        }
    }

    /// Goes to a URL, like a link.
    pub fn go(self, store: Store, url: &str) {
        leave(None);
        self.follow(store, url, Arrival::Followed);
    }

    /// Goes to a URL, replacing the history entry.
    pub fn replace_url(self, store: Store, url: &str) {
        let Some((_, screen)) = self.screen_of(url) else {
            return;
        };
        set_entry(ENTRY.get(), Some(url), Write::Replace);
        self.show(store, screen, String::new(), Arrival::Followed);
    }

    /// Loads the data of the screen again; the focus moves as after a link.
    pub fn retry(self, store: Store) {
        let screen = self.screen.get_untracked();
        if let Screen::Fault { .. } = screen {
            _ = window().location().reload();
            return;
        }
        self.arrival.set_value(Arrival::Followed);
        (self.entry.prepare)(store, &screen, true);
    }

    /// Goes to this URL of a filtered list.
    pub fn filter(self, store: Store, url: &str) {
        leave(None);
        self.follow(store, url, Arrival::Filtered);
    }

    /// Announces the page, and sets focus and scroll.
    pub fn arrived(self, head: &Head) {
        let arrival = self.arrival.get_value();
        self.arrival.set_value(Arrival::Document);
        if arrival == Arrival::Document {
            return;
        }
        head::apply(head);
        self.announce(head.title.clone());
        match arrival {
            Arrival::Document => {}
            Arrival::Followed => {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus("main h1");
            }
            Arrival::Filtered => _ = focus("#results"),
            Arrival::Returned { entry } => {
                let (y, link) = place_of(entry).unwrap_or_default();
                if link.is_empty() || !focus(&link) {
                    focus("main h1");
                }
                window().scroll_to_with_x_and_y(0.0, f64::from(y));
            }
            Arrival::Escaped { to } => {
                let found = document().get_element_by_id(&to);
                if let Some(element) = &found {
                    element.scroll_into_view_with_bool(false);
                }
                focus(&format!("#{to}"));
            }
        }
    }

    fn show(self, store: Store, screen: Screen, query: String, arrival: Arrival) {
        let anew = !matches!(arrival, Arrival::Returned { .. });
        self.arrival.set_value(arrival);
        (self.entry.prepare)(store, &screen, anew);
        self.query.set(query);
        self.screen.set(screen);
    }

    fn on_click(self, store: Store, event: &MouseEvent) {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || modified {
            return;
        }
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let Some(link) = target.and_then(|t| t.closest("a[href]").ok().flatten()) else {
            return;
        };
        // Links to another language or program and downloads load a document.
        let is_external = link.get_attribute("rel").as_deref() == Some("external");
        let names = ["download", "target", "hreflang"];
        if is_external || names.iter().any(|name| link.has_attribute(name)) {
            return;
        }
        let href = link.get_attribute("href").unwrap_or_default();
        // Screens of another program load a document.
        let is_ours =
            |screen: &Screen| *screen != Screen::NotFound && screen.program() == self.entry.program;
        match self.screen_of(&href) {
            Some((lang, screen)) if self.is_here(lang) && is_ours(&screen) => {}
            Some(_) | None => return,
        }
        event.prevent_default();
        // The second click of a double click would hit the new page.
        if event.detail() > 1 || !self.lets_go(&href) {
            return;
        }
        leave(Some(&selector(&link, &href)));
        self.follow(store, &href, Arrival::Followed);
    }

    /// Goes to the screen of a URL.
    fn follow(self, store: Store, url: &str, arrival: Arrival) {
        let Some((_, screen)) = self.screen_of(url) else {
            return;
        };
        let same = self.screen.with_untracked(|shown| *shown == screen);
        let (entry, write) = if same {
            (ENTRY.get(), Write::Replace)
        } else {
            (ENTRY.get() + 1, Write::Push)
        };
        set_entry(entry, Some(url), write);
        let (_, search) = url.split_once('?').unwrap_or_default();
        let stays = same && arrival == Arrival::Followed;
        self.show(store, screen, paths::query(search), arrival);
        if stays {
            self.arrival.set_value(Arrival::Document);
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus("main h1");
        }
    }

    fn on_popstate(self, store: Store, event: &PopStateEvent) {
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        let search = location.search().unwrap_or_default();
        // The browser handles jumps within the page.
        let Some(entry) = entry_of(&event.state()) else {
            return;
        };
        let search = search.trim_start_matches('?');
        let Some((lang, screen)) = (self.entry.read)(&path, search) else {
            return;
        };
        if !self.is_here(lang) || screen.program() != self.entry.program {
            _ = location.reload();
            return;
        }
        let mark = if search.is_empty() { "" } else { "?" };
        if !self.lets_go(&format!("{path}{mark}{search}")) {
            // The reader stays on the page, in a new history entry.
            if let Some(stays) = self.url() {
                set_entry(ENTRY.get() + 1, Some(&stays), Write::Push);
            }
            return;
        }
        leave(None);
        ENTRY.set(entry);
        let query = paths::query(search);
        self.show(store, screen, query, Arrival::Returned { entry });
    }

    /// The URL of the current screen, if the program has guards.
    fn url(self) -> Option<String> {
        self.screen
            .with_untracked(|screen| (self.entry.url)(screen))
    }

    /// The screen of a URL of this program, and its language if it names one.
    fn screen_of(self, url: &str) -> Option<(Option<Lang>, Screen)> {
        let (path, search) = url.split_once('?').unwrap_or((url, ""));
        (self.entry.read)(path, search)
    }

    /// True if a page in this language can be shown without loading a document.
    fn is_here(self, lang: Option<Lang>) -> bool {
        lang.is_none_or(|lang| lang == self.lang)
    }
}

enum Write {
    Push,
    Replace,
}

fn history() -> Option<web_sys::History> {
    window().history().ok()
}

fn entry_of(state: &JsValue) -> Option<u32> {
    let key = state.as_f64()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the conversion saturates, and only our own keys are ever found again"
    )]
    Some(key as u32)
}

fn set_entry(entry: u32, url: Option<&str>, write: Write) {
    ENTRY.set(entry);
    let Some(history) = history() else { return };
    let state = JsValue::from_f64(f64::from(entry));
    // The browser limits the rate of changes: then the URL lags, and nothing is lost.
    _ = match write {
        Write::Push => history.push_state_with_url(&state, "", url),
        Write::Replace => history.replace_state_with_url(&state, "", url),
    };
}

/// Stores the scroll position of the history entry being left, and the link followed.
fn leave(link: Option<&str>) {
    let entry = ENTRY.get();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the conversion saturates, and no page is so long"
    )]
    let y = window().scroll_y().unwrap_or_default() as i32;
    let link = link
        .map(str::to_owned)
        .or_else(|| place_of(entry).map(|(_, link)| link));
    // Where nothing can be kept, Back begins at the heading.
    let place = format!("{y} {}", link.unwrap_or_default());
    BrowserStorage::Session.set(&key(entry), &place);
}

fn place_of(entry: u32) -> Option<(i32, String)> {
    let place = BrowserStorage::Session.get(&key(entry))?;
    let (y, link) = place.split_once(' ')?;
    Some((y.parse().ok()?, link.to_owned()))
}

fn key(entry: u32) -> String {
    format!("place-{entry}")
}

/// A selector that finds the link when its page is shown again.
fn selector(link: &Element, href: &str) -> String {
    match link.id() {
        id if id.is_empty() => format!("a[href='{href}']"),
        id => format!("#{id}"),
    }
}

/// Focuses the first element of `selector` without scrolling; false if there is none.
fn focus(selector: &str) -> bool {
    let Ok(Some(element)) = document().query_selector(selector) else {
        return false;
    };
    // The links of the map are SVG: they have `focus`, but aren't an HtmlElement.
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element
        .unchecked_ref::<HtmlElement>()
        .focus_with_options(&options)
        .is_ok()
}
