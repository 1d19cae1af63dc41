//! `GET /api/v1/review/pulse`, which the queue's page asks by itself.

use crate::{
    error::Answer,
    extract::{AsQuery, Background, Context, Json, Query},
};
use shared::{admin::wire::Pulse, query::parameter};
use worker_core::usecases::admin::record;

/// The parameters of [`show`].
pub struct PulseQuery {
    /// The number of the last event that is known
    since: Option<i64>,
}

impl AsQuery for PulseQuery {
    fn read(search: &str) -> Option<Self> {
        let since = parameter(search, "since").filter(|since| !since.is_empty());
        let since = since.map(|since| since.parse()).transpose().ok()?;
        Some(Self { since })
    }
}

/// Tells if another reviewer has acted since an event.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::PULSE, operation_id = "showPulse", tag = "review",
        params(Query<PulseQuery>),
        responses(
            (status = OK, body = Pulse, description = "It does not prolong the session"),
            Background,
            Query<PulseQuery>,
            (status = 403, description = "denied"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn show(
    context: Context,
    Background(actor): Background,
    Query(PulseQuery { since }): Query<PulseQuery>,
) -> Answer<Json<Pulse>> {
    Ok(Json(record::pulse(&context, &actor, since).await?))
}
