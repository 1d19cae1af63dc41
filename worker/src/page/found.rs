//! The page that an address names, as an answer.

use crate::{
    cache,
    etag::Tagged,
    extract::{Context, Cookies},
    page::{self, Form, data},
};
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use frontend::screen::Screen;
use shared::{
    lang::Lang,
    paths::{self, Page, ParsedPage},
};
use worker_core::{public_data, usecases::networks};

/// Asked for anew each time, and not sent again where nothing changed.
const CACHE: [(header::HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-cache")];

/// Renders the page with its query string, or takes it from the isolate's cache.
pub async fn answer(
    context: &Context,
    (lang, screen): (Lang, Screen),
    cookies: &Cookies,
    search: &str,
    form: Form,
) -> Response {
    let key = page::cache_key(lang, &screen, search, form).filter(|_| cookies.is_anonymous());
    if let Some(page) = key.as_deref().and_then(|key| cache::find(key, context.now)) {
        return page::answer(&screen, form, (CACHE, page));
    }
    let version = public_data::version();
    let network = match &screen {
        Screen::Page(ParsedPage::Network(slug)) if form == Form::Document => Some(slug.clone()),
        _ => None,
    };
    let page = match data::load(context, lang, screen, search).await {
        Ok(page) => page,
        Err(fault) => return page::fault(context, lang, form, fault),
    };
    let screen = page.screen();
    if let (Screen::NotFound, Some(slug)) = (&screen, network) {
        match networks::by_other_name(context, &slug).await {
            Ok(Some(slug)) => {
                let path = paths::path(lang, Page::Network(&slug));
                return Redirect::permanent(&path).into_response();
            }
            Ok(None) => {}
            Err(fault) => return page::fault(context, lang, form, fault),
        }
    }
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
