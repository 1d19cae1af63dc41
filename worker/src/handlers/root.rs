//! `GET /`.

use crate::extract::PageLanguage;
use axum::{
    http::{StatusCode, header},
    response::IntoResponse,
};
use shared::paths::{self, Page};

/// Leads to the home page in the reader's language.
pub async fn show(PageLanguage(lang): PageLanguage) -> impl IntoResponse {
    let headers = [
        (header::LOCATION, paths::path(lang, Page::Home)),
        (header::VARY, "Cookie, Accept-Language".to_owned()),
    ];
    (StatusCode::FOUND, headers)
}
