//! `GET /api/v1/regions`.

use crate::{
    handlers::{
        language::{Language, language},
        networks::json,
    },
    request::{Bindings, RequestId},
    usecases::regions,
};
use axum::{
    Extension,
    body::Body,
    extract::RawQuery,
    http::{HeaderMap, Response},
};
use shared::network::List;

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
        Err(fault) => fault.into_response(&id),
    }
}
