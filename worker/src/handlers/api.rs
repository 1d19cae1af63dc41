//! The API's description: for programs, for people, and where to find both.

use crate::{api_page, etag::Tagged, extract::Context};
use axum::{http::header, response::IntoResponse};
use serde_json::Value;
use std::sync::LazyLock;
use worker_core::settings;

/// The snapshot of the description; a test compares it with the code.
const DESCRIPTION: &str = include_str!("../../../docs/openapi.json");
/// RFC 9727.
const CATALOG: &str =
    "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

/// This description, as JSON.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::OPENAPI, operation_id = "showDescription", tag = "system",
        responses(
            (status = OK, body = serde_json::Value, description = "OpenAPI 3.1"),
        ),
    )
)]
pub async fn description() -> impl IntoResponse {
    static TAGGED: LazyLock<Tagged> = LazyLock::new(|| Tagged::new(DESCRIPTION.to_owned()));
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "public, max-age=10"),
    ];
    (headers, TAGGED.clone())
}

/// The description as a page for people.
pub async fn page() -> impl IntoResponse {
    static TAGGED: LazyLock<Tagged> = LazyLock::new(|| {
        let description: Value = serde_json::from_str(DESCRIPTION).unwrap_or_default();
        Tagged::new(api_page::html(&description))
    });
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, TAGGED.clone())
}

/// The catalog of APIs, which names this one (RFC 9727).
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::service::API_CATALOG, operation_id = "showCatalog", tag = "system",
        responses(
            (status = OK, body = serde_json::Value, content_type = CATALOG, description = "A linkset"),
        ),
    )
)]
pub async fn catalog(context: Context) -> impl IntoResponse {
    let origin = settings::origin(&context.env);
    let headers = [
        (header::CONTENT_TYPE, CATALOG.to_owned()),
        (header::CACHE_CONTROL, "public, max-age=3600".to_owned()),
        (
            header::LINK,
            format!("<{origin}/.well-known/api-catalog>; rel=\"api-catalog\""),
        ),
    ];
    (headers, api_page::linkset(&origin))
}
