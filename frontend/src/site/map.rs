//! The map of the site: one, which stays as it is while the pages beside it change.

use super::{list, networks as all, site};
use crate::{
    browser,
    map::{
        borders::Borders,
        finland::{FinlandMap, MAP_ID, REGIONS, WITHIN},
        geometry::Geometry,
        region_link,
        state::{LayerMarks, MapState},
    },
    navigation::location,
    networks::Networks,
    page_texts::provide_texts,
    turns::{self, in_turn},
};
use leptos::{mount::mount_to, prelude::*};
use shared::{paths, region::RegionCode};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The map.
struct LiveMap {
    /// Holds its element while it isn't in a page
    drawing: HtmlElement,
    is_in_page: bool,
    state: MapState,
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
    let (shown, marks) = (regions(&place), marks(main));
    // The list of a page that was left keeps its results.
    if shown.is_empty() {
        networks.set_query(query());
        networks.select(list::selection(main));
    }
    let state = MAP.with_borrow(|map| map.as_ref().map(|map| map.state));
    match state {
        Some(state) => state.show(shown, marks),
        None => draw(&place, (shown, marks), networks),
    }
    turns::finally(put_in_place);
}

/// Takes the map out of a page that the reader leaves: an empty place stays.
pub fn leave(main: &Element) {
    if let Some(networks) = all() {
        // The element pointed at may be gone without an event.
        networks.point_at(None);
    }
    MAP.with_borrow_mut(|map| {
        let map = map.as_mut().filter(|map| map.is_in_page)?;
        let element = main.query_selector(&format!("#{MAP_ID}")).ok().flatten()?;
        let place = document().create_element("section").ok()?;
        place.set_id(MAP_ID);
        let shown = element.get_attribute(REGIONS).unwrap_or_default();
        place.set_attribute(REGIONS, &shown).ok()?;
        element.replace_with_with_node_1(&place).ok()?;
        map.is_in_page = map.drawing.append_child(&element).is_err();
        Some(())
    });
}

/// Draws the map anew, in turns. It looks as the server has drawn it.
fn draw(place: &Element, (shown, marks): (Vec<RegionCode>, LayerMarks), networks: Networks) {
    let Some((site, drawing)) = site().zip(document().create_element("div").ok()) else {
        return;
    };
    turns::begin();
    let drawing: HtmlElement = drawing.unchecked_into();
    let (files, place) = (site.files, place.clone());
    let fine = files.clone();
    let (state, geometry) = site
        .owner
        .with(|| (MapState::new(shown, marks), Geometry::later()));
    MAP.set(Some(LiveMap {
        drawing: drawing.clone(),
        is_in_page: false,
        state,
    }));
    turns::add(move || take_drawing(&place, geometry));
    turns::add(move || {
        let view = mount_to(drawing, move || {
            provide_texts(site.texts);
            provide_context(networks);
            in_turn(move || view! { <FinlandMap state geometry files/> }.into_any())
        });
        view.forget();
    });
    turns::finally(move || {
        state.set_alive();
        geometry.load(fine, site.texts.lang(), networks);
    });
}

/// Puts the map in the place that the page being shown has for it, if any; the same region keeps the focus.
fn put_in_place() {
    let focused = MAP.with_borrow_mut(|map| {
        let map = map.as_mut()?;
        let element = map.drawing.first_element_child()?;
        let place = document().get_element_by_id(MAP_ID)?;
        let focused = focused_in(&place);
        place.replace_with_with_node_1(&element).ok()?;
        map.is_in_page = true;
        document().get_element_by_id(&focused?)
    });
    if let Some(focused) = focused {
        browser::focus_in_place(&focused);
    }
}

/// Takes over what the server has drawn.
fn take_drawing(place: &Element, geometry: Geometry) {
    let find = |selector: &str| place.query_selector(selector).ok().flatten();
    let path = |id: String| find(&format!("#{id}"))?.get_attribute("d");
    let outline = |code| path(format!("outline-{code}"));
    let label = |code| Some(find(&format!("#{} .name", region_link::id(code)))?.inner_html());
    let of_all = |of: &dyn Fn(RegionCode) -> Option<String>| {
        let all = RegionCode::ALL.into_iter();
        all.map(|code| of(code).unwrap_or_default()).collect()
    };
    let borders = Borders {
        within: path(WITHIN.to_owned()).unwrap_or_default(),
        between: String::new(),
    };
    geometry.set(of_all(&outline), of_all(&label), borders);
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

/// The layer of the page beside the map.
fn marks(main: &Element) -> LayerMarks {
    let place = main.query_selector(".explore-map").ok().flatten();
    let attribute = |name| place.as_ref().and_then(|place| place.get_attribute(name));
    LayerMarks {
        classes: attribute("data-classes").unwrap_or_default(),
        values: attribute("data-values").unwrap_or_default(),
    }
}

/// The search text in the URL.
fn query() -> String {
    let url = location();
    let (_, search) = url.split_once('?').unwrap_or_default();
    paths::query(search)
}
