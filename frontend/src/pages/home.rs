//! The home page: the search, the list and the newest proposals, beside the map.

use crate::{
    components::{
        network_results::NetworkResults, page_ready::PageReady, proposal_list::ProposalList,
        prose::Prose, search_box::SearchBox, standings::StandingsRow,
    },
    config::use_config,
    head::Head,
    networks::use_networks,
    page_texts::use_texts,
};
use leptos::prelude::*;
use serde_json::json;
use shared::{
    paths::{self, Page},
    proposal::{
        query::ProposalQuery,
        wire::{OpenProposals, Overview, PublicState, RegionStandings, sum},
    },
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
        Page::Home,
        texts.get(keys::HOME_TITLE_TAG),
        texts.get(keys::HOME_DESCRIPTION),
        &config,
    );
    let home = format!("{}{}", config.origin, paths::path(texts.lang(), Page::Home));
    let object = json!({
        "@type": "WebSite",
        "name": "Verkostokartta",
        "inLanguage": texts.lang(),
        "description": texts.get(keys::HOME_DESCRIPTION),
        "potentialAction": {
            "@type": "SearchAction",
            "target": format!("{home}?q={{query}}"),
            "query-input": "required name=query",
        },
    });
    let head = head.with_json_ld(texts.lang(), object);
    view! {
        <div class="home-intro">
            <PageReady head/>
            <h1 tabindex="-1">{texts.get(keys::HOME_TITLE)}</h1>
            <p class="lead">{lead}</p>
            <SearchBox query=untrack(|| use_networks().query())/>
            <p id="best-hit" class="best-hit"></p>
        </div>
    }
}

/// The results of the search, the newest proposals, and how to join or start a network.
#[component]
pub fn HomeList(
    /// The newest proposals, and the number of open ones.
    overview: Overview,
    /// What negotiations have led to, by home region.
    standings: Vec<RegionStandings>,
) -> impl IntoView {
    let texts = use_texts();
    let counts = sum(&standings, |_| true);
    view! {
        <section id="networks" class="home-list" tabindex="-1" aria-labelledby="networks-title">
            <NetworkResults/>
        </section>
        <HomeProposals overview/>
        <StandingsRow counts title=keys::OUTCOMES_TITLE/>
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
fn HomeProposals(
    /// The newest proposals, and the number of open ones.
    overview: Overview,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let list = if overview.newest.is_empty() {
        view! { <p>{texts.get(keys::PROPOSALS_EMPTY)}</p> }.into_any()
    } else {
        let open = open_regions(texts, &overview);
        view! {
            <ProposalList items=overview.newest/>
            <h3>{texts.get(keys::PROPOSALS_OPEN_REGIONS)}</h3>
            <ul class="nearby">{open}</ul>
        }
        .into_any()
    };
    view! {
        <section class="home-proposals" aria-labelledby="home-proposals-title">
            <h2 id="home-proposals-title">{texts.get(keys::PROPOSALS_NEWEST)}</h2>
            {list}
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
