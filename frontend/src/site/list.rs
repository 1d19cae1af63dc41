//! The list of networks beside the map, and the search above it. The server has rendered both; the program renders the
//! list anew when the reader searches, and highlights in it what the reader points at on the map.

use super::{networks as all, site};
use crate::{
    components::{
        network_results::NetworkResults,
        search_outcome::{FILTERS, OUTCOME_ID, SearchOutcome},
    },
    navigation::{self, location},
    networks::{Networks, Selection},
    page_texts::provide_texts,
    parts,
};
use leptos::{ev, mount::mount_to, prelude::*};
use shared::{paths, region::RegionCode};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// The id of the search's field.
const FIELD_ID: &str = "q";
/// The id of the list's element.
const LIST_ID: &str = "networks";
/// The attribute of the list with what the filters leave.
const SELECTION: &str = "data-selection";
/// The attribute of the list with the page's query string without the search.
const REST: &str = "data-rest";

/// Handles the search and the pointer for every page to come.
pub fn install() {
    _ = window_event_listener(ev::input, |event| {
        if let Some(field) = search_field(&event) {
            search(&field.value());
        }
    });
    _ = window_event_listener(ev::submit, |event| {
        let form = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let is_search = form.is_some_and(|form| form.query_selector("#q").ok().flatten().is_some());
        // On a phone the keyboard would hide the results.
        if is_search && let Some(list) = list() {
            event.prevent_default();
            _ = list.focus();
        }
    });
    _ = window_event_listener(ev::pointerover, |event| point(&event));
    _ = window_event_listener(ev::focusin, |event| point(&event));
    _ = window_event_listener(ev::focusout, |_| {
        if let Some(networks) = all() {
            networks.point_at(None);
        }
    });
}

/// Begins on a page: what was typed before is searched for, also what was typed on the page before while this one was loaded.
pub fn begin() {
    let field = document().get_element_by_id(FIELD_ID);
    let Some(field) = field.filter(|_| list().is_some()) else {
        return;
    };
    let field = field.unchecked_into::<HtmlInputElement>();
    let url = location();
    if let Some(typed) = parts::take_typed() {
        field.set_value(&typed);
        navigation::arrive_at(FIELD_ID);
    }
    let typed = field.value();
    let (_, shown) = url.split_once('?').unwrap_or_default();
    if typed != paths::query(shown) {
        search(&typed);
    }
}

/// Highlights in the list of every page to come what the reader points at. The effect belongs to the present owner.
pub fn highlight_pointed_at(networks: Networks) {
    Effect::new(move |_| {
        let at = networks.pointed_at();
        if let Some(list) = list() {
            highlight(&list, at, networks);
        }
    });
}

fn list() -> Option<HtmlElement> {
    let list = document().get_element_by_id(LIST_ID)?;
    Some(list.unchecked_into())
}

fn search_field(event: &web_sys::Event) -> Option<HtmlInputElement> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    (field.id() == FIELD_ID).then_some(field)
}

/// Shows what is found by a text, which also stands in the URL from now on.
fn search(text: &str) {
    let (Some(networks), Some(site), Some(list)) = (all(), site(), list()) else {
        return;
    };
    if !parts::keep_typed(text) {
        let mut url = paths::home(site.texts.lang(), text);
        let rest = list.get_attribute(REST).unwrap_or_default();
        if !rest.is_empty() {
            url.push(if url.contains('?') { '&' } else { '?' });
            url.push_str(&rest);
        }
        navigation::set_url(&url);
    }
    networks.set_query(text.to_owned());
    if list.has_attribute("data-live") {
        return;
    }
    _ = list.set_attribute("data-live", "");
    list.set_inner_html("");
    let view = mount_to(list, move || {
        provide_texts(site.texts);
        provide_context(networks);
        view! { <NetworkResults/> }
    });
    parts::keep(view);
    if let Some(place) = document().get_element_by_id(OUTCOME_ID) {
        let filters = place.get_attribute(FILTERS).unwrap_or_default();
        place.set_inner_html("");
        let view = mount_to(place.unchecked_into(), move || {
            provide_texts(site.texts);
            provide_context(networks);
            view! { <SearchOutcome filters/> }
        });
        parts::keep(view);
    }
}

/// The networks and regions that the filters of a page leave.
pub fn selection(main: &Element) -> Selection {
    let list = main.query_selector(&format!("#{LIST_ID}"));
    let list = list.ok().flatten();
    let selection = list.and_then(|list| list.get_attribute(SELECTION));
    selection.unwrap_or_default()
}

/// Points at the region or network of the list's link that an event happened on.
fn point(event: &web_sys::Event) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let (Some(networks), Some(target)) = (all(), target) else {
        return;
    };
    // The map notes by itself what it is pointed at.
    if target.closest("#map").ok().flatten().is_some() {
        return;
    }
    let link = target.closest(".network-list a").ok().flatten();
    networks.point_at(link.and_then(|link| region(&link.id(), networks)));
}

/// The first region of a link in the list, by its id.
fn region(id: &str, networks: Networks) -> Option<RegionCode> {
    match id.strip_prefix("network-") {
        Some(slug) => networks.regions_of(&slug.parse().ok()?).first().copied(),
        None => id.strip_prefix("list-region-")?.parse().ok(),
    }
}

/// Highlights the list's items of the region pointed at.
fn highlight(list: &Element, at: Option<RegionCode>, networks: Networks) {
    let Ok(links) = list.query_selector_all(".network-list a") else {
        return;
    };
    for index in 0..links.length() {
        let Some(link) = links.get(index).map(JsCast::unchecked_into::<Element>) else {
            continue;
        };
        let is_highlighted = at.is_some()
            && region(&link.id(), networks).is_some_and(|code| networks.is_highlighted(code));
        if let Some(item) = link.parent_element() {
            _ = item
                .class_list()
                .toggle_with_force("is-highlighted", is_highlighted);
        }
    }
}
