//! `GET /api/v1/networks` and `/api/v1/networks/{slug}`.

use crate::error::fault_response;
use crate::{
    error::Problem,
    etag::Tagged,
    handlers::language::{Language, language},
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    extract::{Path, RawQuery},
    http::{HeaderMap, Response},
};
use serde::Serialize;
use shared::{network::List, problem::ProblemCode};
use worker_core::usecases::networks;

/// How long an answer may be kept without asking again.
const CACHE: &str = "public, max-age=10";
const JSON: &str = "application/json";

/// All networks, in the order of the language.
#[worker::send]
pub async fn list(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let Language(lang) = match language(query.as_deref(), &headers) {
        Ok(language) => language,
        Err(problem) => return problem.into_response(&id),
    };
    match networks::list(&env.0, lang).await {
        Ok(items) => json(&headers, &List { items }),
        Err(fault) => fault_response(&fault, &id),
    }
}

/// One network with all of its content.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let Language(lang) = match language(query.as_deref(), &headers) {
        Ok(language) => language,
        Err(problem) => return problem.into_response(&id),
    };
    let found = match slug.parse() {
        Ok(slug) => networks::find(&env.0, lang, &slug).await,
        Err(_) => Ok(None),
    };
    match found {
        Ok(Some(network)) => json(&headers, &network),
        Ok(None) => Problem::new(ProblemCode::NotFound).into_response(&id),
        Err(fault) => fault_response(&fault, &id),
    }
}

/// Answers a value as JSON with its entity tag.
pub fn json(request: &HeaderMap, value: &impl Serialize) -> Response<Body> {
    // The wire types hold nothing that can't be written as JSON.
    let body = serde_json::to_string(value).unwrap_or_default();
    let mut response = Tagged::new(body).respond(request, JSON, CACHE);
    response.headers_mut().insert(
        axum::http::header::VARY,
        axum::http::HeaderValue::from_static("Accept-Language"),
    );
    response
}
