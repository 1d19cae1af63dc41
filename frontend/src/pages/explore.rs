//! The frame of the pages with the map: the list, a network or a region beside it.

use crate::{
    config::use_config,
    map::{
        finland::{FinlandMap, MapPlace},
        geometry::Geometry,
        labels::labels,
        outlines::{borders, outlines},
        state::MapState,
    },
    networks::Networks,
    page_texts::use_texts,
    pages::AllNetworks,
};
use leptos::prelude::*;
use shared::region::RegionCode;
use std::sync::Arc;

/// The map, with the page beside it.
#[component]
pub fn Explore(
    /// All networks.
    networks: AllNetworks,
    /// The regions of the page; none on the home page.
    #[prop(optional)]
    shown: Vec<RegionCode>,
    /// The text of the search.
    #[prop(optional)]
    query: String,
    /// True if the map is drawn; otherwise its place is empty.
    draws_map: bool,
    /// The part above the map; the home page alone has one.
    #[prop(optional)]
    intro: Option<fn() -> AnyView>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let networks = Networks::new(Arc::new(networks), query);
    provide_context(networks);
    let class = if intro.is_some() {
        "explore explore-home"
    } else {
        "explore"
    };
    let map = if draws_map {
        let state = MapState::new(shown);
        let view = untrack(|| state.view());
        let labels = labels(use_texts().lang());
        let geometry = Geometry::new(outlines(view), labels, borders(view, networks));
        let files = use_config().map.clone();
        view! { <FinlandMap state geometry files/> }.into_any()
    } else {
        view! { <MapPlace shown/> }.into_any()
    };
    let is_home = intro.is_some();
    let map = view! { <div class="explore-map">{map}</div> }.into_any();
    let beside = view! { <div class="explore-beside">{children()}</div> }.into_any();
    // On a page of its own the article is read first.
    let (first, second) = if is_home {
        (map, beside)
    } else {
        (beside, map)
    };
    view! { <div class=class>{intro.map(|intro| intro())} {first} {second}</div> }
}
