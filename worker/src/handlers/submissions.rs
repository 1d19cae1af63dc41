//! Submissions over HTTP: handing in, the holder's side, the reviewers' side, and the links of mails.

pub mod create;
pub mod link;
pub mod manage;
pub mod review;

use crate::{
    cookie,
    request::{Bindings, RequestId},
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use serde::Serialize;
use worker_core::{
    clock,
    usecases::{
        call::Call,
        submissions::access::{SESSION_SECONDS, Session},
    },
};

/// The call of a request.
pub(super) fn call<'a>(env: &'a Bindings, id: &'a RequestId) -> Call<'a> {
    Call {
        env: &env.0,
        now: clock::now(&env.0),
        request: &id.0,
    }
}

/// A value as JSON that nobody keeps: it is one person's.
pub(super) fn private(status: StatusCode, value: &impl Serialize) -> Response<Body> {
    // The wire types hold nothing that can't be written as JSON.
    let body = serde_json::to_string(value).unwrap_or_default();
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// An answer without a body.
pub(super) fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// Gives a browser its cookie for a submission.
fn keep(headers: &mut HeaderMap, session: &Session) {
    let name = cookie::manage(&session.submission);
    cookie::set(headers, &name, &session.token, SESSION_SECONDS);
}
