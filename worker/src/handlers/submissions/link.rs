//! `/{lang}/manage/{token}`: the link of a mail.

use crate::{
    cookie::SetCookie,
    error::Problem,
    extract::{Context, Cookies, PageLanguage},
    handlers::pages,
    page::{self, Form},
};
use axum::{
    http::{HeaderMap, Method, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use frontend::{
    document::Page,
    forms::pages::{FormPage, LinkAnswer, LinkQuestion},
};
use shared::{
    lang::Lang,
    paths::{self, LinkToken, ParsedPage},
    problem::ProblemCode,
    submission::wire::LinkPurpose,
};
use worker_core::usecases::{
    failure::Failure,
    submissions::{
        access::Session,
        link::{self, Named, Opened},
    },
};

/// Leads from a link to manage on to the holder's page, or to the form that its mail asks for, with a cookie. For any other link
/// renders the page that asks, or says why the link does nothing.
#[worker::send]
pub async fn open(
    context: Context,
    language: PageLanguage,
    cookies: Cookies,
    method: Method,
    uri: Uri,
) -> Response {
    let Some((lang, token)) = token(&uri) else {
        return pages::show(context, language, cookies, uri).await;
    };
    match link::open(&context, &token).await {
        Ok(Opened::Manage(entrance)) => {
            let path = match paths::results_asked(uri.query().unwrap_or_default()) {
                Some(reply) => paths::results_with(lang, &entrance.submission, reply.as_ref()),
                None => paths::path(lang, paths::Page::Manage(&entrance.submission)),
            };
            // A program that only looks where the link leads gets no cookie.
            if method == Method::HEAD {
                return Redirect::to(&path).into_response();
            }
            match link::enter(&context, &entrance).await {
                Ok(session) => with_cookie(&path, &session),
                Err(failure) => refused(&context, lang, token, failure),
            }
        }
        Ok(Opened::Confirm(named)) => asking(&context, lang, token, LinkPurpose::Confirm, named),
        Ok(Opened::Transfer(named)) => asking(&context, lang, token, LinkPurpose::Transfer, named),
        Ok(Opened::Extend(named, until)) => {
            asking(&context, lang, token, LinkPurpose::Extend { until }, named)
        }
        Err(failure) => refused(&context, lang, token, failure),
    }
}

/// Does what the page's button asks for, and leads on to the holder's page; else the page says why the link does nothing.
#[worker::send]
pub async fn confirm(context: Context, uri: Uri) -> Response {
    let Some((lang, token)) = token(&uri) else {
        let allowed = [(header::ALLOW, "GET,HEAD")];
        return (allowed, Problem::from(ProblemCode::MethodNotAllowed)).into_response();
    };
    match link::confirm(&context, &token).await {
        Ok(session) => to_manage(lang, &session),
        Err(failure) => refused(&context, lang, token, failure),
    }
}

/// The page of a link that asks for a confirmation.
fn asking(
    context: &Context,
    lang: Lang,
    token: LinkToken,
    purpose: LinkPurpose,
    Named {
        kind,
        title,
        organisation,
        summary,
    }: Named,
) -> Response {
    let answer = LinkAnswer::Asked(LinkQuestion {
        purpose,
        kind,
        title,
        organisation,
        // Whoever takes a proposal over sees before what it says.
        summary: summary.filter(|_| purpose == LinkPurpose::Transfer),
    });
    page::uncached(context, lang, Page::Form(FormPage::Link { token, answer }))
}

/// The page of a link that does nothing, or nothing now, or of a fault.
fn refused(context: &Context, lang: Lang, token: LinkToken, failure: Failure) -> Response {
    let mut headers = HeaderMap::new();
    let (status, answer) = match failure {
        Failure::Fault(fault) => return page::fault(context, lang, Form::Document, fault),
        Failure::TooMany { retry_after } => {
            headers.insert(header::RETRY_AFTER, retry_after.into());
            let minutes = retry_after.div_euclid(60) + 1;
            let answer = LinkAnswer::TooOften { minutes };
            (StatusCode::TOO_MANY_REQUESTS, answer)
        }
        Failure::Gone => (StatusCode::GONE, LinkAnswer::Ended),
        _ => (StatusCode::NOT_FOUND, LinkAnswer::Ended),
    };
    let page = page::uncached(context, lang, Page::Form(FormPage::Link { token, answer }));
    (status, headers, page).into_response()
}

/// The language and the token of a link's path.
fn token(uri: &Uri) -> Option<(Lang, LinkToken)> {
    match paths::parse(uri.path())? {
        (lang, ParsedPage::Link(token)) => Some((lang, token)),
        _ => None,
    }
}

fn to_manage(lang: Lang, session: &Session) -> Response {
    let path = paths::path(lang, paths::Page::Manage(&session.submission));
    with_cookie(&path, session)
}

fn with_cookie(path: &str, session: &Session) -> Response {
    (SetCookie::manage(session), Redirect::to(path)).into_response()
}
