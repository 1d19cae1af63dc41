//! `GET /api/v1/proposals` and below it, and `/api/v1/networks/{slug}/proposals`.

use crate::{
    error::Answer,
    etag::Public,
    extract::{Context, Id, Language, Query},
};
use axum::extract::Path;
use shared::{
    network::{List, NetworkSlug},
    problem::ProblemCode,
    proposal::{
        number::ProposalNumber,
        query::ProposalQuery,
        wire::{Overview, Page, ProposalSummary, PublicProposal},
    },
};
use worker_core::{
    store::proposals::Published,
    usecases::{pages, proposals},
};

/// A page of the list.
#[worker::send]
pub async fn list(
    context: Context,
    Language(lang): Language,
    Query(query): Query<ProposalQuery>,
) -> Answer<Public<Page<ProposalSummary>>> {
    let page = proposals::list(&context, lang, &query).await?;
    Ok(Public(page.ok_or(ProblemCode::InvalidQuery)?))
}

/// The newest open proposals, and the number of open ones by region.
#[worker::send]
pub async fn overview(context: Context, Language(lang): Language) -> Answer<Public<Overview>> {
    Ok(Public(proposals::overview(&context, lang).await?))
}

/// One proposal.
#[worker::send]
pub async fn show(
    context: Context,
    Language(lang): Language,
    Path((year, number)): Path<(String, String)>,
) -> Answer<Public<PublicProposal>> {
    let number = ProposalNumber::from_path(&year, &number).map_err(|_| ProblemCode::NotFound)?;
    match proposals::find(&context, lang, number).await? {
        Some(Published::Public(proposal)) => Ok(Public(*proposal)),
        Some(Published::Erased(_) | Published::Gone) => Err(ProblemCode::Gone.into()),
        None => Err(ProblemCode::NotFound.into()),
    }
}

/// The newest open proposals that concern a network's regions.
#[worker::send]
pub async fn of_network(
    context: Context,
    Language(lang): Language,
    Id(slug): Id<NetworkSlug>,
) -> Answer<Public<List<ProposalSummary>>> {
    let page = pages::network(&context, lang, &slug).await?;
    let items = page.ok_or(ProblemCode::NotFound)?.concerning;
    Ok(Public(List { items }))
}
