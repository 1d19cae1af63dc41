//! Why a use case didn't do what it was asked for.

use crate::{
    error::{Fault, Problem},
    request::RequestId,
    store::batch::NotWritten,
};
use axum::{body::Body, http::Response};
use shared::{
    problem::ProblemCode,
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
    /// The problem with this code
    Code(ProblemCode),
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
            Self::NotFound => Problem::new(ProblemCode::NotFound),
            Self::Gone => Problem::new(ProblemCode::Gone),
            Self::Malformed => Problem::new(ProblemCode::Malformed),
            Self::Denied => Problem::new(ProblemCode::Denied),
            Self::Conflict => Problem::new(ProblemCode::Conflict),
            Self::Refused => Problem::new(ProblemCode::Refused),
            Self::Invalid(errors) => Problem::invalid(errors),
            Self::TooMany { retry_after } => Problem::too_many_requests(retry_after),
            Self::Code(code) => Problem::new(code),
            Self::Fault(fault) => return fault.into_response(id),
        };
        problem.into_response(id)
    }
}
