//! `GET` and `POST /{lang}/manage/{token}`: what the link of a mail leads to.

use super::{call, keep};
use crate::{
    error::Problem,
    handlers::pages,
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    extract::RawQuery,
    http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri, header},
};
use frontend::{boot::PageData, screen::Screen};
use shared::{
    lang::Lang,
    paths::{self, LinkToken, Page, ParsedPage},
    submission::wire::LinkPurpose,
};
use worker_core::usecases::{
    failure::Failure,
    submissions::{
        access::Session,
        link::{self, Opened},
    },
};

/// A link to manage leads on to the holder's page, with a cookie; any other one gets the page that asks, or says why the
/// link does nothing.
#[worker::send]
pub async fn open(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    method: Method,
    uri: Uri,
    query: RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let Some((lang, token)) = token(&uri) else {
        return pages::show(Extension(env), Extension(id), method, uri, query, headers).await;
    };
    match link::open(&call(&env, &id), &token).await {
        Ok(Opened::Manage(session)) => to_manage(lang, &session),
        Ok(Opened::Confirm) => page(&env, lang, token, Ok(LinkPurpose::Confirm)),
        Ok(Opened::Transfer) => page(&env, lang, token, Ok(LinkPurpose::Transfer)),
        Err(failure) => without(&env, &id, lang, token, failure),
    }
}

/// Does what the page's button asks for, and leads on to the holder's page; else the page says why the link does nothing.
#[worker::send]
pub async fn confirm(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    uri: Uri,
) -> Response<Body> {
    let Some((lang, token)) = token(&uri) else {
        return Problem::method_not_allowed("GET, HEAD").into_response(&id);
    };
    match link::confirm(&call(&env, &id), &token).await {
        Ok(session) => to_manage(lang, &session),
        Err(failure) => without(&env, &id, lang, token, failure),
    }
}

/// The page of a link that does nothing, or of a fault.
fn without(
    env: &Bindings,
    id: &RequestId,
    lang: Lang,
    token: LinkToken,
    failure: Failure,
) -> Response<Body> {
    match failure {
        Failure::Fault(fault) => pages::fault(&env.0, id, lang, &fault),
        Failure::Gone => page(env, lang, token, Err(StatusCode::GONE)),
        _ => page(env, lang, token, Err(StatusCode::NOT_FOUND)),
    }
}

/// The page of a link that asks, or of one that does nothing.
fn page(
    env: &Bindings,
    lang: Lang,
    token: LinkToken,
    asks: Result<LinkPurpose, StatusCode>,
) -> Response<Body> {
    let data = PageData {
        link: asks.ok(),
        ..PageData::default()
    };
    let status = asks.err().unwrap_or(StatusCode::OK);
    pages::private(&env.0, lang, &Screen::Link(token), data, status)
}

/// The language and the token of a link's path.
fn token(uri: &Uri) -> Option<(Lang, LinkToken)> {
    match paths::parse(uri.path())? {
        (lang, ParsedPage::Link(token)) => Some((lang, token)),
        _ => None,
    }
}

fn to_manage(lang: Lang, session: &Session) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let path = paths::path(lang, Page::Manage(&session.submission));
    if let Ok(location) = HeaderValue::from_str(&path) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    keep(response.headers_mut(), session);
    response
}
