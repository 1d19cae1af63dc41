//! The page of a network, beside the map.

use crate::{
    components::{
        common_to_all::CommonToAll,
        history::History,
        page_ready::PageReady,
        proposal_list::ProposalList,
        standings::StandingsRow,
        text_block::{TextBlock, notice, other_lang},
    },
    config::{Config, use_config},
    head::Head,
    networks::{Networks, use_networks},
    page_texts::use_texts,
};
use leptos::prelude::*;
use serde_json::{Value, json};
use shared::{
    date::PartialDate,
    network::{Coordination, NameKind, Network, NetworkSlug, RegionMembership, StartedWith},
    paths::{self, Page},
    proposal::{
        query::ProposalQuery,
        wire::{ProposalSummary, RegionStandings, sum},
    },
    region::{POPULATION_DATE, RegionCode},
};
use texts::{Texts, code_labels, format, keys, places};

/// The page of a network.
#[component]
pub fn NetworkPage(
    /// The network.
    network: Network,
    /// The newest open proposals that concern its regions.
    concerning: Vec<ProposalSummary>,
    /// What negotiations have led to, by home region.
    standings: Vec<RegionStandings>,
) -> impl IntoView {
    let texts = use_texts();
    let networks = use_networks();
    let head = head(texts, &network, &use_config());
    let counts = sum(&standings, |code| network.summary.regions.contains(&code));
    let has_texts = has_texts(&network);
    let Network {
        summary,
        background,
        goals,
        activities,
        joining,
        events,
        ..
    } = network.clone();
    view! {
        <article class="page network-page">
            <PageReady head/>
            <p class="back"><a href=paths::path(texts.lang(), Page::Home)>{texts.get(keys::BACK_TO_ALL)}</a></p>
            <p class="kind">{texts.get(keys::NETWORK_KIND)}</p>
            <h1 tabindex="-1" lang=other_lang(texts, &summary.name)>{summary.name.text.clone()}</h1>
            <p class="ways-in">
                <a class="button" href=paths::path(texts.lang(), Page::Join(&summary.slug))>{texts.get(keys::JOIN_BUTTON)}</a>
                <a class="plain-button" href=paths::path(texts.lang(), Page::Ask(&summary.slug))>{texts.get(keys::ASK_BUTTON)}</a>
            </p>
            {notice(texts, &summary.summary).map(|notice| view! { <p class="only-in">{notice}</p> })}
            <p class="lead" lang=other_lang(texts, &summary.summary)>{summary.summary.text.clone()}</p>
            <Facts network/>
            <TextBlock title=texts.get(keys::NETWORK_BACKGROUND) text=background/>
            <TextBlock title=texts.get(keys::NETWORK_GOALS) text=goals items=true/>
            <TextBlock title=texts.get(keys::NETWORK_ACTIVITIES) text=activities items=true/>
            <TextBlock title=texts.get(keys::NETWORK_JOINING) text=joining/>
            {(!has_texts).then(|| view! {
                <p>
                    {texts.get(keys::NETWORK_BASIC)} " "
                    <a href=paths::path(texts.lang(), Page::Write)>{texts.get(keys::WRITE_BUTTON)}</a>
                </p>
            })}
            <Concerning items=concerning regions=summary.regions.clone()/>
            <StandingsRow counts title=keys::OUTCOMES_OF_NETWORK/>
            <History events/>
            <Nearby slug=summary.slug.clone() networks/>
            <CommonToAll/>
        </article>
    }
}

/// False if nothing but the basic facts is known.
fn has_texts(network: &Network) -> bool {
    [
        &network.background,
        &network.goals,
        &network.activities,
        &network.joining,
    ]
    .into_iter()
    .any(Option::is_some)
}

/// The newest open proposals that concern regions, and links to all of them.
#[component]
pub fn Concerning(
    /// The proposals.
    items: Vec<ProposalSummary>,
    /// The regions.
    regions: Vec<RegionCode>,
) -> impl IntoView {
    let texts = use_texts();
    let links = regions
        .into_iter()
        .map(|code| region_proposals(texts, code))
        .collect::<Vec<_>>();
    view! {
        <section>
            <h2>{texts.get(keys::PROPOSALS_CONCERNING)}</h2>
            {if items.is_empty() {
                view! { <p>{texts.get(keys::PROPOSALS_CONCERNING_NONE)}</p> }.into_any()
            } else {
                view! { <ProposalList items/> }.into_any()
            }}
            <ul class="nearby">{links}</ul>
        </section>
    }
}

/// A link to the proposals that concern a region.
fn region_proposals(texts: Texts, code: RegionCode) -> AnyView {
    let lang = texts.lang();
    let query = ProposalQuery {
        region: Some(code),
        ..ProposalQuery::default()
    };
    let name = code.region().names.get(lang);
    let name = texts.fill(keys::PROPOSALS_OF_REGION, places::Region { region: name });
    view! { <li><a href=paths::proposals(lang, &query)>{name}</a></li> }.into_any()
}

/// The facts of a network, as a description list.
#[component]
fn Facts(
    /// The network.
    network: Network,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let summary = &network.summary;
    let regions = current(&network.memberships)
        .map(|membership| {
            let code = membership.region;
            let since = membership.since.map(|since| format!(" ({}–)", format::date(texts, since)));
            view! {
                <li>
                    <a href=paths::path(lang, Page::Region(code))>{code.region().names.get(lang)}</a>
                    {since}
                </li>
            }
        })
        .collect_view();
    let (now, before): (Vec<&Coordination>, Vec<_>) = network
        .coordinations
        .iter()
        .partition(|coordination| coordination.until.is_none());
    let started = match network.started_with {
        StartedWith::Founding => keys::NETWORK_STARTED,
        StartedWith::FirstMeeting => keys::NETWORK_FIRST_MEETING,
    };
    let spoken = summary
        .languages
        .iter()
        .map(|lang| texts.get(code_labels::language(*lang)).to_owned())
        .collect::<Vec<_>>();
    // The page of a region has the population of that one.
    let population = (summary.regions.len() > 1).then(|| {
        let inhabitants = summary.regions.iter().map(|code| code.region().population);
        texts.fill(
            keys::REGION_POPULATION_VALUE,
            places::DateN {
                n: &format::number(lang, inhabitants.sum()),
                date: &format::date(texts, POPULATION_DATE),
            },
        )
    });
    let members = network.members.as_ref().map(|reported| {
        texts.fill(
            keys::NETWORK_MEMBERS_REPORTED,
            places::DateN {
                n: &reported.members.to_string(),
                date: &format::date(texts, reported.on),
            },
        )
    });
    let links = network
        .links
        .iter()
        .map(|link| view! { <li><a href=link.url.clone() rel="noopener">{link.label.clone()}</a></li> })
        .collect::<Vec<_>>();
    view! {
        <dl class="facts">
            <dt>{texts.get(if summary.regions.len() == 1 { keys::NETWORK_REGION } else { keys::NETWORK_REGIONS })}</dt>
            <dd><ul>{regions}</ul></dd>
            <dt>{texts.get(started)}</dt>
            <dd>{format::date(texts, summary.started)}</dd>
            {(!now.is_empty()).then(|| view! {
                <dt>{texts.get(keys::NETWORK_COORDINATORS)}</dt>
                <dd><ul>{now.iter().map(|c| coordination(texts, c)).collect_view()}</ul></dd>
            })}
            {(!before.is_empty()).then(|| view! {
                <dt>{texts.get(keys::NETWORK_COORDINATORS_BEFORE)}</dt>
                <dd><ul>{before.iter().map(|c| coordination(texts, c)).collect_view()}</ul></dd>
            })}
            <OtherNames network=network.clone()/>
            {population.map(|population| view! { <dt>{texts.get(keys::REGION_POPULATION)}</dt><dd>{population}</dd> })}
            {(!spoken.is_empty()).then(|| view! {
                <dt>{texts.get(keys::NETWORK_LANGUAGES)}</dt>
                <dd>{format::list(texts, &spoken)}</dd>
            })}
            {members.map(|members| view! { <dt>{texts.get(keys::NETWORK_MEMBERS)}</dt><dd>{members}</dd> })}
            {(!links.is_empty()).then(|| view! { <dt>{texts.get(keys::NETWORK_LINKS)}</dt><dd><ul>{links}</ul></dd> })}
            {network.checked_on.map(|on| view! {
                <dt>{texts.get(keys::NETWORK_CHECKED)}</dt>
                <dd>{format::date(texts, on)}</dd>
            })}
        </dl>
    }
}

/// Former and unofficial names: those in the page's language, or else in any.
#[component]
fn OtherNames(
    /// The network.
    network: Network,
) -> impl IntoView {
    let texts = use_texts();
    [(NameKind::Also, keys::NETWORK_ALSO), (NameKind::Former, keys::NETWORK_FORMERLY)]
        .into_iter()
        .map(|(kind, title)| {
            let (own, other): (Vec<_>, Vec<_>) = network
                .other_names
                .iter()
                .filter(|other| other.kind == kind)
                .partition(|other| other.name.lang == texts.lang());
            let names = if own.is_empty() { other } else { own };
            let items = names
                .iter()
                .map(|other| {
                    // A former name of unknown end is no longer in use: an open time span would be wrong.
                    let is_open = kind == NameKind::Former && other.until.is_none();
                    let span = (!is_open).then(|| dates(texts, other.since, other.until)).flatten();
                    view! { <li><span lang=other_lang(texts, &other.name)>{other.name.text.clone()}</span>{span}</li> }
                })
                .collect::<Vec<_>>();
            (!items.is_empty()).then(|| view! { <dt>{texts.get(title)}</dt><dd><ul>{items}</ul></dd> })
        })
        .collect_view()
}

fn coordination(texts: Texts, coordination: &Coordination) -> impl IntoView + use<> {
    let span = dates(texts, coordination.since, coordination.until);
    view! { <li>{coordination.organisation.name.clone()}{span}</li> }
}

fn dates(texts: Texts, since: Option<PartialDate>, until: Option<PartialDate>) -> Option<String> {
    let span = format::span(texts, since, until);
    (!span.is_empty()).then(|| format!(" ({span})"))
}

fn current(memberships: &[RegionMembership]) -> impl Iterator<Item = &RegionMembership> {
    memberships
        .iter()
        .filter(|membership| membership.until.is_none())
}

/// The networks of the neighbouring regions.
#[component]
fn Nearby(
    /// The network whose neighbours are shown.
    slug: NetworkSlug,
    /// All networks.
    networks: Networks,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <section>
            <h2>{texts.get(keys::NETWORK_NEARBY)}</h2>
            <NeighbourList regions=networks.regions_of(&slug) networks/>
        </section>
    }
}

/// Links to the networks next to `regions`, and to regions without one.
#[component]
pub fn NeighbourList(
    /// The regions in the middle.
    regions: Vec<RegionCode>,
    /// All networks.
    networks: Networks,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let mut links: Vec<(String, String)> = Vec::new();
    for neighbour in crate::map::around(&regions) {
        let (name, path) = if let Some(network) = networks.of(neighbour) {
            (
                network.name.text,
                paths::path(lang, Page::Network(&network.slug)),
            )
        } else {
            let name = neighbour.region().names.get(lang);
            (
                texts.fill(keys::MAP_REGION_FREE, places::Region { region: name }),
                paths::path(lang, Page::Region(neighbour)),
            )
        };
        if !links.iter().any(|(_, known)| *known == path) {
            links.push((name, path));
        }
    }
    view! {
        <ul class="nearby">
            {links.into_iter().map(|(name, path)| view! { <li><a href=path>{name}</a></li> }).collect_view()}
        </ul>
    }
}

fn head(texts: Texts, network: &Network, config: &Config) -> Head {
    let summary = &network.summary;
    let name = texts.fill(
        keys::NETWORK_TITLE_TAG,
        places::Name {
            name: &summary.name.text,
        },
    );
    let head = Head::new(
        Page::Network(&summary.slug),
        &name,
        summary.summary.text.clone(),
        config,
    );
    let object = json!({
        "@type": "Organization",
        "name": name,
        "description": summary.summary.text,
        "foundingDate": summary.started.year().to_string(),
        "areaServed": areas(texts, &summary.regions),
    });
    head.with_json_ld(texts.lang(), object)
}

/// Regions as schema.org's areas.
pub fn areas(texts: Texts, regions: &[RegionCode]) -> Value {
    let name = |code: &RegionCode| code.region().names.get(texts.lang());
    let area = |code| json!({ "@type": "AdministrativeArea", "name": name(code) });
    regions.iter().map(area).collect()
}
