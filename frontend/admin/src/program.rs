//! The program of the administration: one view, whose pages it renders itself.

use crate::{
    app::{APP_ID, App},
    current_page::CurrentPage,
    settings::LateAfterDays,
};
use frontend::{
    navigation::{self, Arrival, Pages, location},
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

/// Begins with the boot data, the JSON of the texts and the municipalities.
pub fn start(boot: BootData, texts: String, municipalities: Option<String>) {
    start::begin(boot, texts, municipalities, |boot, texts| {
        // An unknown URL below the administration has a page of the site.
        let place = document().get_element_by_id(APP_ID);
        if let Some((place, page)) = place.zip(page_of(&location())) {
            let owner = Owner::new();
            let page = owner.with(|| RwSignal::new(page));
            CURRENT.set(Some((owner, page)));
            turns::add(|| navigation::install(Pages { own, show }));
            turns::add(move || {
                let view = take_over(&place, texts, move || {
                    provide_context(LateAfterDays(boot.late_after_days()));
                    view! { <App page/> }
                });
                if let Some(view) = view {
                    view.forget();
                }
            });
        }
        turns::finally(start::ready);
    });
}

fn page_of(url: &str) -> Option<AdminPage> {
    let (path, search) = url.split_once('?').unwrap_or((url, ""));
    admin::parse(path, search)
}

fn own(url: &str) -> Option<String> {
    page_of(url).map(|page| admin::path(&page))
}

fn show(url: &str, _: &Arrival) {
    let current = CURRENT.with_borrow(|current| current.as_ref().map(|(_, page)| *page));
    if let Some((current, page)) = current.zip(page_of(url)) {
        current.set(page);
    }
}
