//! `GET /admin` and everything below it: the pages of the administration, without data, which are the same for everyone.

use crate::{
    handlers::{language::accepted, pages::private, root::remembered},
    request::Bindings,
};
use axum::{
    Extension,
    body::Body,
    extract::RawQuery,
    http::{HeaderMap, Response, StatusCode, Uri},
};
use frontend::{boot::PageData, screen::Screen};
use shared::{lang::Lang, paths};

/// Renders the page of the address in the language chosen before, else the browser's, else Finnish. A link of a mail
/// redeems nothing here: a scanner opens it, too.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    uri: Uri,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let lang = remembered(&headers)
        .or_else(|| accepted(&headers))
        .unwrap_or(Lang::Fi);
    let page = paths::admin::parse(uri.path(), &query.unwrap_or_default());
    let (screen, status) = match page {
        Some(page) => (Screen::Admin(page), StatusCode::OK),
        None => (Screen::NotFound, StatusCode::NOT_FOUND),
    };
    private(&env.0, lang, &screen, PageData::default(), status)
}
