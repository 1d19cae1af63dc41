//! `GET /.well-known/security.txt`.

use crate::extract::Context;
use axum::{http::header, response::IntoResponse};
use shared::paths::service;
use worker_core::settings;

/// Days for which the text holds. Whoever reads it later gets a new one: as long as it is served, the operator stands by it.
const DAYS: i64 = 30;

/// Tells whom to write to about a vulnerability: the operator (RFC 9116).
pub async fn show(context: Context) -> impl IntoResponse {
    let address = settings::operator_email(&context.env);
    let expires = context.now.plus_days(DAYS).date();
    let origin = settings::origin(&context.env);
    let path = service::SECURITY;
    let text = format!(
        "Contact: mailto:{address}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: fi, sv, en\nCanonical: {origin}{path}\n"
    );
    ([(header::CACHE_CONTROL, "public, max-age=3600")], text)
}
