//! `GET /api/v1/proposals` and below it, and `/api/v1/networks/{slug}/proposals`.

use crate::{
    error::Answer,
    etag::Public,
    extract::{Context, Id, Language, Query},
};
use axum::{Extension, extract::Path, response::IntoResponse};
use shared::{
    network::{List, NetworkSlug},
    problem::ProblemCode,
    proposal::{number::ProposalNumber, query::ProposalQuery},
};
use worker_core::{
    store::{proposals::Found, reader::Reader},
    usecases::{networks, proposals},
};

/// A page of the list.
#[worker::send]
pub async fn list(
    context: Context,
    Language(lang): Language,
    Query(query): Query<ProposalQuery>,
) -> Answer<impl IntoResponse> {
    let reader = Reader::new(&context.env)?;
    let page = proposals::list(&reader, lang, &query, context.today()).await?;
    let page: Answer<_> = page.map(Public).ok_or(ProblemCode::InvalidQuery.into());
    Ok((Extension(reader.rows_read()), page))
}

/// The newest open proposals, and the number of open ones by region.
#[worker::send]
pub async fn overview(context: Context, Language(lang): Language) -> Answer<impl IntoResponse> {
    let reader = Reader::new(&context.env)?;
    let overview = proposals::overview(&reader, lang, context.today()).await?;
    Ok((Extension(reader.rows_read()), Public(overview)))
}

/// One proposal.
#[worker::send]
pub async fn show(
    context: Context,
    Language(lang): Language,
    Path((year, number)): Path<(String, String)>,
) -> Answer<impl IntoResponse> {
    let number = ProposalNumber::from_path(&year, &number).map_err(|_| ProblemCode::NotFound)?;
    let reader = Reader::new(&context.env)?;
    let proposal: Answer<_> = match proposals::find(&reader, lang, number).await? {
        Some(Found::Public(proposal)) => Ok(Public(proposal)),
        Some(Found::Erased(_) | Found::Gone) => Err(ProblemCode::Gone.into()),
        None => Err(ProblemCode::NotFound.into()),
    };
    Ok((Extension(reader.rows_read()), proposal))
}

/// The newest open proposals that concern a network's regions.
#[worker::send]
pub async fn of_network(
    context: Context,
    Language(lang): Language,
    Id(slug): Id<NetworkSlug>,
) -> Answer<impl IntoResponse> {
    let network = networks::find(&context.env, lang, &slug).await?;
    let regions = network.ok_or(ProblemCode::NotFound)?.summary.regions;
    let reader = Reader::new(&context.env)?;
    let items = proposals::concerning(&reader, lang, &regions, context.today()).await?;
    Ok((Extension(reader.rows_read()), Public(List { items })))
}
