//! `GET /healthz`.

use crate::{
    error::Answer,
    extract::{Context, Json},
};
use serde::Serialize;
use worker_core::{delivery, store::networks};

/// The state of an installation that can answer.
#[derive(Serialize)]
#[cfg_attr(test, derive(utoipa::ToSchema))]
pub struct Health {
    /// Always `ok`
    status: &'static str,
    /// The product's version
    version: &'static str,
    /// The number of networks
    networks: u32,
    /// The number of mails that should have left 15 minutes ago
    late_mails: u32,
}

/// 200 where the database answers, else 500.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::service::HEALTH, operation_id = "health", tag = "system",
        responses(
            (status = OK, body = Health, description = "The database answers"),
        ),
    )
)]
#[worker::send]
pub async fn show(context: Context) -> Answer<Json<Health>> {
    Ok(Json(Health {
        status: "ok",
        version: env!("CARGO_PKG_VERSION"),
        networks: networks::count(&context.db).await?,
        late_mails: delivery::late(&context).await?,
    }))
}
