//! The pages: `/{lang}` and everything below it.

use crate::{
    cache,
    etag::Tagged,
    extract::{Context, Cookies, PageLanguage},
    page::{self, Form},
};
use axum::{
    http::{StatusCode, Uri, header},
    response::{Redirect, Response},
};
use frontend::screen::Screen;
use shared::{lang::Lang, paths};
use worker_core::public_data;

/// Asked for anew each time, and not sent again where nothing changed.
const CACHE: [(header::HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-cache")];

/// Renders the page of the address, or takes it from the isolate's cache.
#[worker::send]
pub async fn show(
    context: Context,
    PageLanguage(chosen): PageLanguage,
    cookies: Cookies,
    uri: Uri,
) -> Response {
    let found = Screen::of_path(uri.path()).unwrap_or((chosen, Screen::NotFound));
    found_page(&context, found, &cookies, &uri, Form::Document).await
}

/// Renders the part of the page that the address names.
#[worker::send]
pub async fn part(
    context: Context,
    PageLanguage(chosen): PageLanguage,
    cookies: Cookies,
    uri: Uri,
) -> Response {
    let path = paths::of_part(uri.path()).unwrap_or_default();
    let found = Screen::of_path(path).unwrap_or((chosen, Screen::NotFound));
    found_page(&context, found, &cookies, &uri, Form::Part).await
}

async fn found_page(
    context: &Context,
    (lang, screen): (Lang, Screen),
    cookies: &Cookies,
    uri: &Uri,
    form: Form,
) -> Response {
    let search = uri.query().unwrap_or_default();
    let key = page::cache_key(lang, &screen, search, form).filter(|_| cookies.is_anonymous());
    if let Some(page) = key.as_deref().and_then(|key| cache::find(key, context.now)) {
        return page::answer(&screen, form, (CACHE, page));
    }
    let version = public_data::version();
    let page = match page::data::load(context, lang, screen, search).await {
        Ok(page) => page,
        Err(fault) => return page::fault(context, lang, form, fault),
    };
    let screen = page.screen();
    let text = page::render(context, lang, page, form);
    if page::status(&screen) != StatusCode::OK {
        return page::answer(&screen, form, text);
    }
    let text = Tagged::new(text);
    if let Some(key) = key {
        cache::keep(key, text.clone(), version, context.now);
    }
    page::answer(&screen, form, (CACHE, text))
}

/// Leads from an address with a slash at its end to the page's one address.
pub async fn without_slash(uri: Uri) -> Redirect {
    let path = uri.path().trim_end_matches('/');
    match uri.query() {
        Some(query) => Redirect::permanent(&format!("{path}?{query}")),
        None => Redirect::permanent(path),
    }
}
