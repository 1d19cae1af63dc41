//! `/api/v1/admin/audit` and below it: the record of what happened.

use crate::error::failure_response;
use crate::{
    handlers::submissions::{
        call, private,
        review::{invalid_query, reviewer},
    },
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    extract::RawQuery,
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use shared::admin::audit_query::AuditQuery;
use worker_core::usecases::admin::record;

/// A page of the events that are asked for.
#[worker::send]
pub async fn search(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    let (query, wrong) = AuditQuery::parse(&query.unwrap_or_default());
    if !wrong.is_empty() {
        return invalid_query(&id);
    }
    match record::search(&call(&env, &id), &actor, &query).await {
        Ok(page) => private(StatusCode::OK, &page),
        Err(failure) => failure_response(failure, &id),
    }
}

/// All events as lines of JSON.
#[worker::send]
pub async fn export(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    match record::export(&call(&env, &id), &actor).await {
        Ok(lines) => download(lines),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Whether the record is whole.
#[worker::send]
pub async fn verify(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    match record::verify(&call(&env, &id), &actor).await {
        Ok(verified) => private(StatusCode::OK, &verified),
        Err(failure) => failure_response(failure, &id),
    }
}

/// A file of lines of JSON.
fn download(lines: String) -> Response<Body> {
    let mut response = Response::new(Body::from(lines));
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "application/x-ndjson"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"record.jsonl\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
