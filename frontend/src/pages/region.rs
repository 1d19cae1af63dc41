//! The page of a region: its network, or the invitation to start one.

use crate::{
    components::{page_ready::PageReady, prose::Prose, standings::StandingsRow},
    config::use_config,
    head::Head,
    networks::use_networks,
    page_texts::use_texts,
    pages::network::{Concerning, NeighbourList},
};
use leptos::prelude::*;
use serde_json::json;
use shared::{
    network::NetworkSummary,
    paths::{self, Page},
    proposal::wire::{ProposalSummary, RegionStandings, sum},
    region::{POPULATION_DATE, RegionCode},
};
use texts::{format, keys, places};

/// The region with this code.
#[component]
pub fn RegionPage(
    /// The region's code.
    code: RegionCode,
    /// The newest open proposals that concern it.
    concerning: Vec<ProposalSummary>,
    /// What negotiations have led to, by home region.
    standings: Vec<RegionStandings>,
    /// The number of people who are interested in starting a network.
    interested: u32,
) -> impl IntoView {
    let texts = use_texts();
    let counts = sum(&standings, |of| of == code);
    let lang = texts.lang();
    let networks = use_networks();
    let region = code.region();
    let name = region.names.get(lang);
    let network = networks.of(code);
    let description = match &network {
        Some(network) => texts.fill(
            keys::REGION_DESCRIPTION,
            places::NetworkRegion {
                region: name,
                network: &network.name.text,
            },
        ),
        None => texts.fill(
            keys::REGION_DESCRIPTION_FREE,
            places::Region { region: name },
        ),
    };
    let config = use_config();
    // A network may have the region's name.
    let kind = texts.get(keys::REGION_KIND);
    let title = format!("{name}, {}", kind.to_lowercase());
    let head = Head::new(Page::Region(code), &title, description, &config);
    let object = json!({
        "@type": "AdministrativeArea",
        "name": name,
        "identifier": region.nuts3,
        "containedInPlace": { "@type": "Country", "name": texts.get(keys::COUNTRY) },
    });
    let population = texts.fill(
        keys::REGION_POPULATION_VALUE,
        places::DateN {
            n: &format::number(lang, region.population),
            date: &format::date(texts, POPULATION_DATE),
        },
    );
    let is_free = network.is_none();
    view! {
        <article class="page region-page">
            <PageReady head=head.with_json_ld(lang, object)/>
            <p class="back"><a href=paths::path(lang, Page::Home)>{texts.get(keys::BACK_TO_ALL)}</a></p>
            <p class="kind">{kind}</p>
            <h1 tabindex="-1">{name}</h1>
            {match network {
                Some(network) => view! { <ItsNetwork network/> }.into_any(),
                None => view! { <Invitation code interested/> }.into_any(),
            }}
            <Concerning items=concerning regions=vec![code]/>
            <dl class="facts">
                <dt>{texts.get(keys::REGION_POPULATION)}</dt>
                <dd>{population}</dd>
                <dt>{texts.get(keys::REGION_CENTRE)}</dt>
                <dd>{region.centre.names.get(lang)}</dd>
                <dt>{texts.get(keys::REGION_NUTS)}</dt>
                <dd>{region.nuts3}</dd>
            </dl>
            <section>
                <h2>{texts.get(if is_free { keys::REGION_NEIGHBOURING } else { keys::NETWORK_NEARBY })}</h2>
                <NeighbourList regions=vec![code] networks/>
            </section>
            <StandingsRow counts title=keys::OUTCOMES_OF_REGION/>
        </article>
    }
}

/// The network that the region belongs to.
#[component]
fn ItsNetwork(
    /// The network.
    network: NetworkSummary,
) -> impl IntoView {
    let texts = use_texts();
    let summary_lang = crate::components::text_block::other_lang(texts, &network.summary);
    view! {
        <section class="its-network">
            <h2>
                <a href=paths::path(texts.lang(), Page::Network(&network.slug))>
                    {texts.fill(keys::NETWORK_TITLE_TAG, places::Name { name: &network.name.text })}
                </a>
            </h2>
            <p lang=summary_lang>{network.summary.text}</p>
        </section>
    }
}

/// The invitation to start a network where there is none.
#[component]
fn Invitation(
    /// The region.
    code: RegionCode,
    /// The number of people who are interested.
    interested: u32,
) -> impl IntoView {
    let texts = use_texts();
    let count = match usize::try_from(interested) {
        Ok(0) | Err(_) => texts.get(keys::INTEREST_COUNT_NONE).to_owned(),
        Ok(count) => texts.count(count, keys::INTEREST_COUNT_ONE, keys::INTEREST_COUNT),
    };
    let name = code.region().names.get(texts.lang());
    view! {
        <section class="invitation">
            <p class="lead">{texts.get(keys::REGION_NO_NETWORK)}</p>
            <p class="ways-in">
                <a class="button" href=paths::path(texts.lang(), Page::Interest(code))>{texts.get(keys::INTEREST_BUTTON)}</a>
                <span>{count}</span>
            </p>
            <h2>{texts.get(keys::REGION_INVITE_TITLE)}</h2>
            <Prose text=texts.fill(keys::REGION_INVITE_BODY, places::Region { region: name })/>
        </section>
    }
}
