//! The pages: `/{lang}` and everything below it.

use crate::{
    extract::{Context, Cookies, PageLanguage},
    page::{Form, found},
};
use axum::{
    http::Uri,
    response::{Redirect, Response},
};
use frontend::screen::Screen;
use shared::paths;

/// The page of the address.
#[worker::send]
pub async fn show(
    context: Context,
    PageLanguage(chosen): PageLanguage,
    cookies: Cookies,
    uri: Uri,
) -> Response {
    let named = Screen::of_path(uri.path()).unwrap_or((chosen, Screen::NotFound));
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

/// Leads from an address with a slash at its end to the page's one address.
pub async fn without_slash(uri: Uri) -> Redirect {
    let path = match uri.path().trim_end_matches('/') {
        // Slashes alone lead home.
        "" => "/",
        path => path,
    };
    match uri.query() {
        Some(query) => Redirect::permanent(&format!("{path}?{query}")),
        None => Redirect::permanent(path),
    }
}
