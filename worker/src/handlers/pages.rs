//! The pages: `/{lang}` and everything below it.

use crate::{
    extract::{Context, Cookies, PageLanguage},
    page::{Form, found, meant},
};
use axum::{
    http::Uri,
    response::{IntoResponse, Response},
};
use frontend::screen::Screen;
use shared::paths;

/// The page of the address, or the way to the one that is meant.
#[worker::send]
pub async fn show(
    context: Context,
    PageLanguage(chosen): PageLanguage,
    cookies: Cookies,
    uri: Uri,
) -> Response {
    let named = Screen::of_path(uri.path()).unwrap_or((chosen, Screen::NotFound));
    if named.1 == Screen::NotFound
        && let Some(page) = meant::redirect(&uri)
    {
        return page.into_response();
    }
    let search = uri.query().unwrap_or_default();
    found::answer(&context, named, &cookies, search, Form::Document).await
}

/// The part of the page that the address names.
#[worker::send]
pub async fn part(
    context: Context,
    PageLanguage(chosen): PageLanguage,
    cookies: Cookies,
    uri: Uri,
) -> Response {
    let path = paths::of_part(uri.path()).unwrap_or_default();
    let named = Screen::of_path(path).unwrap_or((chosen, Screen::NotFound));
    let search = uri.query().unwrap_or_default();
    found::answer(&context, named, &cookies, search, Form::Part).await
}
