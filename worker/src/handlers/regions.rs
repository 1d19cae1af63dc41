//! `GET /api/v1/regions`.

use crate::error::fault_response;
use crate::{
    handlers::{
        language::{Language, language},
        networks::json,
    },
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    extract::RawQuery,
    http::{HeaderMap, Response},
};
use shared::network::List;
use worker_core::usecases::regions;

/// All regions with their network.
#[worker::send]
pub async fn list(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let Language(_) = match language(query.as_deref(), &headers) {
        Ok(language) => language,
        Err(problem) => return problem.into_response(&id),
    };
    match regions::list(&env.0).await {
        Ok(items) => json(&headers, &List { items }),
        Err(fault) => fault_response(&fault, &id),
    }
}
