//! The programs of the administration: one view each, whose pages they render themselves.

use crate::{
    app::{APP_ID, App, Shown, of_admin, of_review},
    current_page::CurrentPage,
    settings::LateAfterDays,
};
use frontend::{
    navigation::{self, Arrival, Pages, location},
    screen::Program,
    start::{self, BootData},
    take_over::take_over,
    turns,
};
use leptos::prelude::*;
use shared::paths::admin::{self, AdminPage};
use std::cell::RefCell;

thread_local! {
    /// The signal of the page with its owner, as long as the document lives.
    static CURRENT: RefCell<Option<(Owner, CurrentPage)>> = const { RefCell::new(None) };
}

/// Begins the queue and deciding with the boot data, the JSON of the texts and the municipalities.
pub fn start_review(boot: BootData, texts: String, municipalities: Option<String>) {
    start(of_review, own_review, boot, texts, municipalities);
}

/// Begins the other pages with the boot data, the JSON of the texts and the municipalities.
pub fn start_admin(boot: BootData, texts: String, municipalities: Option<String>) {
    start(of_admin, own_admin, boot, texts, municipalities);
}

fn start(
    shown: Shown,
    own: fn(&str) -> Option<String>,
    boot: BootData,
    texts: String,
    municipalities: Option<String>,
) {
    start::begin(boot, texts, municipalities, move |boot, texts| {
        // An unknown URL below the administration has a page of the site.
        let place = document().get_element_by_id(APP_ID);
        if let Some((place, page)) = place.zip(page_of(&location())) {
            let owner = Owner::new();
            let page = owner.with(|| RwSignal::new(page));
            CURRENT.set(Some((owner, page)));
            turns::add(move || navigation::install(Pages { own, show }));
            turns::add(move || {
                let view = take_over(&place, texts, move || {
                    provide_context(LateAfterDays(boot.late_after_days()));
                    view! { <App page shown/> }
                });
                if let Some(view) = view {
                    view.forget();
                }
            });
        }
        // In a turn of its own it comes after the drawing has taken its place.
        turns::add(|| {
            turns::finally(|| {
                navigation::arrived_from_other_program();
                start::ready();
            });
        });
    });
}

fn page_of(url: &str) -> Option<AdminPage> {
    let (path, search) = url.split_once('?').unwrap_or((url, ""));
    admin::parse(path, search)
}

fn own_review(url: &str) -> Option<String> {
    own(url, Program::Review)
}

fn own_admin(url: &str) -> Option<String> {
    own(url, Program::Admin)
}

/// The URL of a page of a program, as the program writes it.
fn own(url: &str, program: Program) -> Option<String> {
    page_of(url)
        .filter(|page| Program::of_admin(page) == program)
        .map(|page| admin::path(&page))
}

fn show(url: &str, _: &Arrival) {
    let current = CURRENT.with_borrow(|current| current.as_ref().map(|(_, page)| *page));
    if let Some((current, page)) = current.zip(page_of(url)) {
        current.set(page);
    }
}
