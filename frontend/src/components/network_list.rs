//! The list of networks: the equivalent of the map in text.

use crate::{
    map::fills,
    networks::{Networks, use_networks},
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    municipality::Municipality,
    network::NetworkSummary,
    paths::{self, Page},
    region::RegionCode,
};
use texts::{Texts, format, keys, places};

/// One item for each network, and for each region without one.
#[component]
pub fn NetworkList(
    /// The networks, each with the municipality by which it was found.
    items: Vec<(NetworkSummary, Option<Municipality>)>,
    /// Regions without a network, likewise.
    regions: Vec<(RegionCode, Option<Municipality>)>,
) -> impl IntoView {
    let networks = use_networks();
    view! {
        <ul class="network-list">
            {items
                .into_iter()
                .map(|(network, because)| view! { <NetworkItem network because networks/> })
                .collect_view()}
            {regions
                .into_iter()
                .map(|(code, because)| view! { <RegionItem code because/> })
                .collect_view()}
        </ul>
    }
}

#[component]
fn NetworkItem(
    /// The network.
    network: NetworkSummary,
    /// The municipality by which it was found.
    because: Option<Municipality>,
    /// All networks, with their colours.
    networks: Networks,
) -> impl IntoView {
    let texts = use_texts();
    let first = network.regions.first().copied();
    let fill = fills::class(first.and_then(|region| networks.fill(region)));
    let details = details(texts, &network);
    view! {
        <li>
            <a
                id=format!("network-{}", network.slug)
                href=paths::path(texts.lang(), Page::Network(&network.slug))
            >
                <span class=format!("chip {fill}") aria-hidden="true"></span>
                <span class="network-item">
                    <b lang=other_lang(texts, &network)>{network.name.text.clone()}</b>
                    {because.map(|municipality| because_of(texts, &municipality))}
                    {(!details.is_empty()).then(|| view! { <small>{details}</small> })}
                </span>
                <span class="network-year">
                    <span class="visually-hidden">{texts.get(keys::NETWORK_STARTED)} " "</span>
                    {network.started.year()}
                </span>
            </a>
        </li>
    }
}

#[component]
fn RegionItem(
    /// The region.
    code: RegionCode,
    /// The municipality by which it was found.
    because: Option<Municipality>,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <li>
            <a id=format!("list-region-{code}") href=paths::path(texts.lang(), Page::Region(code))>
                <span class="chip fill-none" aria-hidden="true"></span>
                <span class="network-item">
                    <b>{code.region().names.get(texts.lang())}</b>
                    {because.map(|municipality| because_of(texts, &municipality))}
                    <small>{texts.get(keys::REGION_NO_NETWORK)}</small>
                </span>
            </a>
        </li>
    }
}

fn because_of(texts: Texts, municipality: &Municipality) -> impl IntoView + use<> {
    let region = municipality.region.region().names.get(texts.lang());
    let sentence = texts.fill(
        keys::SEARCH_BECAUSE,
        places::MunicipalityRegion {
            municipality: municipality.name(texts.lang()),
            region,
        },
    );
    view! { <small class="because">{sentence}</small> }
}

/// The regions, if there are several, and the coordinating organisations.
fn details(texts: Texts, network: &NetworkSummary) -> String {
    let lang = texts.lang();
    let regions: Vec<String> = network
        .regions
        .iter()
        .map(|code| code.region().names.get(lang).to_owned())
        .collect();
    let coordinators: Vec<String> = network
        .coordinators
        .iter()
        .map(|organisation| organisation.name.clone())
        .collect();
    let mut parts = Vec::new();
    if regions.len() > 1 {
        parts.push(format::list(texts, &regions));
    }
    if !coordinators.is_empty() {
        parts.push(format::list(texts, &coordinators));
    }
    parts.join(" · ")
}

/// The language of a network's name, if it isn't the page's.
fn other_lang(texts: Texts, network: &NetworkSummary) -> Option<&'static str> {
    (network.name.lang != texts.lang()).then(|| network.name.lang.code())
}
