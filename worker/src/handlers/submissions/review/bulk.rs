//! `POST /api/v1/review/bulk`: the same decision about several submissions.

use crate::{
    error::Answer,
    extract::{Context, Json, SignedIn},
};
use shared::admin::wire::{Bulk, BulkDone};
use worker_core::usecases::submissions::bulk;

/// Performs the decision on each of them.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::BULK, operation_id = "decideOnSeveral", tag = "review",
        request_body = Bulk,
        responses(
            (status = OK, body = BulkDone, description = "The new version of each, or the code that says why nothing was done"),
            SignedIn,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 422, description = "reason_too_short"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn decide(
    context: Context,
    SignedIn(actor): SignedIn,
    Json(bulk): Json<Bulk>,
) -> Answer<Json<BulkDone>> {
    Ok(Json(bulk::decide(&context, &actor, bulk).await?))
}
