//! A region on the map: a link.

use crate::{
    map::{decimal::tenths, geometry::Geometry, places::place, state::MapState},
    networks::use_networks,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    paths::{self, Page},
    region::RegionCode,
};
use texts::{keys, places};

/// The id of a region's link on the map.
pub fn id(code: RegionCode) -> String {
    format!("region-{code}")
}

/// A region, linked to its network or, without one, to its own page.
#[component]
pub fn RegionLink(
    /// The region.
    code: RegionCode,
    /// The outlines.
    geometry: Geometry,
    /// The state of the map.
    state: MapState,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let networks = use_networks();
    let name = code.region().names.get(lang);
    let (href, label) = match networks.of(code) {
        Some(network) => {
            let label = if network.name.text == name {
                texts.fill(keys::MAP_REGION_OWN, places::Region { region: name })
            } else {
                let names = places::NetworkRegion {
                    region: name,
                    network: &network.name.text,
                };
                texts.fill(keys::MAP_REGION_NETWORK, names)
            };
            (paths::path(lang, Page::Network(&network.slug)), label)
        }
        None => (
            paths::path(lang, Page::Region(code)),
            texts.fill(keys::MAP_REGION_FREE, places::Region { region: name }),
        ),
    };
    let hit = place(code).hit.map(|(x, y, width, height)| {
        view! { <rect class="hit" x=tenths(x) y=tenths(y) width=tenths(width) height=tenths(height)></rect> }
    });
    // Inside an SVG element the macro makes this SVG's `<a>`.
    view! {
        <g><a
            id=id(code)
            class=if networks.has(code) { "region" } else { "region is-free" }
            class:is-selected=move || state.is_selected(code)
            class:is-highlighted=move || networks.is_highlighted(code)
            href=href
            aria-label=move || match state.value(code) {
                Some(value) => format!("{label}, {value}"),
                None => label.clone(),
            }
            aria-current=move || state.is_selected(code).then_some("true")
            tabindex=move || state.tabindex(code)
            on:pointerenter=move |_| networks.point_at(Some(code))
            on:focus=move |_| {
                state.focus(code);
                networks.point_at(Some(code));
            }
            on:blur=move |_| networks.point_at(None)
        >
            <path id=format!("outline-{code}") d=move || geometry.outline(code)></path>
            {hit}
            <g class="name" aria-hidden="true" inner_html=move || geometry.label(code)></g>
        </a></g>
    }
}
