//! `/api/v1/review/submissions` and below it: the reviewers' queue and their decisions, by their session.

pub mod bulk;
pub mod comments;
pub mod preview;
pub mod pulse;

use super::{call, private};
use crate::error::{failure_response, fault_response};
use crate::{
    body, cookie,
    error::Problem,
    handlers,
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    extract::{Path, RawQuery},
    http::{HeaderMap, Response, StatusCode},
};
use shared::{admin::queue_query::QueueQuery, problem::ProblemCode, submission::actor::Actor};
use worker_core::{
    fault::Fault,
    usecases::{failure::Failure, sign_in, submissions::review},
};

/// What this person may see of what the query asks for.
#[worker::send]
pub async fn list(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    let (query, wrong) = QueueQuery::parse(&query.unwrap_or_default());
    if !wrong.is_empty() {
        return invalid_query(&id);
    }
    match review::list(&call(&env, &id), &actor, &query).await {
        Ok((page, rows_read)) => {
            let mut response = private(StatusCode::OK, &page);
            response.extensions_mut().insert(rows_read);
            response
        }
        Err(failure) => failure_response(failure, &id),
    }
}

/// One submission with all that a decision needs.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(submission): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    let shown = match submission.parse() {
        Ok(submission) => review::show(&call(&env, &id), &actor, &submission).await,
        Err(_) => Err(Failure::NotFound),
    };
    match shown {
        Ok(reviewed) => private(StatusCode::OK, &reviewed),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Does what the reviewer decided.
#[worker::send]
pub async fn act(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(submission): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    let request = match body::json(&headers, body).await {
        Ok(request) => request,
        Err(problem) => return problem.into_response(&id),
    };
    let decided = match submission.parse() {
        Ok(submission) => review::decide(&call(&env, &id), &actor, &submission, request).await,
        Err(_) => Err(Failure::NotFound),
    };
    match decided {
        Ok(reviewed) => private(StatusCode::OK, &reviewed),
        Err(failure) => failure_response(failure, &id),
    }
}

/// A parameter that says nothing.
pub fn invalid_query(id: &RequestId) -> Response<Body> {
    Problem::new(ProblemCode::InvalidQuery).into_response(id)
}

/// Who is signed in.
pub async fn reviewer(
    env: &Bindings,
    id: &RequestId,
    headers: &HeaderMap,
) -> Result<Actor, Response<Body>> {
    let now = call(env, id).now;
    let actor = match cookie::get(headers, cookie::SESSION) {
        Some(token) => sign_in::session(&env.0, token, now)
            .await
            .map(|session| session.map(|session| session.actor)),
        None => Ok(None),
    };
    known(actor, id).map_err(|refused| *refused)
}

/// Who is signed in, by a request that the page makes without its reader.
pub async fn reviewer_unused(
    env: &Bindings,
    id: &RequestId,
    headers: &HeaderMap,
) -> Result<Actor, Response<Body>> {
    let now = call(env, id).now;
    let actor = match cookie::get(headers, cookie::SESSION) {
        Some(token) => sign_in::actor_in_background(&env.0, token, now).await,
        None => Ok(None),
    };
    known(actor, id).map_err(|refused| *refused)
}

fn known(
    actor: Result<Option<Actor>, Fault>,
    id: &RequestId,
) -> Result<Actor, Box<Response<Body>>> {
    match actor {
        Ok(Some(actor)) => Ok(actor),
        Ok(None) => Err(Box::new(
            handlers::sign_in::not_signed_in().into_response(id),
        )),
        Err(fault) => Err(Box::new(fault_response(&fault, id))),
    }
}
