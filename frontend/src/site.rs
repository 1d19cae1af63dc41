//! The program of the public pages. The server has rendered what is read; the program moves the map, the search, and the
//! reader from page to page.

mod list;
mod map;

use crate::{
    boot::MapFiles,
    networks::Networks,
    parts::{self, PartPages},
    request,
    screen::Program,
    start::{self, BootData},
    turns,
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    json,
    municipality::set_municipalities,
    network::{List, NetworkSummary},
    paths::{ParsedPage, api},
};
use std::{cell::RefCell, sync::Arc};
use texts::Texts;
use web_sys::Element;

/// The state that the places of the site share. It lives as long as the document.
#[derive(Clone)]
struct Site {
    texts: Texts,
    files: MapFiles,
    /// URL of the municipalities
    municipalities: String,
    /// Owns the signals of the networks
    owner: Owner,
    /// `None` until they are loaded
    networks: Option<Networks>,
}

thread_local! {
    static SITE: RefCell<Option<Site>> = const { RefCell::new(None) };
}

/// Begins with the boot data and the JSON of the texts; on a page with the map also with the municipalities and the JSON of the
/// networks.
pub fn start(
    boot: BootData,
    texts: String,
    municipalities: Option<String>,
    networks: Option<String>,
) {
    start::begin(boot, texts, municipalities, |boot, texts| {
        SITE.set(Some(Site {
            texts,
            files: boot.map_files(),
            municipalities: boot.municipalities(),
            owner: Owner::new(),
            networks: None,
        }));
        if let Some(networks) = networks {
            turns::add(move || _ = set_networks(&networks));
        }
        turns::add(list::install);
        turns::add(move || {
            let pages = PartPages {
                program: Program::Site,
                url: ParsedPage::url,
                take_over: |main, _| take_over(main),
                leave: map::leave,
            };
            parts::install(pages, texts, boot.release());
        });
        turns::add(|| {
            if let Some(main) = main() {
                take_over(&main);
            }
            turns::finally(start::ready);
        });
    });
}

fn main() -> Option<Element> {
    document().query_selector("main").ok().flatten()
}

/// Takes over the map and the list of a page.
fn take_over(main: &Element) {
    if main.query_selector("#map").ok().flatten().is_none() {
        return;
    }
    match networks() {
        Some(networks) => {
            map::put(main, networks);
            list::begin();
        }
        None => load(),
    }
}

/// Loads the networks, for a program that began on a page without the map; until then its regions are plain links.
fn load() {
    let Some(site) = site() else { return };
    spawn_local(async move {
        let Ok(municipalities) = request::get_text(&site.municipalities).await else {
            return;
        };
        set_municipalities(municipalities);
        if let Ok(answer) = request::get_text(&api::networks(site.texts.lang())).await
            && set_networks(&answer)
            && let Some(main) = main()
        {
            take_over(&main);
        }
    });
}

/// Sets the networks; false if they can't be read.
fn set_networks(text: &str) -> bool {
    let Ok(list) = json::read::<List<NetworkSummary>>(text) else {
        return false;
    };
    SITE.with_borrow_mut(|site| {
        if let Some(site) = site {
            let owner = site.owner.clone();
            let (lang, all) = (site.texts.lang(), Arc::new(list.items));
            let networks = owner.with(|| Networks::new(lang, all, String::new(), String::new()));
            site.networks = Some(networks);
            turns::add(move || owner.with(|| list::highlight_pointed_at(networks)));
        }
    });
    true
}

fn site() -> Option<Site> {
    SITE.with_borrow(Clone::clone)
}

fn networks() -> Option<Networks> {
    SITE.with_borrow(|site| site.as_ref()?.networks)
}
