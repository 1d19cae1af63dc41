//! `GET /admin` and below it: the pages of the administration. They hold no data, and are the same for everyone.

use crate::{
    extract::{Context, PageLanguage},
    page::{self, meant},
};
use axum::{
    http::Uri,
    response::{IntoResponse, Response},
};
use frontend::{document::Page, pages::PublicPage};
use shared::paths;

/// Renders the page of the address. A link of a mail redeems nothing here: a scanner opens it, too.
pub async fn show(context: Context, PageLanguage(lang): PageLanguage, uri: Uri) -> Response {
    let search = uri.query().unwrap_or_default();
    let page = match paths::admin::parse(uri.path(), search) {
        Some(page) => page::administration(page),
        None => match meant::redirect(&uri) {
            Some(page) => return page.into_response(),
            None => Page::Public(PublicPage::NotFound),
        },
    };
    page::uncached(&context, lang, page)
}
