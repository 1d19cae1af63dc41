//! `/api/v1/review/submissions/{id}/comments`: internal notes.

use crate::error::failure_response;
use crate::{
    body,
    handlers::submissions::{call, private, review::reviewer},
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    extract::Path,
    http::{HeaderMap, Response, StatusCode},
};
use worker_core::usecases::{failure::Failure, submissions::comments};

/// What was noted.
#[worker::send]
pub async fn list(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(submission): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    let Ok(submission) = submission.parse() else {
        return failure_response(Failure::NotFound, &id);
    };
    match comments::list(&call(&env, &id), &actor, &submission).await {
        Ok(comments) => private(StatusCode::OK, &comments),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Writes a note.
#[worker::send]
pub async fn write(
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
    let Ok(submission) = submission.parse() else {
        return failure_response(Failure::NotFound, &id);
    };
    let comment = match body::json(&headers, body).await {
        Ok(comment) => comment,
        Err(problem) => return problem.into_response(&id),
    };
    match comments::write(&call(&env, &id), &actor, &submission, comment).await {
        Ok(comment) => private(StatusCode::CREATED, &comment),
        Err(failure) => failure_response(failure, &id),
    }
}
