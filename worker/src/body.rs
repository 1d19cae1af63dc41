//! Bodies of requests.

use crate::error::Problem;
use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, StatusCode, header},
};
use serde::de::DeserializeOwned;

/// Bytes of the longest body read: a proposal with every text at its limit in three languages takes half of it.
const LONGEST: usize = 256 * 1024;

/// A body that holds JSON.
///
/// # Errors
/// 415 for another type, 413 for what is too long, 400 for what is no such value.
pub async fn json<T: DeserializeOwned>(headers: &HeaderMap, body: Body) -> Result<T, Problem> {
    let is_json = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"));
    if !is_json {
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_json"));
    }
    let bytes = to_bytes(body, LONGEST)
        .await
        .map_err(|_| Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"))?;
    serde_json::from_slice(&bytes).map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "malformed"))
}
