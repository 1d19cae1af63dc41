//! `GET /healthz`: whether this installation can answer.

use crate::{
    request::{Bindings, RequestId},
    store::networks,
};
use axum::{
    Extension, Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;

/// 200 with the version where the database answers, else 500.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
) -> Response {
    match networks::count(&env.0).await {
        Ok(networks) => {
            let body = json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION"), "networks": networks });
            (StatusCode::OK, Json(body)).into_response()
        }
        Err(fault) => fault.into_response(&id),
    }
}
