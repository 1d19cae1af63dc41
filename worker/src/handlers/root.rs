//! `GET /`: the front door.

use crate::handlers::language::accepted;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use shared::{
    lang::Lang,
    paths::{self, Page},
};

/// To the home page in the language chosen before, else the browser's, else Finnish.
pub async fn show(headers: HeaderMap) -> Response<Body> {
    let lang = remembered(&headers)
        .or_else(|| accepted(&headers))
        .unwrap_or(Lang::Fi);
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::FOUND;
    if let Ok(location) = HeaderValue::from_str(&paths::path(lang, Page::Home)) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response.headers_mut().insert(
        header::VARY,
        HeaderValue::from_static("Cookie, Accept-Language"),
    );
    response
}

/// The language in the `lang` cookie.
pub fn remembered(headers: &HeaderMap) -> Option<Lang> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix("lang=")?.parse().ok())
}
