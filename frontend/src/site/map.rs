//! The map of the site: one, which stays as it is while the pages beside it change.

use super::{networks as all, site};
use crate::{
    browser,
    map::{
        finland::{FinlandMap, MAP_ID, REGIONS},
        geometry::Geometry,
        state::MapState,
    },
    navigation::location,
    networks::Networks,
    page_texts::provide_texts,
};
use leptos::{mount::mount_to, prelude::*};
use shared::{paths, region::RegionCode};
use std::{any::Any, cell::RefCell};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The mounted map.
struct LiveMap {
    element: Element,
    state: MapState,
    _view: Box<dyn Any>,
}

thread_local! {
    static MAP: RefCell<Option<LiveMap>> = const { RefCell::new(None) };
}

/// Puts the map into its place on a page.
pub fn put(main: &Element, networks: Networks) {
    let Ok(Some(place)) = main.query_selector(&format!("#{MAP_ID}")) else {
        return;
    };
    networks.point_at(None);
    let shown = regions(&place);
    // The list of a page that was left keeps its results.
    if shown.is_empty() {
        networks.set_query(query());
    }
    let has_map = MAP.with_borrow(|map| {
        let Some(map) = map else { return false };
        map.state.show(shown.clone());
        if map.element != place {
            _ = place.replace_with_with_node_1(&map.element);
        }
        true
    });
    if !has_map {
        mount(&place, shown, networks);
    }
}

/// Takes the map out of a page that the reader leaves: an empty place stays.
pub fn leave(main: &Element) {
    if let Some(networks) = all() {
        // The element pointed at may be gone without an event.
        networks.point_at(None);
    }
    MAP.with_borrow(|map| {
        let Some(map) = map.as_ref().filter(|map| main.contains(Some(&map.element))) else {
            return;
        };
        let Ok(place) = document().create_element("section") else {
            return;
        };
        place.set_id(MAP_ID);
        let shown = map.element.get_attribute(REGIONS).unwrap_or_default();
        _ = place.set_attribute(REGIONS, &shown);
        _ = map.element.replace_with_with_node_1(&place);
    });
}

/// Draws the map anew, and puts it in the place of the server's. Both look the same.
fn mount(place: &Element, shown: Vec<RegionCode>, networks: Networks) {
    let Some((site, holder)) = site().zip(document().create_element("div").ok()) else {
        return;
    };
    let holder: HtmlElement = holder.unchecked_into();
    let outlines = outlines(place);
    let url = site.files.outlines.clone();
    let (state, geometry) = site
        .owner
        .with(|| (MapState::new(shown), Geometry::new(outlines)));
    let view = mount_to(holder.clone(), move || {
        provide_texts(site.texts);
        provide_context(networks);
        view! { <FinlandMap state geometry files=site.files/> }
    });
    let Some(element) = holder.first_element_child() else {
        return;
    };
    state.set_alive();
    let focused = focused_in(place);
    _ = place.replace_with_with_node_1(&element);
    if let Some(focused) = focused.and_then(|id| document().get_element_by_id(&id)) {
        browser::focus_in_place(&focused);
    }
    MAP.set(Some(LiveMap {
        element,
        state,
        _view: Box::new(view),
    }));
    geometry.load(url);
}

/// The outlines that the server has drawn.
fn outlines(place: &Element) -> Vec<String> {
    let outline = |code: RegionCode| {
        let path = place.query_selector(&format!("#outline-{code}"));
        path.ok().flatten()?.get_attribute("d")
    };
    RegionCode::ALL
        .into_iter()
        .map(|code| outline(code).unwrap_or_default())
        .collect()
}

/// The id of the focused element inside `place`.
fn focused_in(place: &Element) -> Option<String> {
    let focused = document().active_element()?;
    let id = place.contains(Some(&focused)).then(|| focused.id())?;
    (!id.is_empty()).then_some(id)
}

/// The regions of the page beside the map.
fn regions(place: &Element) -> Vec<RegionCode> {
    let codes = place.get_attribute(REGIONS).unwrap_or_default();
    codes
        .split(' ')
        .filter_map(|code| code.parse().ok())
        .collect()
}

/// The search text in the URL.
fn query() -> String {
    let url = location();
    let (_, search) = url.split_once('?').unwrap_or_default();
    paths::query(search)
}
