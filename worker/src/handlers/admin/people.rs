//! `/api/v1/admin/people` and below it: coordinators and administrators.

use crate::error::failure_response;
use crate::{
    body,
    handlers::submissions::{call, empty, private, review::reviewer},
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    extract::Path,
    http::{HeaderMap, Response, StatusCode},
};
use worker_core::usecases::{admin::people, failure::Failure};

/// Everyone.
#[worker::send]
pub async fn list(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    match people::list(&call(&env, &id), &actor).await {
        Ok(people) => private(StatusCode::OK, &people),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Gives someone rights.
#[worker::send]
pub async fn invite(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    let invitation = match body::json(&headers, body).await {
        Ok(invitation) => invitation,
        Err(problem) => return problem.into_response(&id),
    };
    match people::invite(&call(&env, &id), &actor, invitation).await {
        Ok(member) => private(StatusCode::CREATED, &member),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Gives someone other rights.
#[worker::send]
pub async fn change(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(person): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    let Ok(person) = person.parse() else {
        return failure_response(Failure::NotFound, &id);
    };
    let rights = match body::json(&headers, body).await {
        Ok(rights) => rights,
        Err(problem) => return problem.into_response(&id),
    };
    match people::change_rights(&call(&env, &id), &actor, &person, rights).await {
        Ok(member) => private(StatusCode::OK, &member),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Takes someone's rights away.
#[worker::send]
pub async fn revoke(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    let Ok(person) = person.parse() else {
        return failure_response(Failure::NotFound, &id);
    };
    match people::revoke(&call(&env, &id), &actor, &person).await {
        Ok(()) => empty(StatusCode::NO_CONTENT),
        Err(failure) => failure_response(failure, &id),
    }
}
