//! The list of networks: the equivalent of the map in text.

use crate::{components::shown::because, networks::coordinators, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    lang::Lang,
    municipality::Municipality,
    network::NetworkSummary,
    paths::{self, Page},
    region::RegionCode,
};
use texts::{Texts, code_labels, format, keys, places};

/// One item for each network, and for each region without one.
#[component]
pub fn NetworkList(
    /// The networks, each with the municipality by which it was found.
    items: Vec<(NetworkSummary, Option<Municipality>)>,
    /// Regions without a network, likewise.
    regions: Vec<(RegionCode, Option<Municipality>)>,
) -> impl IntoView {
    view! {
        <ul class="network-list">
            {items
                .into_iter()
                .map(|(network, because)| view! { <NetworkItem network because/> })
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
) -> impl IntoView {
    let texts = use_texts();
    let details = details(texts, &network);
    view! {
        <li>
            <a
                id=format!("network-{}", network.slug)
                href=paths::path(texts.lang(), Page::Network(&network.slug))
            >
                <span class="network-item">
                    <b lang=other_lang(texts, &network)>{network.name.text.clone()}</b>
                    {because.map(|municipality| because_of(texts, &municipality))}
                    <small>{details}</small>
                </span>
                <span class="network-year">
                    {texts.fill(keys::NETWORK_SINCE, places::Year { year: &network.started.year().to_string() })}
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
    view! { <small class="because">{because(texts, municipality)}</small> }
}

/// The regions, if there are several, the coordinating organisations, and the languages.
fn details(texts: Texts, network: &NetworkSummary) -> String {
    let region = |code: &RegionCode| code.region().names.get(texts.lang()).to_owned();
    let language = |lang: &Lang| texts.get(code_labels::language(*lang)).to_owned();
    let regions: Vec<String> = network.regions.iter().map(region).collect();
    let languages: Vec<String> = network.languages.iter().map(language).collect();
    let mut parts = vec![coordinators(texts, network)];
    if regions.len() > 1 {
        parts.insert(0, format::list(texts, &regions));
    }
    if !languages.is_empty() {
        parts.push(format::list(texts, &languages));
    }
    parts.join(" · ")
}

/// The language of a network's name, if it isn't the page's.
fn other_lang(texts: Texts, network: &NetworkSummary) -> Option<&'static str> {
    (network.name.lang != texts.lang()).then(|| network.name.lang.code())
}
