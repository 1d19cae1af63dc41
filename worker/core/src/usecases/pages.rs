//! Reading the content of a public page: one round trip to the database.

use crate::{
    call::Call,
    fault::Fault,
    store::{
        networks::{Networks, Summaries},
        proposals::{Concerning, First, Open},
    },
    usecases::{
        networks::sorted,
        proposals::{NEWEST, list, open_plan},
    },
};
use shared::{
    lang::Lang,
    network::{Network, NetworkSlug, NetworkSummary},
    proposal::{
        query::ProposalQuery,
        wire::{Overview, Page, ProposalSummary},
    },
};

/// The content of the home page.
pub struct Home {
    /// All networks
    pub networks: Vec<NetworkSummary>,
    /// The newest open proposals, and the number of open ones by region
    pub overview: Overview,
}

/// Reads the home page.
pub async fn home(call: &Call, lang: Lang) -> Result<Home, Fault> {
    let plan = open_plan(call)?;
    let first = First {
        lang,
        plan: &plan,
        most: NEWEST,
    };
    let (networks, (newest, open)) = call.db.ask((Summaries(lang), (first, Open))).await?;
    Ok(Home {
        networks: sorted(networks, lang),
        overview: Overview { newest, open },
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
        network: slug,
        most: NEWEST,
    };
    let question = (Summaries(lang), (whole, concerning));
    let (networks, (mut whole, concerning)) = call.db.ask(question).await?;
    Ok(whole.pop().map(|network| NetworkPage {
        networks: sorted(networks, lang),
        network,
        concerning,
    }))
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
