//! `POST /api/v1/review/bulk`: the same decision about several submissions.

use crate::{
    error::Answer,
    extract::{Context, Json, SignedIn},
};
use shared::admin::wire::{Bulk, BulkDone};
use worker_core::usecases::submissions::bulk;

/// Performs the decision on each of them.
#[worker::send]
pub async fn decide(
    context: Context,
    SignedIn(actor): SignedIn,
    Json(bulk): Json<Bulk>,
) -> Answer<Json<BulkDone>> {
    Ok(Json(bulk::decide(&context, &actor, bulk).await?))
}
