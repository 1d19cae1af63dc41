//! Bodies of requests.

use crate::error::Problem;
use axum::{
    body::Body,
    http::{HeaderMap, header},
};
use http_body_util::BodyExt as _;
use serde::de::DeserializeOwned;
use shared::problem::ProblemCode;

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
        return Err(Problem::new(ProblemCode::NotJson));
    }
    let malformed = || Problem::new(ProblemCode::Malformed);
    match read(body).await {
        Ok(Some(bytes)) => serde_json::from_slice(&bytes).map_err(|_| malformed()),
        Ok(None) => Err(Problem::new(ProblemCode::TooLarge)),
        Err(_) => Err(malformed()),
    }
}

/// The bytes of a body; none where there are more than [`LONGEST`]. Those are read all the same and forgotten at once: a
/// sender who is cut off in the middle never hears why.
async fn read(mut body: Body) -> Result<Option<Vec<u8>>, axum::Error> {
    let mut held = Some(Vec::new());
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else {
            continue;
        };
        held = held.filter(|bytes| bytes.len() + data.len() <= LONGEST);
        if let Some(bytes) = &mut held {
            bytes.extend_from_slice(&data);
        }
    }
    Ok(held)
}
