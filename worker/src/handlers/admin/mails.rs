//! `/api/v1/admin/mails` and below it: the outbox.

use crate::error::failure_response;
use crate::{
    handlers::submissions::{
        call, empty, private,
        review::{invalid_query, reviewer},
    },
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    extract::{Path, RawQuery},
    http::{HeaderMap, Response, StatusCode},
};
use shared::admin::mail_query::MailQuery;
use worker_core::usecases::admin::mails;

/// A page of the outbox.
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
    let (MailQuery { state, after }, wrong) = MailQuery::parse(&query.unwrap_or_default());
    let after = after.map(|after| after.as_str().parse());
    let (true, Ok(after)) = (wrong.is_empty(), after.transpose()) else {
        return invalid_query(&id);
    };
    match mails::list(&call(&env, &id), &actor, state, after).await {
        Ok(page) => private(StatusCode::OK, &page),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Lets a mail go out once more.
#[worker::send]
pub async fn send(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(mail): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let actor = match reviewer(&env, &id, &headers).await {
        Ok(actor) => actor,
        Err(response) => return response,
    };
    match mails::send_again(&call(&env, &id), &actor, &mail).await {
        Ok(()) => empty(StatusCode::NO_CONTENT),
        Err(failure) => failure_response(failure, &id),
    }
}
