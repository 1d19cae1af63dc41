//! `GET` and `POST /{lang}/manage/{token}`: what the link of a mail leads to.

use super::{call, keep};
use crate::{
    handlers::pages,
    request::{Bindings, RequestId},
    usecases::submissions::{
        access::Session,
        link::{self, Opened},
    },
};
use axum::{
    Extension,
    body::Body,
    extract::RawQuery,
    http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri, header},
};
use shared::{
    lang::Lang,
    paths::{self, LinkToken, Page, ParsedPage},
};

/// A link to manage leads on to the holder's page, with a cookie; any other one gets the page that asks.
pub async fn open(
    env: Extension<Bindings>,
    id: Extension<RequestId>,
    method: Method,
    uri: Uri,
    query: RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    if let Some((lang, token)) = token(&uri)
        && let Some(session) = opened(&env, &id, &token).await
    {
        return to_manage(lang, &session);
    }
    pages::show(env, id, method, uri, query, headers).await
}

/// The session of a link to manage.
#[worker::send]
async fn opened(env: &Bindings, id: &RequestId, token: &LinkToken) -> Option<Session> {
    match link::open(&call(env, id), token).await {
        Ok(Opened::Manage(session)) => Some(session),
        // The page asks, or says what is wrong.
        Ok(Opened::Confirm | Opened::Transfer) | Err(_) => None,
    }
}

/// Does what the page's button asks for, and leads on to the holder's page; else the page says what is wrong.
pub async fn confirm(
    env: Extension<Bindings>,
    id: Extension<RequestId>,
    uri: Uri,
    query: RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    if let Some((lang, token)) = token(&uri)
        && let Some(session) = confirmed(&env, &id, &token).await
    {
        return to_manage(lang, &session);
    }
    pages::show(env, id, Method::GET, uri, query, headers).await
}

#[worker::send]
async fn confirmed(env: &Bindings, id: &RequestId, token: &LinkToken) -> Option<Session> {
    link::confirm(&call(env, id), token).await.ok()
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
