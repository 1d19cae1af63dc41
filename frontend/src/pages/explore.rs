//! The frame of the pages with the map: the list, a network or a region beside it.

use crate::{
    components::layer_key::PlainKey,
    config::use_config,
    map::{
        finland::{FinlandMap, MapPlace},
        geometry::Geometry,
        labels::labels,
        outlines::{borders, outlines},
        state::{LayerMarks, MapState},
    },
    networks::{Networks, Selection},
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{network::NetworkSummary, region::RegionCode};
use std::sync::Arc;
use texts::keys;

/// The parts of the home page alone.
pub struct HomeParts {
    /// Above all
    pub intro: Children,
    /// Above the map
    pub above: Children,
    /// The key of the map
    pub key: Children,
}

/// The map, with the page beside it.
#[component]
pub fn Explore(
    /// All networks.
    networks: Vec<NetworkSummary>,
    /// The regions of the page; none on the home page.
    #[prop(optional)]
    shown: Vec<RegionCode>,
    /// The text of the search.
    #[prop(optional)]
    query: String,
    /// True if the map is drawn; otherwise its place is empty.
    draws_map: bool,
    /// The networks and regions that the filters leave.
    #[prop(optional)]
    selection: Selection,
    /// The layer of the map.
    #[prop(optional)]
    marks: LayerMarks,
    /// The part above all; the home page alone has one, and what stands above and below the map.
    #[prop(optional_no_strip)]
    intro: Option<HomeParts>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let networks = Networks::new(use_texts().lang(), Arc::new(networks), query, selection);
    provide_context(networks);
    let class = if intro.is_some() {
        "explore explore-home"
    } else {
        "explore"
    };
    let LayerMarks { classes, values } = marks.clone();
    let map = if draws_map {
        let state = MapState::new(shown, marks);
        let view = untrack(|| state.view());
        let labels = labels(use_texts().lang());
        let geometry = Geometry::new(outlines(view), labels, borders(view, networks));
        let files = use_config().map.clone();
        view! { <FinlandMap state geometry files/> }.into_any()
    } else {
        view! { <MapPlace shown/> }.into_any()
    };
    let is_home = intro.is_some();
    let (intro, above, key) = match intro {
        Some(parts) => (Some((parts.intro)()), Some((parts.above)()), (parts.key)()),
        None => (None, None, view! { <PlainKey/> }.into_any()),
    };
    let zoom = use_config().map_zoom.clone();
    let foot = view! { <div class="map-foot">{key} <MapAbout/></div> };
    let map = view! {
        <div class="explore-map" data-zoom=zoom data-classes=given(classes) data-values=given(values)>
            <div class="map-panel">{above} {map} {foot}</div>
        </div>
    }
    .into_any();
    let beside = view! { <div class="explore-beside">{children()}</div> }.into_any();
    // On a page of its own the article is read first.
    let (first, second) = if is_home {
        (map, beside)
    } else {
        (beside, map)
    };
    view! { <div class=class>{intro} {first} {second}</div> }
}

/// The value of an attribute that may be missing.
fn given(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// Help for the map, and its credits.
#[component]
fn MapAbout() -> impl IntoView {
    let texts = use_texts();
    view! {
        <details class="map-about">
            <summary>{texts.get(keys::MAP_ABOUT)}</summary>
            <div>
                <p id="map-hint" class="needs-program">
                    <span class="for-touch">{texts.get(keys::MAP_HINT_TOUCH)}</span>
                    <span class="for-keys">{texts.get(keys::MAP_HINT)}</span>
                </p>
                <p id="map-credits">{texts.get(keys::MAP_CREDITS)}</p>
            </div>
        </details>
    }
}
