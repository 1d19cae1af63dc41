//! The call of a request.

use crate::error::Problem;
use axum::{
    extract::FromRequestParts,
    http::{Extensions, request::Parts},
};
use std::ops::Deref;
use worker_core::{call::Call, fault::Fault};

/// The call of a request: the environment, the database, the time and the request's id. [`crate::request::answer`] puts it
/// into the request's extensions.
#[derive(Clone)]
pub struct Context(pub Call);

impl Deref for Context {
    type Target = Call;

    fn deref(&self) -> &Call {
        &self.0
    }
}

impl Context {
    /// The context of a request's extensions.
    pub(super) fn of(extensions: &Extensions) -> Result<Self, Problem> {
        let context = extensions.get::<Self>().cloned();
        context.ok_or_else(|| Fault::new("finding the context", "not in the extensions").into())
    }
}

impl<S: Sync> FromRequestParts<S> for Context {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Self::of(&parts.extensions)
    }
}
