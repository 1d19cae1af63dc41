//! The environment, the time and the id of a request.

use crate::error::Problem;
use axum::{
    extract::FromRequestParts,
    http::{Extensions, request::Parts},
};
use shared::{calendar::Date, time::Timestamp};
use worker::Env;
use worker_core::{clock, fault::Fault, usecases::call::Call};

/// The environment, the time and the id of a request. [`crate::request::answer`] puts it into the request's extensions.
#[derive(Clone)]
pub struct Context {
    /// The bindings
    pub env: Env,
    /// The time at which the request came
    pub now: Timestamp,
    /// The id of the request
    pub id: String,
}

impl Context {
    /// The context of a request that has just come.
    pub fn new(env: Env, id: String) -> Self {
        let now = clock::now(&env);
        Self { env, now, id }
    }

    /// The context as use cases take it.
    pub fn call(&self) -> Call<'_> {
        Call {
            env: &self.env,
            now: self.now,
            request: &self.id,
        }
    }

    /// The day in Finland.
    pub fn today(&self) -> Date {
        self.now.date()
    }

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
