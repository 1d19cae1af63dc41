//! `POST /api/v1/review/bulk`: the same decision about several submissions.

use crate::error::failure_response;
use crate::{
    body,
    handlers::submissions::{call, private, review::reviewer},
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    http::{HeaderMap, Response, StatusCode},
};
use worker_core::usecases::submissions::bulk;

/// Does it with each of them.
#[worker::send]
pub async fn decide(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    let bulk = match body::json(&headers, body).await {
        Ok(bulk) => bulk,
        Err(problem) => return problem.into_response(&id),
    };
    match bulk::decide(&call(&env, &id), &actor, bulk).await {
        Ok(done) => private(StatusCode::OK, &done),
        Err(failure) => failure_response(failure, &id),
    }
}
