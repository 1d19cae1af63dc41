//! `POST /api/v1/proposals` and `/api/v1/drafts`.

use super::{call, keep, private};
use crate::error::failure_response;
use crate::{
    body,
    request::{Bindings, RequestId, network},
};
use axum::{
    Extension,
    body::Body,
    http::{HeaderMap, Response, StatusCode},
};
use worker_core::usecases::submissions::hand_in::{What, hand_in};

/// Hands in a proposal: 201, or 200 where the request was made before.
#[worker::send]
pub async fn proposal(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    create(&env, &id, What::Proposal, &headers, body).await
}

/// Keeps a draft, and mails a link to go on with it: 201, or 200 where the request was made before.
#[worker::send]
pub async fn draft(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    create(&env, &id, What::Draft, &headers, body).await
}

async fn create(
    env: &Bindings,
    id: &RequestId,
    what: What,
    headers: &HeaderMap,
    body: Body,
) -> Response<Body> {
    let new = match body::json(headers, body).await {
        Ok(new) => new,
        Err(problem) => return problem.into_response(id),
    };
    match hand_in(&call(env, id), what, new, &network(headers)).await {
        Ok(handed_in) => {
            let status = if handed_in.is_new {
                StatusCode::CREATED
            } else {
                StatusCode::OK
            };
            let mut response = private(status, &handed_in.received);
            if let Some(session) = &handed_in.session {
                keep(response.headers_mut(), session);
            }
            response
        }
        Err(failure) => failure_response(failure, id),
    }
}
