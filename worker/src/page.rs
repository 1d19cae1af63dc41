//! Pages as documents, and the answers that carry them.

pub mod data;

use crate::{assets, extract::Context, page_config};
use admin::app::ADMIN;
use axum::{
    Extension,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use frontend::{
    app::SITE,
    boot::{Boot, Outcome, PageData},
    document,
    forms::FORMS,
    screen::{Program, Screen},
};
use shared::{lang::Lang, paths};
use std::sync::Arc;
use worker_core::fault::Fault;

const HTML: &str = "text/html; charset=utf-8";

/// The whole document of a screen; `query` is the text of the search.
pub fn render(
    context: &Context,
    lang: Lang,
    screen: &Screen,
    data: PageData,
    query: &str,
) -> String {
    let program = screen.program();
    let boot = Boot {
        wasm: assets::path(&format!("{}.wasm", program.name())),
        texts: assets::path(&format!("{}-{lang}.json", program.name())),
        lang,
        config: page_config::config(&context.env, lang),
        outcome: outcome(screen),
        data,
    };
    let entry = match program {
        Program::Site => SITE,
        Program::Forms => FORMS,
        Program::Admin => ADMIN,
    };
    document::render(entry, &boot, &assets::for_document(program), screen, query)
}

/// A document as an answer with the status of its screen. A page whose URL may hold a secret sends no referrer to other
/// sites.
pub fn html(screen: &Screen, document: impl IntoResponse) -> Response {
    let referrer = [(header::REFERRER_POLICY, "same-origin")];
    let referrer = (!screen.is_public()).then_some(referrer);
    let html = [(header::CONTENT_TYPE, HTML)];
    (status(screen), referrer, html, document).into_response()
}

/// The page of a screen that nobody caches.
pub fn uncached(context: &Context, lang: Lang, screen: &Screen, data: PageData) -> Response {
    html(screen, render(context, lang, screen, data, ""))
}

/// The page of a fault. It shows the request's id; the cause is for the log alone.
pub fn fault(context: &Context, lang: Lang, fault: Fault) -> Response {
    let screen = Screen::Fault {
        request_id: context.request.clone(),
    };
    let page = uncached(context, lang, &screen, PageData::default());
    (Extension(Arc::new(fault)), page).into_response()
}

/// The status of a screen's page.
pub fn status(screen: &Screen) -> StatusCode {
    match screen {
        Screen::NotFound => StatusCode::NOT_FOUND,
        Screen::Gone { .. } => StatusCode::GONE,
        Screen::Fault { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::OK,
    }
}

/// The server's answer as the browser's program takes it over.
fn outcome(screen: &Screen) -> Outcome {
    let (request_id, stub) = match screen {
        Screen::Fault { request_id } => (Some(request_id.clone()), None),
        Screen::Gone { stub, .. } => (None, stub.clone()),
        _ => (None, None),
    };
    Outcome {
        status: status(screen).as_u16(),
        request_id,
        stub,
    }
}

/// The cache's key of a page: its path and the meaning of its query string. Unknown parameters mean nothing.
pub fn cache_key(lang: Lang, screen: &Screen, search: &str) -> Option<String> {
    match screen {
        Screen::Home => Some(paths::home(lang, &paths::query(search))),
        Screen::Proposals(query) => Some(paths::proposals(lang, query)),
        _ if screen.is_public() => screen.page().map(|page| paths::path(lang, page)),
        _ => None,
    }
}
