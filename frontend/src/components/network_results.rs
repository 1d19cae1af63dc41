//! The results of the search among the networks; all of them without a search.

use crate::{components::network_list::NetworkList, networks::use_networks, page_texts::use_texts};
use leptos::{either::Either, prelude::*};
use shared::{
    municipality::Municipality,
    network::NetworkSummary,
    paths::{self, Page},
    region::RegionCode,
};
use texts::keys;

/// The results of a search, each with the municipality by which it was found.
#[derive(Default)]
struct Found {
    networks: Vec<(NetworkSummary, Option<Municipality>)>,
    regions: Vec<(RegionCode, Option<Municipality>)>,
}

/// The heading and the list.
#[component]
pub fn NetworkResults() -> impl IntoView {
    let texts = use_texts();
    let networks = use_networks();
    let found = move || {
        networks.found(|results| Found {
            networks: results
                .networks
                .iter()
                .map(|(network, found)| ((*network).clone(), found.municipality))
                .collect(),
            regions: results
                .regions
                .iter()
                .map(|(code, found)| (*code, found.municipality))
                .collect(),
        })
    };
    view! {
        <h2 id="networks-title">{texts.get(keys::LIST_TITLE)}</h2>
        {move || {
            let Found { networks, regions } = found();
            if networks.is_empty() && regions.is_empty() {
                Either::Left(view! { <NothingFound/> })
            } else {
                Either::Right(view! { <NetworkList items=networks regions/> })
            }
        }}
    }
}

/// The message for a search without results.
#[component]
fn NothingFound() -> impl IntoView {
    let texts = use_texts();
    view! {
        <div class="nothing-found">
            <p>{texts.get(keys::SEARCH_NOTHING)}</p>
            <p>
                <a href=paths::path(texts.lang(), Page::Home)>{texts.get(keys::SEARCH_CLEAR)}</a>
            </p>
        </div>
    }
}
