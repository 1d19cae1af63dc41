//! Entity tags: what has not changed is not sent again.

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use sha2::{Digest, Sha256};
use worker_core::hex::hex;

/// A body with the tag of its bytes.
#[derive(Clone, Debug)]
pub struct Tagged {
    body: Bytes,
    tag: String,
}

impl Tagged {
    /// A body and its tag.
    pub fn new(body: String) -> Self {
        let digest = Sha256::digest(body.as_bytes());
        Self {
            tag: format!("W/\"{}\"", hex(digest.get(..12).unwrap_or_default())),
            body: Bytes::from(body),
        }
    }

    /// How many bytes it has.
    pub fn len(&self) -> usize {
        self.body.len()
    }

    /// Answers the body with its tag, or 304 where the caller holds it already.
    pub fn respond(
        self,
        request: &HeaderMap,
        content_type: &'static str,
        cache: &'static str,
    ) -> Response<Body> {
        let Self { body, tag } = self;
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
}
