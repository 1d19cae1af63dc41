//! `GET /healthz`.

use crate::{
    error::Answer,
    extract::{Context, Json},
};
use shared::health::Health;
use worker_core::usecases::health;

/// 200 where the database answers and takes writes.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::service::HEALTH, operation_id = "health", tag = "system",
        responses(
            (status = OK, body = Health, description = "The database answers and takes writes"),
            (status = 503, description = "read_only, restored"),
        ),
    )
)]
#[worker::send]
pub async fn show(context: Context) -> Answer<Json<Health>> {
    Ok(Json(health::show(&context).await?))
}
