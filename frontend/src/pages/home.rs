//! The home page: the search, the filters, the list and the newest proposals, beside the map and its layers.

mod growth_control;
mod layer_choice;
mod layer_table;
mod selection;

use crate::{
    components::{
        layer_key::LayerKey,
        network_results::NetworkResults,
        page_ready::PageReady,
        proposal_list::ProposalList,
        prose::Prose,
        search_box::SearchBox,
        search_outcome::{OUTCOME_ID, SearchOutcome},
        standings::StandingsRow,
    },
    config::use_config,
    head::Head,
    layers::{Facts, GrowthYear, Mark, growth, marks, select, value_name},
    map::state::LayerMarks,
    networks::{Selection, use_networks},
    page_texts::use_texts,
    pages::explore::{Explore, HomeParts},
};
use growth_control::GrowthControl;
use layer_choice::{LayerChoice, MapTools, Patterns};
use layer_table::{GrowthTable, LayerTable};
use leptos::prelude::*;
use selection::{Chips, SearchChip, SelectionForm, set_filters};
use serde_json::json;
use shared::{
    home_query::{HomeParameter, HomeQuery, Layer},
    paths::{self, Page},
    proposal::{
        query::ProposalQuery,
        wire::{OpenProposals, Overview, ProposalSummary, PublicState, sum},
    },
};
use texts::{Texts, keys, places};

/// The content of the home page.
#[derive(Clone, Debug, PartialEq)]
pub struct HomeContent {
    /// The networks, the numbers of open proposals, and what negotiations have led to
    pub facts: Facts,
    /// The newest proposals
    pub newest: Vec<ProposalSummary>,
    /// The page's query
    pub query: HomeQuery,
}

/// The page.
#[component]
pub fn HomePage(
    /// The content.
    content: HomeContent,
    /// True if the map is drawn; otherwise its place is empty.
    draws_map: bool,
) -> impl IntoView {
    let texts = use_texts();
    let HomeContent {
        facts,
        newest,
        query,
    } = content;
    let marks = marks(texts, &query, &facts);
    let selection = select(&query, &facts, &marks, texts.lang());
    let filters = set_filters(texts, &query, &marks);
    let years = (query.layer == Layer::Started).then(|| growth(texts, &facts));
    let networks = facts.networks.iter().map(|it| it.summary.clone()).collect();
    let of_map = layer_marks(texts, query.layer, &marks);
    let parts = HomeParts {
        intro: {
            let (query, facts, years) = (query.clone(), facts.clone(), years.clone());
            Box::new(move || view! { <HomeIntro query facts filters years/> }.into_any())
        },
        above: {
            let query = query.clone();
            let patterns = (query.layer != Layer::Networks).then(|| view! { <Patterns/> });
            let tools = move || {
                view! { <div class="map-top"><LayerChoice query/> <MapTools/></div> {patterns} }
            };
            Box::new(move || tools().into_any())
        },
        key: {
            let (query, marks) = (query.clone(), marks.clone());
            Box::new(move || view! { <LayerKey query marks/> }.into_any())
        },
    };
    let search = query.search.clone();
    let left = selection.clone();
    let growth = years.map(|years| view! { <GrowthTable years/> });
    view! {
        <Explore networks query=search selection marks=of_map draws_map intro=Some(parts)>
            <HomeList query=query.clone() selection=left.clone()/>
            {growth}
            <LayerTable query facts=facts.clone() marks selection=left/>
            <HomeRest facts newest/>
        </Explore>
    }
}

/// The marks as the map has them.
fn layer_marks(texts: Texts, layer: Layer, marks: &[Mark]) -> LayerMarks {
    if layer == Layer::Networks {
        return LayerMarks::default();
    }
    let classes: Vec<&str> = marks.iter().map(|mark| mark.class.as_str()).collect();
    let name = texts.get(value_name(layer));
    let value = |mark: &Mark| format!("{name}: {}", mark.text);
    // That a region has no network is said in any layer.
    let values = marks.iter().map(|mark| {
        if mark.is_free() {
            String::new()
        } else {
            value(mark)
        }
    });
    let values: Vec<String> = values.collect();
    LayerMarks {
        classes: classes.join(" "),
        values: values.join("\n"),
    }
}

/// The part above the map: the heading, the search, what is shown, and the filters.
#[component]
fn HomeIntro(
    /// The page's query.
    query: HomeQuery,
    /// The facts of the layers.
    facts: Facts,
    /// The filters that are set.
    filters: Vec<(HomeParameter, String)>,
    /// The years of the layer of beginnings.
    years: Option<Vec<GrowthYear>>,
) -> impl IntoView {
    let texts = use_texts();
    let networks = use_networks();
    let growth = years.map(|years| view! { <GrowthControl query=query.clone() years/> });
    let total = networks.all().len();
    let covered: usize = networks.all().iter().map(|it| it.regions.len()).sum();
    let lead = texts.fill(
        keys::HOME_LEAD,
        places::NetworksRegions {
            networks: &total.to_string(),
            regions: &covered.to_string(),
        },
    );
    let words: Vec<String> = filters.iter().map(|(_, words)| words.clone()).collect();
    let words = words.join(", ");
    let kept = query.without(HomeParameter::Search);
    let unsearched = title(texts, &kept, &words);
    let head = head(texts, &title(texts, &query, &words));
    let phrases = (!words.is_empty()).then(|| words.clone());
    view! {
        <div class="home-intro">
            <PageReady head/>
            <h1 tabindex="-1">{texts.get(keys::HOME_TITLE)}</h1>
            <p class="lead">{lead}</p>
            <SearchBox query=query.search.clone() kept=kept/>
            <div id=OUTCOME_ID data-filters=phrases><SearchOutcome filters=words/></div>
            <SearchChip query=query.clone() title=unsearched/>
            <Chips query=query.clone() filters/>
            <SelectionForm query facts/>
            {growth}
        </div>
    }
}

/// The title, which names what is shown.
fn title(texts: Texts, query: &HomeQuery, filters: &str) -> String {
    let is_named = query.layer != Layer::Networks && query.step.is_none();
    let layer = is_named.then(|| texts.get(value_name(query.layer)).to_owned());
    let until = query.until.map(|year| year.to_string());
    let shown = [
        layer,
        until,
        Some(filters.to_owned()),
        Some(query.search.trim().to_owned()),
    ];
    let shown: Vec<String> = shown
        .into_iter()
        .flatten()
        .filter(|it| !it.is_empty())
        .collect();
    if shown.is_empty() {
        return texts.get(keys::HOME_TITLE_TAG).to_owned();
    }
    let shown = shown.join(", ");
    format!("{shown} – Verkostokartta")
}

/// The head. All selections are one page for search engines.
fn head(texts: Texts, title: &str) -> Head {
    let config = use_config();
    let description = texts.get(keys::HOME_DESCRIPTION);
    let head = Head::new(Page::Home, title, description, &config);
    let object =
        json!({ "@type": "WebSite", "name": "Verkostokartta", "inLanguage": texts.lang() });
    head.with_json_ld(texts.lang(), object)
}

/// The results of the search.
#[component]
fn HomeList(
    /// The page's query.
    query: HomeQuery,
    /// The networks and regions that the filters leave.
    selection: Selection,
) -> impl IntoView {
    let rest = query.without(HomeParameter::Search).print();
    let rest = (!rest.is_empty()).then_some(rest);
    let selection = (!selection.is_empty()).then_some(selection);
    view! {
        <section
            id="networks"
            class="home-list"
            tabindex="-1"
            aria-labelledby="networks-title"
            data-selection=selection
            data-rest=rest
        >
            <NetworkResults/>
        </section>
    }
}

/// The newest proposals, what negotiations have led to, and how to join or start a network.
#[component]
fn HomeRest(
    /// The numbers of open proposals, and what negotiations have led to.
    facts: Facts,
    /// The newest proposals.
    newest: Vec<ProposalSummary>,
) -> impl IntoView {
    let texts = use_texts();
    let counts = sum(&facts.standings, |_| true);
    let overview = Overview {
        newest,
        open: facts.open,
    };
    view! {
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
