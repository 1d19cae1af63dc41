//! `GET /healthz`: whether this installation can answer.

use crate::{
    clock,
    error::Fault,
    mail::deliver,
    request::{Bindings, RequestId},
    store::networks,
};
use axum::{
    Extension, Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use worker::Env;

/// 200 with the version and how many mails are late where the database answers, else 500.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
) -> Response {
    match health(&env.0).await {
        Ok(body) => (StatusCode::OK, Json(body)).into_response(),
        Err(fault) => fault.into_response(&id),
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
