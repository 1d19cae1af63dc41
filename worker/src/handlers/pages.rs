//! The pages: `/{lang}` and everything below it.

use crate::{
    assets,
    error::{Fault, Problem},
    etag,
    handlers::{language::accepted, root::remembered},
    request::{Bindings, RequestId},
    settings,
    usecases::networks,
};
use axum::{
    Extension,
    body::Body,
    extract::RawQuery,
    http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri, header},
};
use frontend::{
    boot::{Boot, Outcome, PageData},
    document,
    screen::Screen,
};
use shared::{lang::Lang, paths};
use worker::Env;

/// Always asked for anew, and not sent again where nothing changed.
const CACHE: &str = "no-cache";

/// Renders the page of the address.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    method: Method,
    uri: Uri,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    if method != Method::GET && method != Method::HEAD {
        return Problem::method_not_allowed("GET, HEAD").into_response(&id);
    }
    let (lang, asked_for) = Screen::of_path(uri.path()).unwrap_or_else(|| {
        let lang = remembered(&headers)
            .or_else(|| accepted(&headers))
            .unwrap_or(Lang::Fi);
        (lang, Screen::NotFound)
    });
    let query = query.map(|query| paths::query(&query)).unwrap_or_default();

    let (screen, data) = match load(&env.0, lang, asked_for).await {
        Ok(loaded) => loaded,
        Err(fault) => {
            fault.log(&id);
            (
                Screen::Fault {
                    request_id: id.0.clone(),
                },
                PageData::default(),
            )
        }
    };
    let (status, outcome) = match &screen {
        Screen::NotFound => (StatusCode::NOT_FOUND, Outcome::NotFound),
        Screen::Fault { request_id } => (
            StatusCode::INTERNAL_SERVER_ERROR,
            Outcome::Fault {
                request_id: request_id.clone(),
            },
        ),
        _ => (StatusCode::OK, Outcome::Found),
    };
    let boot = Boot {
        wasm: assets::path("site.wasm"),
        texts: assets::path(&format!("{lang}.json")),
        lang,
        config: settings::config(&env.0, lang),
        outcome,
        data,
    };
    let html = document::render(&boot, &assets::for_document(), &screen, &query);
    answer(&headers, html, status)
}

/// The same address without the slash at its end, which is the one address of the page.
pub async fn without_slash(uri: Uri) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
    let mut location = uri.path().trim_end_matches('/').to_owned();
    if let Some(query) = uri.query() {
        location.push('?');
        location.push_str(query);
    }
    if let Ok(location) = HeaderValue::from_str(&location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}

/// What the screen shows; [`Screen::NotFound`] where there is no such network.
async fn load(env: &Env, lang: Lang, screen: Screen) -> Result<(Screen, PageData), Fault> {
    let mut data = PageData::default();
    if let Screen::Network(slug) = &screen {
        data.network = networks::find(env, lang, slug).await?;
        if data.network.is_none() {
            return Ok((Screen::NotFound, PageData::default()));
        }
    }
    if screen.has_map() {
        data.networks = Some(networks::list(env, lang).await?);
    }
    Ok((screen, data))
}

fn answer(request: &HeaderMap, html: String, status: StatusCode) -> Response<Body> {
    const HTML: &str = "text/html; charset=utf-8";
    if status == StatusCode::OK {
        return etag::respond(request, html, HTML, CACHE);
    }
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(HTML));
    response
}
