//! `GET /api/v1/regions`.

use crate::{
    cache,
    error::Answer,
    etag::Public,
    extract::{Context, Cookies, Language},
};
use shared::network::List;
use worker_core::usecases::regions;

/// All regions with their networks.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::REGIONS, operation_id = "listRegions", tag = "networks",
        params(Language),
        responses(
            (status = OK, body = List<shared::network::RegionSummary>, description = "The regions in the order of their codes"),
            Language,
        ),
    )
)]
#[worker::send]
pub async fn list(context: Context, _: Language, cookies: Cookies) -> Answer<Public> {
    cache::public(
        context.now,
        cookies.is_anonymous(),
        "regions".to_owned(),
        async || {
            let items = regions::list(&context).await?;
            Ok(List { items })
        },
    )
    .await
}
