//! Pages as parts: the server renders a page, the program puts it in the place of another. A link that the reader points at
//! is fetched ahead.

mod fetched;

use crate::{
    components::{failure::Failure, loading::Loading},
    navigation::{self, Arrival, Pages, arrived, location},
    page_texts::provide_texts,
    part::Part,
    request::Refusal,
    screen::Program,
};
use fetched::{Fetched, fetch};
use leptos::{ev, leptos_dom::helpers::TimeoutHandle, mount::mount_to, prelude::*};
use shared::{
    lang::Lang,
    paths::{self, ParsedPage},
};
use std::{any::Any, cell::RefCell, mem, time::Duration};
use texts::Texts;
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element, HtmlElement, HtmlFormElement, HtmlTemplateElement};

/// As many pages that the reader has left are kept for Back.
const MOST_LEFT: usize = 12;
/// The time for which the reader points at a link before its page is fetched: shorter than a click takes, longer than a
/// pointer needs on its way across.
const POINTED: Duration = Duration::from_millis(80);
/// The time after which waiting is shown.
const PATIENCE: Duration = Duration::from_millis(300);

/// The handling of pages by one program.
#[derive(Clone, Copy, Debug)]
pub struct PartPages {
    /// The program
    pub program: Program,
    /// The URL of one of its pages, with all that a query string means on it
    pub url: fn(&ParsedPage, Lang, &str) -> String,
    /// Takes over the places of the page that move; its content has just been put into this `<main>`. With false it is a page
    /// that was left: its views live
    pub take_over: fn(&Element, bool),
    /// Takes back what outlives a page; the content is about to leave this `<main>`
    pub leave: fn(&Element),
}

/// The mounted views of the page being shown; dropped with it.
pub type Views = Vec<Box<dyn Any>>;

/// A page that the reader has left, as it was.
struct LeftPage {
    entry: u32,
    head: DocumentFragment,
    header: String,
    main: DocumentFragment,
    views: Views,
}

#[derive(Default)]
struct PartState {
    program: Option<PartPages>,
    texts: Option<Texts>,
    release: String,
    /// The history entry of the page being shown
    entry: u32,
    views: Views,
    left: Vec<LeftPage>,
    /// The URL that the reader waits for
    wanted: Option<String>,
    /// The text that was typed while the reader waits
    typed: Option<String>,
    pointing: Option<TimeoutHandle>,
    waiting: Option<TimeoutHandle>,
}

thread_local! {
    static PARTS: RefCell<PartState> = RefCell::default();
}

/// Handles the links of a program whose pages are parts. To be called once.
pub fn install(program: PartPages, texts: Texts, release: String) {
    navigation::install(Pages { own, show });
    PARTS.with_borrow_mut(|parts| {
        parts.program = Some(program);
        parts.texts = Some(texts);
        parts.release = release;
        parts.entry = navigation::entry();
    });
    // The reader may have gone back before the program came.
    let loaded = document().document_element();
    let loaded = loaded.and_then(|html| html.get_attribute("data-loaded"));
    if loaded.is_some_and(|loaded| loaded != location()) {
        let entry = navigation::entry();
        show(&location(), &Arrival::Returned { entry });
    }
    _ = window_event_listener(ev::pointerover, |event| point(&event));
    _ = window_event_listener(ev::focusin, |event| point(&event));
    _ = window_event_listener(ev::pointerdown, |event| {
        if let Some((_, url)) = navigation::own_link(&event) {
            fetch_ahead(&url);
        }
    });
}

/// Keeps the view of a place as long as the page is shown.
pub fn keep(view: impl Any) {
    PARTS.with_borrow_mut(|parts| parts.views.push(Box::new(view)));
}

/// Keeps what is typed for the page that the reader waits for; false if none is.
pub fn keep_typed(text: &str) -> bool {
    PARTS.with_borrow_mut(|parts| {
        let waits = parts.wanted.is_some();
        if waits {
            parts.typed = Some(text.to_owned());
        }
        waits
    })
}

/// The text that was typed while the page was loaded.
pub fn take_typed() -> Option<String> {
    PARTS.with_borrow_mut(|parts| parts.typed.take())
}

fn own(url: &str) -> Option<String> {
    let (program, texts) = PARTS.with_borrow(|parts| Some((parts.program?, parts.texts?)))?;
    let (path, search) = url.split_once('?').unwrap_or((url, ""));
    let (lang, page) = paths::parse(path)?;
    let is_own = lang == texts.lang() && Program::of(&page) == program.program;
    is_own.then(|| (program.url)(&page, lang, search))
}

/// The reader points at something: if it is a link for a moment longer, its page is fetched.
fn point(event: &web_sys::Event) {
    stop_pointing();
    if let Some((_, url)) = navigation::own_link(event) {
        let pointing = set_timeout_with_handle(move || fetch_ahead(&url), POINTED).ok();
        PARTS.with_borrow_mut(|parts| parts.pointing = pointing);
    }
}

fn stop_pointing() {
    if let Some(pointing) = PARTS.with_borrow_mut(|parts| parts.pointing.take()) {
        pointing.clear();
    }
}

fn fetch_ahead(url: &str) {
    if location() != url {
        fetch(url, came);
    }
}

fn show(url: &str, arrival: &Arrival) {
    stop_pointing();
    stop_waiting();
    take_typed();
    if let Some(page) = take_left(arrival) {
        PARTS.with_borrow_mut(|parts| parts.wanted = None);
        put_back(page);
        return;
    }
    PARTS.with_borrow_mut(|parts| parts.wanted = Some(url.to_owned()));
    if fetch(url, came) {
        return;
    }
    let waiting = set_timeout_with_handle(show_waiting, PATIENCE).ok();
    PARTS.with_borrow_mut(|parts| parts.waiting = waiting);
}

/// An answer has come. It is shown if the reader waits for it.
fn came(url: &str) {
    let is_wanted = PARTS.with_borrow_mut(|parts| {
        let is_wanted = parts.wanted.as_deref() == Some(url);
        if is_wanted {
            parts.wanted = None;
        }
        is_wanted
    });
    if !is_wanted {
        fetched::forget_refusal(url);
        return;
    }
    stop_waiting();
    match fetched::take(url) {
        Some(Fetched::Part(part)) => put(&part),
        Some(Fetched::Refused(refusal)) => fail(refusal),
        None => {}
    }
}

/// Puts a part in the place of the page being shown.
fn put(part: &Part) {
    if PARTS.with_borrow(|parts| parts.release != part.release) {
        // Another build has other styles and another program.
        _ = window().location().reload();
        return;
    }
    let (Some(head), Some(main)) = (fragment(&part.head), fragment(&part.main)) else {
        return;
    };
    show_page(&head, &part.header, &main, None);
}

/// Puts a page back that the reader has left.
fn put_back(left: LeftPage) {
    reset_filters(&left.main);
    show_page(&left.head, &left.header, &left.main, Some(left.views));
}

/// Shows a page; one that was left has its views already.
fn show_page(head: &DocumentFragment, header: &str, main: &DocumentFragment, views: Option<Views>) {
    leave();
    let Some(page) = Frame::find() else { return };
    page.set_head(head);
    page.header.set_inner_html(header);
    let is_new = views.is_none();
    PARTS.with_borrow_mut(|parts| parts.views = views.unwrap_or_default());
    page.main.set_inner_html("");
    _ = page.main.append_child(main);
    if let Some(program) = PARTS.with_borrow(|parts| parts.program) {
        (program.take_over)(&page.main, is_new);
    }
    arrived();
}

/// Sets the filters of a page to those of its URL: the reader has sent others from it.
fn reset_filters(main: &DocumentFragment) {
    if let Ok(Some(form)) = main.query_selector("form.filters") {
        form.unchecked_into::<HtmlFormElement>().reset();
    }
}

/// Shows the page for content that couldn't be loaded.
fn fail(refusal: Refusal) {
    leave();
    let Some(page) = Frame::find() else { return };
    let Some(texts) = PARTS.with_borrow(|parts| parts.texts) else {
        return;
    };
    page.main.set_inner_html("");
    let view = mount_to(page.main.clone().unchecked_into(), move || {
        provide_texts(texts);
        view! { <Failure refusal on_retry=Callback::new(|()| navigation::retry())/> }
    });
    keep(view);
    let heading = page.main.query_selector("h1").ok().flatten();
    let title = heading.and_then(|it| it.text_content()).unwrap_or_default();
    document().set_title(&format!("{title} – Verkostokartta"));
    arrived();
}

/// Shows that the page is being loaded.
fn show_waiting() {
    let Some((page, texts)) = Frame::find().zip(PARTS.with_borrow(|parts| parts.texts)) else {
        return;
    };
    let place: HtmlElement = page.main.unchecked_into();
    let view = mount_to(place, move || {
        provide_texts(texts);
        view! { <Loading class="loading loading-page"/> }
    });
    PARTS.with_borrow_mut(|parts| parts.views.push(Box::new(Waiting(Box::new(view)))));
}

/// The view that says that a page is being loaded.
struct Waiting(#[expect(dead_code, reason = "it is dropped to remove the view")] Box<dyn Any>);

fn stop_waiting() {
    PARTS.with_borrow_mut(|parts| {
        if let Some(waiting) = parts.waiting.take() {
            waiting.clear();
        }
        parts.views.retain(|view| !view.is::<Waiting>());
    });
}

/// Keeps the page being shown for Back, if its history entry stays.
fn leave() {
    let Some(page) = Frame::find() else { return };
    let now = navigation::entry();
    let (entry, views) = PARTS.with_borrow_mut(|parts| {
        let left = mem::replace(&mut parts.entry, now);
        (left, mem::take(&mut parts.views))
    });
    if let Some(program) = PARTS.with_borrow(|parts| parts.program) {
        (program.leave)(&page.main);
    }
    if entry == now {
        return;
    }
    let head = page.take_head();
    let header = page.header.inner_html();
    let main = document().create_document_fragment();
    while let Some(child) = page.main.first_child() {
        _ = main.append_child(&child);
    }
    PARTS.with_borrow_mut(|parts| {
        parts.left.retain(|page| page.entry != entry);
        parts.left.push(LeftPage {
            entry,
            head,
            header,
            main,
            views,
        });
        if parts.left.len() > MOST_LEFT {
            parts.left.remove(0);
        }
    });
}

/// The page that the reader returns to, as it was left.
fn take_left(arrival: &Arrival) -> Option<LeftPage> {
    PARTS.with_borrow_mut(|parts| {
        let Arrival::Returned { entry } = arrival else {
            // A new entry replaces all that came after the one before.
            let now = navigation::entry();
            parts.left.retain(|page| page.entry < now);
            return None;
        };
        let at = parts.left.iter().position(|page| page.entry == *entry)?;
        Some(parts.left.remove(at))
    })
}

/// The elements of the document that a page fills.
struct Frame {
    head: Element,
    header: Element,
    main: Element,
}

impl Frame {
    fn find() -> Option<Self> {
        let find = |selector: &str| document().query_selector(selector).ok().flatten();
        Some(Self {
            head: find("head")?,
            header: find("body > header")?,
            main: find("main")?,
        })
    }

    /// Takes the page's own elements out of the head: all from the title on.
    fn take_head(&self) -> DocumentFragment {
        let own = document().create_document_fragment();
        let mut next = self.head.query_selector("title").ok().flatten();
        while let Some(element) = next {
            next = element.next_element_sibling();
            _ = own.append_child(&element);
        }
        own
    }

    fn set_head(&self, own: &DocumentFragment) {
        self.take_head();
        _ = self.head.append_child(own);
    }
}

/// The nodes of an HTML text, which the product's own server has rendered.
fn fragment(html: &str) -> Option<DocumentFragment> {
    let template = document().create_element("template").ok()?;
    template.set_inner_html(html);
    Some(template.unchecked_into::<HtmlTemplateElement>().content())
}
