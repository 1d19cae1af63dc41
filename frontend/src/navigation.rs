//! Navigation in the browser: links, Back and Forward, focus, scroll and announcements. A program says which URLs it shows
//! and how ([`Pages`]); other links load a document. Nothing here runs on the server.

mod history;
use crate::{
    browser::{self, announce},
    storage::BrowserStorage,
};
use history::{Write, entry_of, leave, place_of, set_entry};
use leptos::{ev, prelude::*};
use shared::{lang::Lang, query::encode};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, FormData, HtmlFormElement, MouseEvent, PopStateEvent, ScrollRestoration, SubmitEvent,
};

/// The pages of a program.
#[derive(Clone, Copy, Debug)]
pub struct Pages {
    /// The URL of a page of this program in the form in which the program writes it; `None` for other pages
    pub own: fn(&str) -> Option<String>,
    /// Shows the page of a URL, and calls [`arrived`] once its content is there
    pub show: fn(&str, &Arrival),
}

/// The way in which a page was reached; it decides where the focus goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Arrival {
    /// With a document: the browser has placed the focus.
    #[default]
    Document,
    /// By a link: the new heading gets the focus.
    Followed,
    /// By Back or Forward: the link that was followed from this history entry gets the focus.
    Returned {
        /// Key of the entry.
        entry: u32,
    },
    /// By Escape on a page with the map, or by a choice on the page: the element with this id gets the focus.
    Escaped {
        /// Id of the region's link, or of the choice's
        to: String,
    },
    /// By filtering a list: the heading of the results gets the focus.
    Filtered,
}

/// A guard, called with the URL before a link, Back or Forward is followed; false keeps the reader on the page.
pub type Guard = Callback<String, bool>;

#[derive(Default)]
struct State {
    pages: Option<Pages>,
    /// The URL of the page being shown, or about to be
    url: String,
    arrival: Arrival,
    guard: Option<Guard>,
}

/// The place in the tab's storage for the URL of another program's page to which [`go`] or [`replace`] leads.
const LED_TO: &str = "led-to";

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Handles links, filters, Back and Forward. To be called once.
pub fn install(pages: Pages) {
    let history = history::history();
    // Scroll is restored once the content is there, which the browser can't know.
    _ = history
        .as_ref()
        .map(|h| h.set_scroll_restoration(ScrollRestoration::Manual));
    let entry = history
        .and_then(|h| entry_of(&h.state().unwrap_or(JsValue::NULL)))
        .unwrap_or(0);
    set_entry(entry, None, Write::Replace);
    STATE.with_borrow_mut(|state| {
        state.pages = Some(pages);
        state.url = location();
    });

    _ = window_event_listener(ev::click, |event| on_click(&event));
    _ = window_event_listener(ev::submit, |event| on_submit(&event));
    _ = window_event_listener(ev::popstate, |event| on_popstate(&event));
    // On a reload the browser restores scroll.
    _ = window_event_listener(ev::pagehide, |_| {
        _ = history::history().map(|h| h.set_scroll_restoration(ScrollRestoration::Auto));
    });
}

/// Goes to a URL, like a link. A page of another program loads as a document.
pub fn go(url: &str) {
    if own(url).is_none() {
        BrowserStorage::Session.set(LED_TO, url);
        _ = window().location().assign(url);
        return;
    }
    leave(None);
    follow(url, Arrival::Followed);
}

/// Goes to this URL of a filtered list.
pub fn filter(url: &str) {
    leave(None);
    follow(url, Arrival::Filtered);
}

/// Goes to a URL, replacing the history entry. A page of another program loads as a document.
pub fn replace(url: &str) {
    if own(url).is_none() {
        BrowserStorage::Session.set(LED_TO, url);
        _ = window().location().replace(url);
        return;
    }
    set_entry(history::entry(), Some(url), Write::Replace);
    show(url, Arrival::Followed);
}

/// Moves the focus to the heading of a document to which a page of another program has led by [`go`] or [`replace`].
pub fn arrived_from_other_program() {
    if BrowserStorage::Session.get(LED_TO).as_deref() == Some(location().as_str()) {
        focus("main h1");
    }
    BrowserStorage::Session.remove(LED_TO);
}

/// Goes to a URL, and focuses the element with this id there.
pub fn escape_to(url: &str, id: &str) {
    leave(None);
    follow(url, Arrival::Escaped { to: id.to_owned() });
}

/// Notes that the page has another URL now, without a new history entry.
pub fn set_url(url: &str) {
    set_entry(history::entry(), Some(url), Write::Replace);
    STATE.with_borrow_mut(|state| url.clone_into(&mut state.url));
}

/// Lets the page that comes be arrived at by its element with this id.
pub fn arrive_at(id: &str) {
    let arrival = Arrival::Escaped { to: id.to_owned() };
    STATE.with_borrow_mut(|state| state.arrival = arrival);
}

/// Shows the page again; the focus moves as after a link.
pub fn retry() {
    let url = STATE.with_borrow(|state| state.url.clone());
    show(&url, Arrival::Followed);
}

/// Sets the guard; `None` removes it.
pub fn guard(guard: Option<Guard>) {
    STATE.with_borrow_mut(|state| state.guard = guard);
}

/// The key of the history entry being shown.
pub fn entry() -> u32 {
    history::entry()
}

/// The path and the query string of the document.
pub fn location() -> String {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    path + &location.search().unwrap_or_default()
}

/// Announces the page by its title, and sets focus and scroll: its content is there.
pub fn arrived() {
    let arrival = STATE.with_borrow_mut(|state| std::mem::take(&mut state.arrival));
    if arrival == Arrival::Document {
        return;
    }
    announce(&document().title());
    match arrival {
        Arrival::Document => {}
        Arrival::Followed => {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus("main h1");
        }
        Arrival::Filtered => {
            if !focus("#results") {
                focus("main h1");
            }
        }
        Arrival::Returned { entry } => {
            let (y, link) = place_of(entry).unwrap_or_default();
            if link.is_empty() || !focus(&link) {
                focus("main h1");
            }
            window().scroll_to_with_x_and_y(0.0, f64::from(y));
        }
        Arrival::Escaped { to } => {
            if let Some(element) = document().get_element_by_id(&to) {
                element.scroll_into_view_with_bool(false);
            }
            focus(&format!("#{to}"));
        }
    }
}

/// The URL of a page in the form in which the program writes it; `None` for a page of another program.
fn own(url: &str) -> Option<String> {
    let pages = STATE.with_borrow(|state| state.pages)?;
    (pages.own)(url)
}

fn show(url: &str, arrival: Arrival) {
    let pages = STATE.with_borrow_mut(|state| {
        url.clone_into(&mut state.url);
        state.arrival.clone_from(&arrival);
        state.pages
    });
    if let Some(pages) = pages {
        (pages.show)(url, &arrival);
    }
}

fn follow(url: &str, arrival: Arrival) {
    let same = STATE.with_borrow(|state| state.url == url);
    let (entry, write) = if same {
        (history::entry(), Write::Replace)
    } else {
        (history::entry() + 1, Write::Push)
    };
    set_entry(entry, Some(url), write);
    show(url, arrival);
}

fn lets_go(url: &str) -> bool {
    match STATE.with_borrow(|state| state.guard) {
        // The page of the guard may be gone.
        Some(guard) => guard.try_run(url.to_owned()).unwrap_or(true),
        None => true,
    }
}

/// The link that an event happened on, and its URL, if the program shows its page.
pub fn own_link(event: &web_sys::Event) -> Option<(Element, String)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok().flatten()?;
    // Links to another language or program and downloads load a document.
    let is_external = link.get_attribute("rel").as_deref() == Some("external");
    let names = ["download", "target", "hreflang"];
    if is_external || names.iter().any(|name| link.has_attribute(name)) {
        return None;
    }
    let url = own(&link.get_attribute("href")?)?;
    Some((link, url))
}

fn on_click(event: &MouseEvent) {
    if let Some(lang) = chosen_language(event) {
        remember(lang);
    }
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || modified {
        return;
    }
    let Some((link, url)) = own_link(event) else {
        return;
    };
    event.prevent_default();
    // The second click of a double click would hit the new page.
    if event.detail() > 1 || !lets_go(&url) {
        return;
    }
    let href = link.get_attribute("href").unwrap_or_default();
    leave(Some(&selector(&link, &href)));
    // A choice among several stays where it is.
    let arrival = if link.has_attribute("data-stays") {
        Arrival::Escaped { to: link.id() }
    } else {
        Arrival::Followed
    };
    follow(&url, arrival);
}

/// A form that only asks for another part of a list leads there like a link.
fn on_submit(event: &SubmitEvent) {
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = target.filter(|form| !event.default_prevented() && form.method() == "get")
    else {
        return;
    };
    let Some(url) = form_url(&form).as_deref().and_then(own) else {
        return;
    };
    event.prevent_default();
    if lets_go(&url) {
        filter(&url);
    }
}

/// The URL that a form leads to.
fn form_url(form: &HtmlFormElement) -> Option<String> {
    let fields = FormData::new_with_form(form).ok()?;
    let mut url = form.get_attribute("action")?;
    let mut mark = '?';
    for field in js_sys::Array::from(&fields).iter() {
        let field = js_sys::Array::from(&field);
        let value = field.get(1).as_string()?;
        if !value.is_empty() {
            url.push(mark);
            encode(&field.get(0).as_string()?, &mut url);
            url.push('=');
            encode(&value, &mut url);
            mark = '&';
        }
    }
    Some(url)
}

fn on_popstate(event: &PopStateEvent) {
    // The browser handles jumps within the page.
    let Some(entry) = entry_of(&event.state()) else {
        return;
    };
    let Some(url) = own(&location()) else {
        _ = window().location().reload();
        return;
    };
    if !lets_go(&url) {
        // The reader stays on the page, in a new history entry.
        let stays = STATE.with_borrow(|state| state.url.clone());
        set_entry(history::entry() + 1, Some(&stays), Write::Push);
        return;
    }
    leave(None);
    history::set(entry);
    show(&url, Arrival::Returned { entry });
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
    browser::focus_in_place(&element);
    true
}

/// The language of the language switch that was clicked.
fn chosen_language(event: &MouseEvent) -> Option<Lang> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[hreflang]").ok().flatten()?;
    link.get_attribute("hreflang")?.parse().ok()
}

/// Stores the language for the next visit to `/`.
fn remember(lang: Lang) {
    let document = document().unchecked_into::<web_sys::HtmlDocument>();
    // Without cookies, the browser's languages decide next time.
    _ = document.set_cookie(&format!(
        "lang={lang}; path=/; max-age=31536000; samesite=lax; secure"
    ));
}
