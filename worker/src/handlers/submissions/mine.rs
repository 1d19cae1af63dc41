//! `/{lang}/manage`: the form that mails someone the links to all of their submissions.

use crate::{
    error::Problem,
    extract::{Context, FormBody},
    page::{self, Form},
};
use axum::{
    http::{StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use frontend::{
    document::Page,
    pages::{MineState, PublicPage},
};
use shared::{
    lang::Lang,
    paths::{self, ParsedPage},
    problem::ProblemCode,
};
use worker_core::usecases::{failure::Failure, submissions::mine};

/// Letters of what was written that the page shows again: more than any address has.
const LONGEST: usize = 300;

/// Asks for the mail, and leads on to the page that says so, the same for every address; or shows the form again, with what
/// was written and why it was not taken.
#[worker::send]
pub async fn ask(context: Context, uri: Uri, body: FormBody) -> Response {
    let Some((lang, ParsedPage::Mine)) = paths::parse(uri.path()) else {
        let allowed = [(header::ALLOW, "GET,HEAD")];
        return (allowed, Problem::from(ProblemCode::MethodNotAllowed)).into_response();
    };
    let written: String = body.field("address").chars().take(LONGEST).collect();
    let Ok(address) = written.trim().parse() else {
        let page = shown(&context, lang, MineState::Wrong { written });
        return (StatusCode::UNPROCESSABLE_ENTITY, page).into_response();
    };
    match mine::ask(&context, &address, lang).await {
        Ok(()) => Redirect::to(&paths::mine_sent(lang)).into_response(),
        Err(Failure::TooMany { retry_after }) => {
            let retry_after = [(header::RETRY_AFTER, retry_after.to_string())];
            let page = shown(&context, lang, MineState::TooOften { written });
            (StatusCode::TOO_MANY_REQUESTS, retry_after, page).into_response()
        }
        Err(Failure::Fault(fault)) => page::fault(&context, lang, Form::Document, fault),
        Err(failure) => Problem::from(failure).into_response(),
    }
}

fn shown(context: &Context, lang: Lang, state: MineState) -> Response {
    page::uncached(context, lang, Page::Public(PublicPage::Mine(state)))
}
