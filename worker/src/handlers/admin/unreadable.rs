//! `/api/v1/admin/unreadable`: the stored rows that can't be read.

use crate::{
    error::Answer,
    extract::{Context, Json, SignedIn},
};
use shared::admin::wire::UnreadableRows;
use worker_core::usecases::unreadable;

/// The stored rows that can't be read.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::UNREADABLE, operation_id = "listUnreadable", tag = "administration",
        responses(
            (status = OK, body = UnreadableRows, description = "The last found first"),
            SignedIn,
            (status = 403, description = "denied"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn list(context: Context, SignedIn(actor): SignedIn) -> Answer<Json<UnreadableRows>> {
    Ok(Json(unreadable::list(&context, &actor).await?))
}
