//! Entity tags: what has not changed is not sent again.

use crate::hex::hex;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use sha2::{Digest, Sha256};

/// Answers `body` with a tag made of its bytes, or 304 where the caller holds it already.
pub fn respond(
    request: &HeaderMap,
    body: String,
    content_type: &'static str,
    cache: &'static str,
) -> Response<Body> {
    let digest = Sha256::digest(body.as_bytes());
    let tag = format!("W/\"{}\"", hex(digest.get(..12).unwrap_or_default()));
    let known = request
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| {
            value
                .split(',')
                .any(|held| held.trim() == tag || held.trim() == "*")
        });
    let mut response = Response::new(if known {
        Body::empty()
    } else {
        Body::from(body)
    });
    if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let headers = response.headers_mut();
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}
