//! The home page: the search, the list and the newest proposals, beside the map.

use crate::{
    components::{
        network_list::NetworkList, page_ready::PageReady, proposal_list::ProposalList,
        prose::Prose, search_box::SearchBox,
    },
    config::use_config,
    head::Head,
    json_ld::JsonLd,
    load::Load,
    navigation::use_navigation,
    page_networks::use_networks,
    page_texts::use_texts,
    screen::Screen,
    store::use_store,
};
use leptos::prelude::*;
use shared::{
    network::NetworkSummary,
    paths::{self, Page},
    proposal::{
        query::ProposalQuery,
        wire::{OpenProposals, Overview, PublicState},
    },
    region::RegionCode,
    search::SearchMatch,
};
use texts::{Texts, keys, places};

/// The part above the map: the heading and the search.
#[component]
pub fn HomeIntro() -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let networks = use_networks().all();
    let covered: usize = networks.iter().map(|network| network.regions.len()).sum();
    let lead = texts.fill(
        keys::HOME_LEAD,
        places::NetworksRegions {
            networks: &networks.len().to_string(),
            regions: &covered.to_string(),
        },
    );
    let head = Head::new(
        &Screen::Home,
        texts.get(keys::HOME_TITLE_TAG),
        texts.get(keys::HOME_DESCRIPTION),
        &config,
    );
    let home = format!("{}{}", config.origin, paths::path(texts.lang(), Page::Home));
    let action = JsonLd::new("SearchAction")
        .text("target", &format!("{home}?q={{query}}"))
        .text("query-input", "required name=query");
    let object = JsonLd::new("WebSite")
        .text("name", "Verkostokartta")
        .text("url", &home)
        .text("inLanguage", texts.lang().code())
        .text("description", texts.get(keys::HOME_DESCRIPTION))
        .thing("potentialAction", action);
    let head = head.with_json_ld(object);
    view! {
        <div class="home-intro">
            <PageReady head/>
            <h1 tabindex="-1">{texts.get(keys::HOME_TITLE)}</h1>
            <p class="lead">{lead}</p>
            <SearchBox/>
        </div>
    }
}

/// The results of the search, the newest proposals, and how to join or start a network.
#[component]
pub fn HomeList() -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let networks = use_networks();
    let found = Memo::new(move |_| {
        networks.find(&navigation.query(), |results| HomeResults {
            networks: results
                .networks
                .into_iter()
                .map(|(n, m)| (n.clone(), m))
                .collect(),
            regions: results.regions,
        })
    });
    let searching = Memo::new(move |_| !navigation.query().trim().is_empty());
    view! {
        <section id="networks" class="home-list" tabindex="-1" aria-labelledby="networks-title">
            <h2 id="networks-title">{texts.get(keys::LIST_TITLE)}</h2>
            <p class="count" role="status">
                {move || found.with(|found| count(texts, found, searching.get()))}
            </p>
            {move || found.with(|found| {
                if found.is_empty() {
                    view! { <NothingFound/> }.into_any()
                } else {
                    let items = found.networks.iter().map(|(n, m)| (n.clone(), m.municipality)).collect();
                    let regions = found.regions.iter().map(|(code, m)| (*code, m.municipality)).collect();
                    view! { <NetworkList items regions/> }.into_any()
                }
            })}
        </section>
        <HomeProposals/>
        <section class="home-about" aria-labelledby="home-about-title">
            <h2 id="home-about-title">{texts.get(keys::HOME_INTRO_TITLE)}</h2>
            <Prose text=texts.get(keys::HOME_INTRO_BODY)/>
            <h3>{texts.get(keys::HOME_JOIN_TITLE)}</h3>
            <Prose text=texts.get(keys::HOME_JOIN_BODY)/>
            <h3>{texts.get(keys::HOME_START_TITLE)}</h3>
            <Prose text=texts.get(keys::HOME_START_BODY)/>
            <p>
                <a href=paths::path(texts.lang(), Page::About)>{texts.get(keys::HOME_MORE)}</a>
            </p>
        </section>
    }
}

/// The newest proposals, and the regions with open ones.
#[component]
fn HomeProposals() -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let store = use_store();
    view! {
        <section class="home-proposals" aria-labelledby="home-proposals-title">
            <h2 id="home-proposals-title">{texts.get(keys::PROPOSALS_NEWEST)}</h2>
            {move || {
                // A failure is not reported here: the list has its own page.
                let Load::Ready(overview) = store.overview() else {
                    return ().into_any();
                };
                if overview.newest.is_empty() {
                    return view! { <p>{texts.get(keys::PROPOSALS_EMPTY)}</p> }.into_any();
                }
                let open = open_regions(texts, &overview);
                view! {
                    <ProposalList items=overview.newest.clone()/>
                    <h3>{texts.get(keys::PROPOSALS_OPEN_REGIONS)}</h3>
                    <ul class="nearby">{open}</ul>
                }
                .into_any()
            }}
            <p class="pages">
                <a href=paths::path(lang, Page::Proposals)>{texts.get(keys::PROPOSALS_ALL)}</a>
                <a href=paths::path(lang, Page::NewProposal) rel="external">{texts.get(keys::PROPOSALS_NEW)}</a>
            </p>
        </section>
    }
}

/// A link to the open proposals of each region that has some.
fn open_regions(texts: Texts, overview: &Overview) -> Vec<AnyView> {
    let lang = texts.lang();
    let link = |open: &OpenProposals| {
        let query = ProposalQuery {
            region: Some(open.region),
            state: Some(PublicState::Published),
            ..ProposalQuery::default()
        };
        let name = format!("{} ({})", open.region.region().names.get(lang), open.count);
        view! { <li><a href=paths::proposals(lang, &query)>{name}</a></li> }.into_any()
    };
    overview.open.iter().map(link).collect()
}

/// The results of the search.
#[derive(Clone, PartialEq)]
struct HomeResults {
    networks: Vec<(NetworkSummary, SearchMatch)>,
    regions: Vec<(RegionCode, SearchMatch)>,
}

impl HomeResults {
    fn is_empty(&self) -> bool {
        self.networks.is_empty() && self.regions.is_empty()
    }
}

fn count(texts: Texts, found: &HomeResults, searching: bool) -> String {
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
