//! Why a use case didn't do what it was asked for.

use crate::{
    error::{Fault, Problem},
    request::RequestId,
    store::batch::NotWritten,
};
use axum::{
    body::Body,
    http::{Response, StatusCode},
};
use shared::{
    proposal::error::FieldError,
    submission::{permission::Denied, transition::Refused},
};

/// Why a use case didn't do what it was asked for.
#[derive(Debug)]
pub enum Failure {
    /// There is nothing of the kind, or it isn't theirs to see
    NotFound,
    /// It was there, and has ended
    Gone,
    /// The request says nothing that could be done
    Malformed,
    /// They see it, but others do this
    Denied,
    /// Someone else has changed it meanwhile
    Conflict,
    /// It isn't possible in this state or at this time
    Refused,
    /// What was typed is not valid
    Invalid(Vec<FieldError>),
    /// It was done too often; in so many seconds it can be done again
    TooMany {
        /// Seconds
        retry_after: i64,
    },
    /// It can't be done, by a code of its own
    Impossible(&'static str),
    /// What was sent isn't valid, by a code of its own
    Unprocessable(&'static str),
    /// The fault is ours
    Fault(Fault),
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Denied> for Failure {
    fn from(_: Denied) -> Self {
        Self::Denied
    }
}

impl From<Refused> for Failure {
    fn from(_: Refused) -> Self {
        Self::Refused
    }
}

impl From<NotWritten> for Failure {
    fn from(error: NotWritten) -> Self {
        match error {
            NotWritten::Stale => Self::Conflict,
            NotWritten::Repeated | NotWritten::NumberTaken | NotWritten::Fault(_) => {
                Self::Fault(error.into())
            }
        }
    }
}

impl Failure {
    /// The answer of the API; a fault is logged.
    pub fn into_response(self, id: &RequestId) -> Response<Body> {
        let problem = match self {
            Self::NotFound => Problem::new(StatusCode::NOT_FOUND, "not_found"),
            Self::Gone => Problem::new(StatusCode::GONE, "gone"),
            Self::Malformed => Problem::new(StatusCode::BAD_REQUEST, "malformed"),
            Self::Denied => Problem::new(StatusCode::FORBIDDEN, "denied"),
            Self::Conflict => Problem::new(StatusCode::CONFLICT, "conflict"),
            Self::Refused => Problem::new(StatusCode::CONFLICT, "refused"),
            Self::Invalid(errors) => Problem::invalid(errors),
            Self::TooMany { retry_after } => Problem::too_many_requests(retry_after),
            Self::Impossible(code) => Problem::new(StatusCode::CONFLICT, code),
            Self::Unprocessable(code) => Problem::new(StatusCode::UNPROCESSABLE_ENTITY, code),
            Self::Fault(fault) => return fault.into_response(id),
        };
        problem.into_response(id)
    }
}
