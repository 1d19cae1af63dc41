//! The results of the search among the networks; all of them without a search.

use crate::{components::network_list::NetworkList, networks::use_networks, page_texts::use_texts};
use leptos::{either::Either, prelude::*};
use shared::{
    municipality::Municipality,
    network::NetworkSummary,
    paths::{self, Page},
    region::RegionCode,
};
use texts::{Texts, keys};

/// The results of a search, each with the municipality by which it was found.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    networks: Vec<(NetworkSummary, Option<Municipality>)>,
    regions: Vec<(RegionCode, Option<Municipality>)>,
}

/// The heading, the number of results, and the list.
#[component]
pub fn NetworkResults() -> impl IntoView {
    let texts = use_texts();
    let networks = use_networks();
    let found = Memo::new(move |_| {
        networks.found(|results| Found {
            networks: results
                .networks
                .into_iter()
                .map(|(network, found)| (network.clone(), found.municipality))
                .collect(),
            regions: results
                .regions
                .into_iter()
                .map(|(code, found)| (code, found.municipality))
                .collect(),
        })
    });
    view! {
        <h2 id="networks-title">{texts.get(keys::LIST_TITLE)}</h2>
        <p class="count" role="status">
            {move || found.with(|found| count(texts, found, networks.is_searching()))}
        </p>
        {move || {
            let Found { networks, regions } = found.get();
            if networks.is_empty() && regions.is_empty() {
                Either::Left(view! { <NothingFound/> })
            } else {
                Either::Right(view! { <NetworkList items=networks regions/> })
            }
        }}
    }
}

fn count(texts: Texts, found: &Found, searching: bool) -> String {
    let networks = texts.count(
        found.networks.len(),
        keys::COUNT_NETWORK,
        keys::COUNT_NETWORKS,
    );
    let regions = texts.count(
        found.regions.len(),
        keys::COUNT_FREE_REGION,
        keys::COUNT_FREE_REGIONS,
    );
    match (found.networks.len(), found.regions.len()) {
        (0, 0) => texts.get(keys::COUNT_NOTHING).to_owned(),
        (0, _) if searching => regions,
        (_, 0) => networks,
        _ => format!("{networks}, {regions}"),
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
