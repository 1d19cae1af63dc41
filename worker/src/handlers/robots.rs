//! `GET /robots.txt`.

use crate::extract::Context;
use axum::{http::header, response::IntoResponse};
use worker_core::settings;

/// Lets search engines read everything but the API.
pub async fn show(context: Context) -> impl IntoResponse {
    let origin = settings::origin(&context.env);
    let text = format!("User-agent: *\nDisallow: /api/\n\nSitemap: {origin}/sitemap.xml\n");
    ([(header::CACHE_CONTROL, "public, max-age=3600")], text)
}
