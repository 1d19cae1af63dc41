//! The map: the regions as links, drawn from the data in `map/`.

use crate::{
    boot::MapFiles,
    map::{
        controls::Controls, decimal::tenths, geometry::Geometry, gestures::Gestures,
        labels::labels, places::place, region_link::RegionLink, state::MapState, view::View,
    },
    networks::use_networks,
    page_texts::use_texts,
    turns::in_turn,
};
use leptos::{html, prelude::*};
use shared::{order::sort_few, region::RegionCode};
use texts::{keys, places};

/// The id of the map's element.
pub const MAP_ID: &str = "map";
/// The attribute with the codes of the regions that the page beside the map shows.
pub const REGIONS: &str = "data-regions";

/// The map's element as a part of a page has it: the program puts its map there.
#[component]
pub fn MapPlace(
    /// The regions of the page beside it.
    shown: Vec<RegionCode>,
) -> impl IntoView {
    view! { <section id=MAP_ID data-regions=codes(&shown)></section> }
}

/// The codes of regions, separated by spaces.
fn codes(regions: &[RegionCode]) -> String {
    let codes: Vec<&str> = regions.iter().map(|code| code.as_str()).collect();
    codes.join(" ")
}

/// The map with its controls, its text line and its credits. Server and browser draw the same.
#[component]
pub fn FinlandMap(
    /// The state of the map.
    state: MapState,
    /// The outlines.
    geometry: Geometry,
    /// The files of the layers.
    files: MapFiles,
) -> impl IntoView {
    let texts = use_texts();
    let networks = use_networks();
    let frame = NodeRef::<html::Div>::new();
    let gestures = Gestures::new(state, frame);
    let reading = move || {
        networks.pointed_at().map(|code| {
            let name = code.region().names.get(texts.lang());
            match networks.of(code) {
                Some(network) => texts.fill(
                    keys::MAP_REGION_NETWORK,
                    places::NetworkRegion {
                        region: name,
                        network: &network.name.text,
                    },
                ),
                None => texts.fill(keys::MAP_REGION_FREE, places::Region { region: name }),
            }
        })
    };
    let plain = pictures(&files, untrack(|| state.view()));
    let drawing = move || {
        view! {
            <svg
                class=move || format!("map-svg zoom-{}", state.view().tier_shift())
                viewBox=move || state.view().view_box()
                role="group"
                aria-label=texts.get(keys::MAP_LABEL)
                aria-describedby="map-hint"
            >
                {in_turn(move || view! { <Layers geometry state files/> }.into_any())}
            </svg>
        }
        .into_any()
    };
    view! {
        <section
            id=MAP_ID
            class="map"
            aria-label=texts.get(keys::MAP_LABEL)
            data-regions=move || codes(&state.shown())
            on:keydown=move |event| gestures.key(&event)
        >
            <div
                class="map-frame"
                node_ref=frame
                on:wheel=move |event| gestures.wheel(&event)
                on:touchstart=move |event| gestures.touch_start(&event)
                on:touchmove=move |event| gestures.touch_move(&event)
                on:touchend=move |event| gestures.touch_end(&event)
            >
                {in_turn(drawing)}
                <noscript inner_html=plain></noscript>
                <p class="map-reading" aria-hidden="true">{reading}</p>
            </div>
            {in_turn(move || view! { <Controls state/> }.into_any())}
            <p id="map-hint" class="map-hint needs-program">
                <span class="for-touch">{texts.get(keys::MAP_HINT_TOUCH)}</span>
                <span class="for-keys">{texts.get(keys::MAP_HINT)}</span>
            </p>
            <p class="map-credits">{texts.get(keys::MAP_CREDITS)}</p>
        </section>
    }
}

/// The hatching of regions without a network, and the masks that fade out the neighbouring countries before their data
/// ends.
const PATTERNS: &str = r##"<pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="9" height="9"/><rect class="hatch-line" width="2.5" height="9"/></pattern><linearGradient id="across"><stop class="fade-out" offset="0"/><stop class="fade-in" offset=".09"/><stop class="fade-in" offset=".91"/><stop class="fade-out" offset="1"/></linearGradient><linearGradient id="down" href="#across" x2="0" y2="1"/><mask id="fade-across" maskUnits="userSpaceOnUse" x="-70" y="-25" width="960" height="1270"><rect fill="url(#across)" x="-70" y="-25" width="960" height="1270"/></mask><mask id="fade-down" maskUnits="userSpaceOnUse" x="-70" y="-25" width="960" height="1270"><rect fill="url(#down)" x="-70" y="-25" width="960" height="1270"/></mask>"##;

/// The layers of the map, from the bottom to the top.
#[component]
fn Layers(
    /// The outlines.
    geometry: Geometry,
    /// The state of the map.
    state: MapState,
    /// The files of the layers.
    files: MapFiles,
) -> impl IntoView {
    let lang = use_texts().lang();
    let networks = use_networks();
    // Small regions are drawn last: their targets reach over their neighbours.
    let mut in_order = RegionCode::ALL;
    sort_few(&mut in_order, |a, b| {
        place(*a).hit.is_none() && place(*b).hit.is_some()
    });
    let regions = in_order
        .map(|code| in_turn(move || view! { <RegionLink code geometry state/> }.into_any()))
        .into_iter()
        .collect_view();
    let names = move || {
        labels(lang)
            .map(|label| {
                let class = format!("label tier-{}", label.tier);
                view! { <text class=class x=tenths(label.x) y=tenths(label.y)>{label.text}</text> }
            })
            .collect_view()
            .into_any()
    };
    let selected = move || uses(state.shown());
    let pointed = move || {
        networks
            .pointed_at()
            .map(|code| uses(networks.regions_with(code)))
    };
    let lakes = format!("{}#lakes", files.lakes);
    let neighbours = format!("{}#neighbours", files.neighbours);
    // Only the outer outline of the selection is drawn: the inner borders are masked.
    view! {
        <defs inner_html=PATTERNS></defs>
        <defs>
            <mask id="outside" maskUnits="userSpaceOnUse" x="-100" y="-100" width="1000" height="1405">
                // A closure: the browser would wrap a constant element in a group.
                <rect class=move || "mask-shown" x="-100" y="-100" width="1000" height="1405"></rect>
                <g class="mask-hidden">{selected}</g>
            </mask>
        </defs>
        <g class="neighbours" mask="url(#fade-across)">
            <g mask="url(#fade-down)">
                <Later url=neighbours state/>
            </g>
        </g>
        <g class="regions">{regions}</g>
        <g class="lakes">
            <Later url=lakes state/>
        </g>
        <g class="borders" aria-hidden="true">{in_turn(|| uses(RegionCode::ALL.to_vec()).into_any())}</g>
        <g class="selected" aria-hidden="true" mask="url(#outside)">{selected}</g>
        <g class="pointed" aria-hidden="true">{pointed}</g>
        <g class="labels" aria-hidden="true">{in_turn(names)}</g>
    }
}

/// A layer in a file of its own, fetched after the first paint: by the early script in a document, by the program in a
/// map that it renders itself.
#[component]
fn Later(
    /// The URL of the file, with the id of the layer.
    url: String,
    /// The state of the map.
    state: MapState,
) -> impl IntoView {
    let late = url.clone();
    view! { <use data-later=url href=move || state.is_alive().then(|| late.clone())></use> }
}

/// The same layers as images over and under the map, for readers without JavaScript.
fn pictures(files: &MapFiles, view: View) -> String {
    let [x, y, w, h] = [view.x, view.y, view.w, view.height()].map(tenths);
    let picture = |class: &str, file: &str| {
        format!("<img class=\"{class}\" alt=\"\" src=\"{file}#svgView(viewBox({x},{y},{w},{h}))\">")
    };
    format!(
        "{}{}",
        picture("plain-land", &files.neighbours),
        picture("plain-lakes", &files.lakes)
    )
}

/// The outlines of regions, by reference.
fn uses(regions: Vec<RegionCode>) -> impl IntoView + use<> {
    regions
        .into_iter()
        .map(|code| view! { <use href=format!("#outline-{code}")></use> })
        .collect_view()
}
