//! `/api/v1/networks` and below it.

use crate::{
    error::Answer,
    etag::Public,
    extract::{Context, Id, Language},
};
use shared::{
    network::{List, Network, NetworkSlug, NetworkSummary},
    problem::ProblemCode,
};
use worker_core::usecases::networks;

/// All networks, sorted by name in the language of the answer.
#[worker::send]
pub async fn list(
    context: Context,
    Language(lang): Language,
) -> Answer<Public<List<NetworkSummary>>> {
    let items = networks::list(&context, lang).await?;
    Ok(Public(List { items }))
}

/// One network with all of its content.
#[worker::send]
pub async fn show(
    context: Context,
    Language(lang): Language,
    Id(slug): Id<NetworkSlug>,
) -> Answer<Public<Network>> {
    let network = networks::find(&context, lang, &slug).await?;
    Ok(Public(network.ok_or(ProblemCode::NotFound)?))
}
