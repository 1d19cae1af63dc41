//! The frame of the pages with the map: the list, a network or a region beside it.

use crate::{
    config::use_config,
    map::{
        finland::{FinlandMap, MapPlace},
        geometry::Geometry,
        outlines::outlines,
        state::MapState,
    },
    networks::Networks,
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
    provide_context(Networks::new(Arc::new(networks), query));
    let class = if intro.is_some() {
        "explore explore-home"
    } else {
        "explore"
    };
    let map = if draws_map {
        let state = MapState::new(shown);
        let geometry = Geometry::new(outlines(untrack(|| state.view())));
        let files = use_config().map.clone();
        view! { <FinlandMap state geometry files/> }.into_any()
    } else {
        view! { <MapPlace shown/> }.into_any()
    };
    view! {
        <div class=class>
            {intro.map(|intro| intro())}
            <div class="explore-map">{map}</div>
            <div class="explore-beside">{children()}</div>
        </div>
    }
}
