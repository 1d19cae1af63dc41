//! `GET /robots.txt`.

use crate::request::Bindings;
use axum::{
    Extension,
    body::Body,
    http::{HeaderValue, Response, header},
};
use worker_core::settings;

/// Everything public may be read; the API is for programs.
#[worker::send]
pub async fn show(Extension(env): Extension<Bindings>) -> Response<Body> {
    let origin = settings::origin(&env.0);
    let text = format!("User-agent: *\nDisallow: /api/\n\nSitemap: {origin}/sitemap.xml\n");
    let mut response = Response::new(Body::from(text));
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=3600"),
    );
    response
}
