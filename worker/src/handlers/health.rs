//! `GET /healthz`: whether this installation can answer.

use crate::{
    error::fault_response,
    request::{Bindings, RequestId},
};
use axum::{
    Extension, Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use worker::Env;
use worker_core::{clock, fault::Fault, outbox::deliver, store::networks};

/// 200 with the version and how many mails are late where the database answers, else 500.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
) -> Response {
    match health(&env.0).await {
        Ok(body) => (StatusCode::OK, Json(body)).into_response(),
        Err(fault) => fault_response(&fault, &id),
    }
}

async fn health(env: &Env) -> Result<Value, Fault> {
    Ok(json!({
        "status": "ok",
        "version": env!("CARGO_PKG_VERSION"),
        "networks": networks::count(env).await?,
        "late_mails": deliver::late(env, clock::now(env)).await?,
    }))
}
