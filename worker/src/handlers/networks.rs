//! `/api/v1/networks` and below it.

use crate::{
    cache,
    error::Answer,
    etag::Public,
    extract::{Context, Cookies, Id, Language},
};
use shared::{
    network::{List, NetworkSlug},
    problem::ProblemCode,
};
use worker_core::usecases::networks;

/// All networks, sorted by name in the language of the answer.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::NETWORKS, operation_id = "listNetworks", tag = "networks",
        params(Language),
        responses(
            (status = OK, body = List<shared::network::NetworkSummary>, description = "The networks"),
            Language,
        ),
    )
)]
#[worker::send]
pub async fn list(context: Context, Language(lang): Language, cookies: Cookies) -> Answer<Public> {
    let key = format!("networks {lang}");
    cache::public(context.now, cookies.is_anonymous(), key, async || {
        let items = networks::list(&context, lang).await?;
        Ok(List { items })
    })
    .await
}

/// One network with all of its content.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::NETWORK, operation_id = "showNetwork", tag = "networks",
        params(Id<NetworkSlug>, Language),
        responses(
            (status = OK, body = shared::network::Network, description = "The network"),
            Language,
            Id<NetworkSlug>,
        ),
    )
)]
#[worker::send]
pub async fn show(
    context: Context,
    Language(lang): Language,
    Id(slug): Id<NetworkSlug>,
    cookies: Cookies,
) -> Answer<Public> {
    let key = format!("networks/{slug} {lang}");
    cache::public(context.now, cookies.is_anonymous(), key, async || {
        let network = networks::find(&context, lang, &slug).await?;
        Ok(network.ok_or(ProblemCode::NotFound)?)
    })
    .await
}
