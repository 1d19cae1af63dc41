//! The map: the regions as links, drawn from the data in `map/`.

use crate::{
    boot::MapFiles,
    map::{
        controls::Controls, decimal::tenths, geometry::Geometry, gestures::Gestures, places::place,
        region_card::RegionCard, region_link::RegionLink, state::MapState,
    },
    networks::{Networks, use_networks},
    page_texts::use_texts,
    turns::in_turn,
};
use leptos::{html, prelude::*};
use shared::{network::NetworkSummary, order::sort_few, region::RegionCode};
use texts::keys;

/// The id of the map's element.
pub const MAP_ID: &str = "map";
/// The id of the borders within networks.
pub const WITHIN: &str = "within";
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
    let plain = plain(&files, state);
    let drawing = move || {
        view! {
            <svg
                class="map-svg"
                font-size=move || state.view().letter_size()
                viewBox=move || state.view().view_box()
                role="group"
                aria-label=texts.get(keys::NETWORK_REGIONS)
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
                class:is-zoomed=move || !state.view().is_whole()
                // The card stays until another region is pointed at: the pointer may go onto it.
                on:pointerleave=move |_| networks.point_at(None)
                on:pointerdown=move |event| gestures.press(&event)
                on:pointermove=move |event| gestures.drag(&event)
                on:click=move |event| gestures.click(&event)
                on:dblclick=move |event| gestures.double_click(&event)
                on:dragstart=move |event| event.prevent_default()
                on:wheel=move |event| gestures.wheel(&event)
                on:touchstart=move |event| gestures.touch_start(&event)
                on:touchmove=move |event| gestures.touch_move(&event)
                on:touchend=move |event| gestures.touch_end(&event)
            >
                {in_turn(drawing)}
                {plain}
                {in_turn(move || view! { <RegionCard state frame/> }.into_any())}
            </div>
            {in_turn(move || view! { <Controls state/> }.into_any())}
        </section>
    }
}

/// The hatching of regions without a network.
const PATTERNS: &str = r#"<pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="9" height="9"/><rect class="hatch-line" width="2.5" height="9"/></pattern>"#;

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
    let selected = move || uses(state.shown());
    let pointed = move || {
        networks
            .pointed_at()
            .map(|code| uses(networks.regions_with(code)))
    };
    let ground = move || {
        let ground = |code| {
            let href = format!("#outline-{code}");
            let is_unmatched = move || state.is_home() && networks.is_unmatched(code);
            let class = move || {
                let own = state.class(code);
                let free = if networks.has(code) { "" } else { "is-free" };
                let own = own.unwrap_or_else(|| free.to_owned());
                let class = if is_unmatched() {
                    (own + " is-unmatched").trim_start().to_owned()
                } else {
                    own
                };
                (!class.is_empty()).then_some(class)
            };
            view! { <use href=href class=class></use> }
        };
        RegionCode::ALL.map(ground).collect_view().into_any()
    };
    let lakes = format!("{}#lakes", files.lakes);
    let neighbours = format!("{}#neighbours", files.neighbours);
    // Only the outer outline of the selection is drawn: the inner borders are masked, and so are those within a network.
    view! {
        <defs inner_html=PATTERNS></defs>
        <defs>
            <mask id="outside" maskUnits="userSpaceOnUse" x="-100" y="-100" width="1000" height="1405">
                // A closure: the browser would wrap a constant element in a group.
                <rect class=move || "mask-shown" x="-100" y="-100" width="1000" height="1405"></rect>
                <g class="mask-hidden">{selected}</g>
            </mask>
            <mask id="apart" maskUnits="userSpaceOnUse" x="-100" y="-100" width="1000" height="1405">
                <rect class=move || "mask-shown" x="-100" y="-100" width="1000" height="1405"></rect>
                <use class="mask-line" href=format!("#{WITHIN}")></use>
            </mask>
        </defs>
        <g class="neighbours">
            <Later url=neighbours state/>
        </g>
        <g class="ground">{in_turn(ground)}</g>
        <g class="lakes">
            <Later url=lakes state/>
        </g>
        <g class="borders" aria-hidden="true">
            <g mask="url(#apart)">{in_turn(|| uses(RegionCode::ALL.to_vec()).into_any())}</g>
            <path class="between" d=move || geometry.borders().between></path>
            <path id=WITHIN class="within" d=move || geometry.borders().within></path>
        </g>
        <g class="selected" aria-hidden="true" mask="url(#outside)">{selected}</g>
        <g class="regions">{regions}</g>
        <g class="pointed" aria-hidden="true">{pointed}</g>
        <g aria-hidden="true">{in_turn(move || network_names(networks))}</g>
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

/// The layers that the program brings as images over and under the map, for readers without JavaScript.
#[cfg(feature = "ssr")]
fn plain(files: &MapFiles, state: MapState) -> impl IntoView + use<> {
    let view = untrack(|| state.view());
    let [x, y, w, h] = [view.x, view.y, view.w, view.height()].map(tenths);
    let picture = |class: &str, file: &str| {
        format!("<img class=\"{class}\" alt=\"\" src=\"{file}#svgView(viewBox({x},{y},{w},{h}))\">")
    };
    let pictures = picture("plain-land", &files.neighbours) + &picture("plain-lakes", &files.lakes);
    view! { <noscript inner_html=pictures></noscript> }
}

/// Nothing, where the program runs.
#[cfg(not(feature = "ssr"))]
fn plain(_files: &MapFiles, _state: MapState) -> impl IntoView + use<> {}

/// The outlines of regions, by reference.
fn uses(regions: Vec<RegionCode>) -> impl IntoView + use<> {
    regions
        .into_iter()
        .map(|code| view! { <use href=format!("#outline-{code}")></use> })
        .collect_view()
}

/// The names of the networks of several regions, beside them. The region's own name says it of the others.
fn network_names(networks: Networks) -> AnyView {
    let name = |network: &NetworkSummary| {
        let beside = network.regions.iter().find_map(|code| place(*code).beside);
        let (x, y) = beside.filter(|_| network.regions.len() > 1)?;
        let name = network.name.text.clone();
        let at = name.find(['-', ' ']).map_or(name.len(), |at| at + 1);
        let (first, second) = name.split_at(at);
        let line = |text: &str, dy| {
            let text = text.trim_end().to_owned();
            view! { <tspan x=tenths(x) dy=dy>{text}</tspan> }
        };
        Some(
            view! { <text class="network-name" y=tenths(y)>{line(first, "0")} {line(second, "1.1em")}</text> },
        )
    };
    let all = networks.all();
    all.iter().filter_map(name).collect_view().into_any()
}
