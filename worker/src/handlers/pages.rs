//! The pages: `/{lang}` and everything below it.

use crate::{
    cache,
    etag::Tagged,
    extract::{Context, Cookies, PageLanguage},
    page,
};
use axum::{
    http::{StatusCode, Uri, header},
    response::{Redirect, Response},
};
use frontend::screen::Screen;
use shared::paths;
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
    let search = uri.query().unwrap_or_default();
    let found = Screen::of_url(uri.path(), search);
    let key = found
        .as_ref()
        .filter(|_| cookies.is_anonymous())
        .and_then(|(lang, screen)| page::cache_key(*lang, screen, search));
    let (lang, screen) = found.unwrap_or((chosen, Screen::NotFound));
    if let Some(page) = key.as_deref().and_then(|key| cache::find(key, context.now)) {
        return page::html(&screen, (CACHE, page));
    }
    let version = public_data::version();
    let (screen, data) = match page::data::load(&context, lang, screen).await {
        Ok(loaded) => loaded,
        Err(fault) => return page::fault(&context, lang, fault),
    };
    let document = page::render(&context, lang, &screen, data, &paths::query(search));
    if page::status(&screen) == StatusCode::OK {
        let document = Tagged::new(document);
        if let Some(key) = key {
            cache::keep(key, document.clone(), version, context.now);
        }
        page::html(&screen, (CACHE, document))
    } else {
        page::html(&screen, document)
    }
}

/// Leads from an address with a slash at its end to the page's one address.
pub async fn without_slash(uri: Uri) -> Redirect {
    let path = uri.path().trim_end_matches('/');
    match uri.query() {
        Some(query) => Redirect::permanent(&format!("{path}?{query}")),
        None => Redirect::permanent(path),
    }
}
