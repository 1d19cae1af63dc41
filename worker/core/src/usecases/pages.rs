//! Reading the content of a public page: one round trip to the database.

use crate::{
    call::Call,
    fault::Fault,
    store::{
        addressees::Interested,
        networks::{Histories, Networks, Summaries},
        outcomes::PublicResults,
        proposals::{Concerning, First, Open, Place, Published, Single},
        replies::PublicReplies,
        standings::Counts,
    },
    usecases::{
        networks::sorted,
        proposals::{NEWEST, list, open_plan},
    },
};
use shared::{
    lang::Lang,
    name_order::name_sort_key,
    network::{Network, NetworkSlug, NetworkSummary},
    proposal::{
        number::ProposalNumber,
        query::ProposalQuery,
        wire::{Overview, Page, ProposalSummary, RegionStandings},
    },
    region::RegionCode,
    submission::wire::{PairResults, PublicReply},
};

/// The content of the home page.
pub struct Home {
    /// All networks, with their dates and without their texts
    pub networks: Vec<Network>,
    /// The newest open proposals, and the number of open ones by region
    pub overview: Overview,
    /// What negotiations have led to, by home region
    pub standings: Vec<RegionStandings>,
    /// The year of today
    pub year: u16,
}

/// Reads the home page.
pub async fn home(call: &Call, lang: Lang) -> Result<Home, Fault> {
    let plan = open_plan(call)?;
    let first = First {
        lang,
        plan: &plan,
        most: NEWEST,
    };
    let question = ((Histories(lang), Counts), (first, Open));
    let ((mut networks, standings), (newest, open)) = call.db.ask(question).await?;
    networks.sort_by_cached_key(|it| name_sort_key(&it.summary.name.text, lang));
    Ok(Home {
        networks,
        year: call.now.date().year(),
        overview: Overview { newest, open },
        standings,
    })
}

/// The content of a network's page.
pub struct NetworkPage {
    /// All networks
    pub networks: Vec<NetworkSummary>,
    /// The network
    pub network: Network,
    /// The newest open proposals that concern its regions
    pub concerning: Vec<ProposalSummary>,
    /// What negotiations have led to, by home region
    pub standings: Vec<RegionStandings>,
}

/// Reads a network's page; `None` for an unknown slug.
pub async fn network(
    call: &Call,
    lang: Lang,
    slug: &NetworkSlug,
) -> Result<Option<NetworkPage>, Fault> {
    let whole = Networks {
        lang,
        slug: Some(slug),
    };
    let concerning = Concerning {
        lang,
        place: Place::Network(slug),
        most: NEWEST,
    };
    let question = ((Summaries(lang), Counts), (whole, concerning));
    let ((networks, standings), (mut whole, concerning)) = call.db.ask(question).await?;
    Ok(whole.pop().map(|network| NetworkPage {
        networks: sorted(networks, lang),
        network,
        concerning,
        standings,
    }))
}

/// The content of a region's page.
pub struct RegionPage {
    /// All networks
    pub networks: Vec<NetworkSummary>,
    /// The newest open proposals that concern it
    pub concerning: Vec<ProposalSummary>,
    /// What negotiations have led to, by home region
    pub standings: Vec<RegionStandings>,
    /// The number of people who are interested in starting a network
    pub interested: u32,
}

/// Reads a region's page.
pub async fn region(call: &Call, lang: Lang, code: RegionCode) -> Result<RegionPage, Fault> {
    let concerning = Concerning {
        lang,
        place: Place::Region(code),
        most: NEWEST,
    };
    let question = ((Summaries(lang), concerning), (Counts, Interested(code)));
    let ((networks, concerning), (standings, interested)) = call.db.ask(question).await?;
    Ok(RegionPage {
        networks: sorted(networks, lang),
        concerning,
        standings,
        interested,
    })
}

/// The public answer for the page of a proposal's results, with the results; `None` for a number that was never given.
pub async fn results(
    call: &Call,
    lang: Lang,
    number: ProposalNumber,
) -> Result<Option<(Published, Vec<PairResults>)>, Fault> {
    let question = (Single { lang, number }, PublicResults(number));
    let (published, results) = call.db.ask(question).await?;
    Ok(published.map(|published| (published, results.flatten().unwrap_or_default())))
}

/// Reads a page of the proposals. A cursor of another list begins at the first page.
pub async fn proposals(
    call: &Call,
    lang: Lang,
    query: &ProposalQuery,
) -> Result<Option<Page<ProposalSummary>>, Fault> {
    if let Some(page) = list(call, lang, query).await? {
        return Ok(Some(page));
    }
    let first = ProposalQuery {
        after: None,
        ..query.clone()
    };
    list(call, lang, &first).await
}

/// The content of the page with a proposal's public replies.
pub struct RepliesPage {
    /// The public answer for the number
    pub proposal: Published,
    /// The public replies, in the order in which they were accepted
    pub replies: Vec<PublicReply>,
}

/// Reads the page with a proposal's public replies; `None` for a number that was never given.
pub async fn replies(
    call: &Call,
    lang: Lang,
    number: ProposalNumber,
) -> Result<Option<RepliesPage>, Fault> {
    let question = (Single { lang, number }, PublicReplies(number));
    let (proposal, replies) = call.db.ask(question).await?;
    Ok(proposal.map(|proposal| RepliesPage {
        proposal,
        replies: replies.flatten().unwrap_or_default(),
    }))
}
