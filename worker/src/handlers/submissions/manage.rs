//! `/api/v1/manage/{id}` and below it: what a holder sees and does, by the cookie of their browser.

use super::{call, empty, keep, private};
use crate::error::failure_response;
use crate::{
    body, cookie,
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use serde::de::DeserializeOwned;
use shared::submission::wire::{HolderRequest, NewAddress};
use worker_core::usecases::{
    failure::Failure,
    submissions::{
        access::{Holder, holder},
        export, hold,
    },
};

/// The submission as its holder sees it.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(submission): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let shown = async {
        let holder = held(&env, &id, &submission, &headers).await?;
        hold::show(&call(&env, &id), &holder).await
    };
    match shown.await {
        Ok(managed) => private(StatusCode::OK, &managed),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Does what its holder wishes.
#[worker::send]
pub async fn act(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(submission): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    let (holder, request) =
        match asked::<HolderRequest>(&env, &id, &submission, &headers, body).await {
            Ok(asked) => asked,
            Err(response) => return response,
        };
    match hold::act(&call(&env, &id), holder, request).await {
        Ok(managed) => private(StatusCode::OK, &managed),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Corrects an address that nobody has proven.
#[worker::send]
pub async fn address(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(submission): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    let (holder, new) = match asked::<NewAddress>(&env, &id, &submission, &headers, body).await {
        Ok(asked) => asked,
        Err(response) => return response,
    };
    match hold::correct_address(&call(&env, &id), holder, new.address).await {
        Ok(managed) => private(StatusCode::OK, &managed),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Asks a new contact to take it over.
#[worker::send]
pub async fn transfer(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(submission): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    let (holder, new) = match asked::<NewAddress>(&env, &id, &submission, &headers, body).await {
        Ok(asked) => asked,
        Err(response) => return response,
    };
    match hold::transfer(&call(&env, &id), &holder, &new.address).await {
        Ok(()) => empty(StatusCode::NO_CONTENT),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Mails the link again to its holder, also where this browser has none.
#[worker::send]
pub async fn resend(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(submission): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let call = call(&env, &id);
    let sent = match held(&env, &id, &submission, &headers).await {
        Ok(holder) => hold::resend(&call, &holder).await,
        Err(Failure::NotFound) => match submission.parse() {
            Ok(submission) => hold::remind(&call, &submission).await,
            Err(_) => Ok(()),
        },
        Err(failure) => Err(failure),
    };
    match sent {
        Ok(()) => empty(StatusCode::NO_CONTENT),
        Err(failure) => failure_response(failure, &id),
    }
}

/// Ends all links and cookies but this browser's new one.
#[worker::send]
pub async fn rotate(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(submission): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let rotated = async {
        let holder = held(&env, &id, &submission, &headers).await?;
        hold::rotate(&call(&env, &id), &holder).await
    };
    match rotated.await {
        Ok(session) => {
            let mut response = empty(StatusCode::NO_CONTENT);
            keep(response.headers_mut(), &session);
            response
        }
        Err(failure) => failure_response(failure, &id),
    }
}

/// All that is kept of it, as a file.
#[worker::send]
pub async fn export(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(submission): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    let exported = async {
        let holder = held(&env, &id, &submission, &headers).await?;
        Ok::<_, Failure>(export::export(&call(&env, &id), holder).await?)
    };
    match exported.await {
        Ok(export) => {
            let mut response = private(StatusCode::OK, &export);
            response.headers_mut().insert(
                header::CONTENT_DISPOSITION,
                HeaderValue::from_static("attachment; filename=\"verkostokartta.json\""),
            );
            response
        }
        Err(failure) => failure_response(failure, &id),
    }
}

/// Whoever holds the submission of a path, by their cookie.
async fn held(
    env: &Bindings,
    id: &RequestId,
    submission: &str,
    headers: &HeaderMap,
) -> Result<Holder, Failure> {
    let submission = submission.parse().map_err(|_| Failure::NotFound)?;
    let token = cookie::get(headers, &cookie::manage(&submission)).ok_or(Failure::NotFound)?;
    holder(&call(env, id), &submission, token).await
}

/// The holder and what they ask for; the cookie is looked at first, so that nobody else learns anything.
async fn asked<T: DeserializeOwned>(
    env: &Bindings,
    id: &RequestId,
    submission: &str,
    headers: &HeaderMap,
    body: Body,
) -> Result<(Holder, T), Response<Body>> {
    let holder = held(env, id, submission, headers)
        .await
        .map_err(|failure| failure_response(failure, id))?;
    let request = body::json(headers, body)
        .await
        .map_err(|problem| problem.into_response(id))?;
    Ok((holder, request))
}
