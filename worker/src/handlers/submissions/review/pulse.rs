//! `GET /api/v1/review/pulse`: whether another reviewer acted.

use crate::error::failure_response;
use crate::{
    handlers::submissions::{
        call, private,
        review::{invalid_query, reviewer_unused},
    },
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    extract::RawQuery,
    http::{HeaderMap, Response, StatusCode},
};
use shared::query::parameter;
use worker_core::usecases::admin::record;

/// Whether someone else did something since then.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let actor = match reviewer_unused(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    let since = parameter(&query.unwrap_or_default(), "since").filter(|it| !it.is_empty());
    let Ok(since) = since.map(|since| since.parse()).transpose() else {
        return invalid_query(&id);
    };
    match record::pulse(&call(&env, &id), &actor, since).await {
        Ok(pulse) => private(StatusCode::OK, &pulse),
        Err(failure) => failure_response(failure, &id),
    }
}
