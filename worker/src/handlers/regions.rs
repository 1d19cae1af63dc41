//! `GET /api/v1/regions`.

use crate::{
    error::Answer,
    etag::Public,
    extract::{Context, Language},
};
use shared::network::{List, RegionSummary};
use worker_core::usecases::regions;

/// All regions with their networks.
#[worker::send]
pub async fn list(context: Context, _: Language) -> Answer<Public<List<RegionSummary>>> {
    let items = regions::list(&context).await?;
    Ok(Public(List { items }))
}
