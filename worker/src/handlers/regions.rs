//! `GET /api/v1/regions`.

use crate::{
    error::Answer,
    etag::Public,
    extract::{Context, Language},
};
use shared::network::{List, RegionSummary};
use worker_core::usecases::regions;

/// All regions with their networks.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::REGIONS, operation_id = "listRegions", tag = "networks",
        params(Language),
        responses(
            (status = OK, body = List<RegionSummary>, description = "The regions in the order of their codes"),
            Language,
        ),
    )
)]
#[worker::send]
pub async fn list(context: Context, _: Language) -> Answer<Public<List<RegionSummary>>> {
    let items = regions::list(&context).await?;
    Ok(Public(List { items }))
}
