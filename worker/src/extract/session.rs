//! The session of a coordinator or an administrator.

use super::{context::Context, cookies::Cookies};
use crate::error::Problem;
use axum::{extract::FromRequestParts, http::request::Parts};
use shared::{problem::ProblemCode, submission::actor::Actor};
use worker::send::SendFuture;
use worker_core::{store::sessions::Session, usecases::sign_in};

/// The session of the request, which its use prolongs; without one 401 `not_signed_in`.
pub struct CurrentSession(pub Session);

/// The person of the session; as [`CurrentSession`].
pub struct SignedIn(pub Actor);

/// The person of the session, for requests that a page makes by itself: they don't prolong the session.
pub struct Background(pub Actor);

impl<S: Sync> FromRequestParts<S> for CurrentSession {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Ok(cookies) = Cookies::from_request_parts(parts, state).await;
        let context = Context::of(&parts.extensions)?;
        let token = cookies.session().ok_or(ProblemCode::NotSignedIn)?;
        let session = SendFuture::new(sign_in::session(&context, token)).await?;
        Ok(Self(session.ok_or(ProblemCode::NotSignedIn)?))
    }
}

impl<S: Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let CurrentSession(session) = CurrentSession::from_request_parts(parts, state).await?;
        Ok(Self(session.actor))
    }
}

impl<S: Sync> FromRequestParts<S> for Background {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Ok(cookies) = Cookies::from_request_parts(parts, state).await;
        let context = Context::of(&parts.extensions)?;
        let token = cookies.session().ok_or(ProblemCode::NotSignedIn)?;
        let actor = sign_in::actor_in_background(&context, token);
        let actor = SendFuture::new(actor).await?;
        Ok(Self(actor.ok_or(ProblemCode::NotSignedIn)?))
    }
}
