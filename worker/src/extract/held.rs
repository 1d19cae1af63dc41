//! The holder of the submission that a path names.

use super::{context::Context, cookies::Cookies, id::Id};
use crate::error::Problem;
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::request::Parts,
};
use shared::{problem::ProblemCode, submission::id::SubmissionId};
use worker::send::SendFuture;
use worker_core::usecases::{
    failure::Failure,
    submissions::access::{self, Holder},
};

/// The holder of the submission that the path names, by its manage cookie; without one that works 404 `not_found`.
pub struct Held(pub Holder);

impl<S: Send + Sync> FromRequestParts<S> for Held {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let held = find(parts, state).await?;
        Ok(held.ok_or(ProblemCode::NotFound)?)
    }
}

impl<S: Send + Sync> OptionalFromRequestParts<S> for Held {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Problem> {
        find(parts, state).await
    }
}

async fn find<S: Send + Sync>(parts: &mut Parts, state: &S) -> Result<Option<Held>, Problem> {
    let Ok(cookies) = Cookies::from_request_parts(parts, state).await;
    let context = Context::of(&parts.extensions)?;
    let id = Option::<Id<SubmissionId>>::from_request_parts(parts, state).await;
    let Ok(Some(Id(id))) = id else {
        return Ok(None);
    };
    let Some(token) = cookies.manage(&id) else {
        return Ok(None);
    };
    match SendFuture::new(access::holder(&context, &id, token)).await {
        Ok(holder) => Ok(Some(Held(holder))),
        Err(Failure::NotFound) => Ok(None),
        Err(failure) => Err(failure.into()),
    }
}
