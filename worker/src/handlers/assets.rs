//! Hashed files that don't exist; the runtime itself serves those that do.

use axum::{
    http::{StatusCode, header},
    response::IntoResponse,
};

/// 404. Nobody may cache it, as the file may come with a deploy.
pub async fn missing() -> impl IntoResponse {
    let uncached = [(header::CACHE_CONTROL, "no-store")];
    (StatusCode::NOT_FOUND, uncached, "Not found\n")
}
