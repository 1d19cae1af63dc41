//! Entity tags: a body that hasn't changed is not sent again.

use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A body with the tag of its bytes.
#[derive(Clone, Debug)]
pub struct Tagged {
    body: Bytes,
    tag: String,
}

impl Tagged {
    /// A body and its tag.
    pub fn new(body: String) -> Self {
        // A tag tells two versions of a body apart; it is no proof of anything, so a fast hash will do.
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        Self {
            tag: format!("W/\"{:016x}\"", hasher.finish()),
            body: Bytes::from(body),
        }
    }

    /// The length in bytes.
    pub fn len(&self) -> usize {
        self.body.len()
    }
}

impl IntoResponse for Tagged {
    fn into_response(self) -> Response {
        ([(header::ETAG, self.tag)], self.body).into_response()
    }
}

/// Public data as JSON, which may be cached for ten seconds and then asked for by its tag.
pub struct Public(pub Tagged);

impl Public {
    /// The JSON of a value.
    pub fn new(value: &impl Serialize) -> Self {
        // The wire types hold nothing that can't be written as JSON.
        Self(Tagged::new(
            serde_json::to_string(value).unwrap_or_default(),
        ))
    }
}

impl IntoResponse for Public {
    fn into_response(self) -> Response {
        let headers = [
            (header::CONTENT_TYPE, "application/json"),
            (header::CACHE_CONTROL, "public, max-age=10"),
            (header::VARY, "Accept-Language"),
        ];
        (headers, self.0).into_response()
    }
}

/// Answers 304 without a body in place of a response whose tag the request's `If-None-Match` names.
pub fn revalidate(held: Option<&HeaderValue>, response: &mut Response) {
    let tag = response.headers().get(header::ETAG);
    let is_held = tag.zip(held).is_some_and(|(tag, held)| {
        let mut tags = held.as_bytes().split(|byte| *byte == b',');
        tags.any(|held| matches!(held.trim_ascii(), held if held == tag.as_bytes() || held == b"*"))
    });
    if is_held {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.body_mut() = Body::empty();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_that_the_caller_holds_is_not_sent_again() {
        let status = |held: Option<&str>| {
            let held = held.map(HeaderValue::from_str).transpose().ok().flatten();
            let mut response = Public::new(&"a").into_response();
            revalidate(held.as_ref(), &mut response);
            response.status().as_u16()
        };
        let Tagged { tag, .. } = Tagged::new("\"a\"".to_owned());
        let Tagged { tag: other, .. } = Tagged::new("\"b\"".to_owned());
        assert_eq!(status(None), 200);
        assert_eq!(status(Some(&other)), 200);
        assert_eq!(status(Some(&format!("{other}, {tag}"))), 304);
        assert_eq!(status(Some("*")), 304);
    }
}
