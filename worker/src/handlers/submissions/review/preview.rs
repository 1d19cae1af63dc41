//! `POST /api/v1/review/submissions/{id}/preview`: the mails that a decision would cause.

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
use worker_core::usecases::{failure::Failure, submissions::preview};

/// The mails that a decision would cause.
#[worker::send]
pub async fn show(
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
    let decision = match body::json(&headers, body).await {
        Ok(decision) => decision,
        Err(problem) => return problem.into_response(&id),
    };
    match preview::preview(&call(&env, &id), &actor, &submission, decision).await {
        Ok(previews) => private(StatusCode::OK, &previews),
        Err(failure) => failure_response(failure, &id),
    }
}
