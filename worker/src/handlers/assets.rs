//! Files that the build did not make.

use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
};

/// A hashed file that isn't there: the runtime serves those that are. Never to be stored, as it may come with a deploy.
pub async fn missing() -> Response<Body> {
    let mut response = Response::new(Body::from("Not found\n"));
    *response.status_mut() = StatusCode::NOT_FOUND;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
