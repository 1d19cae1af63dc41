//! Why a use case didn't do what it was asked for.

use crate::{fault::Fault, store::batch::NotWritten};
use shared::{
    form::error::FieldError,
    problem::ProblemCode,
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
    Denied(Denied),
    /// Someone else has changed it meanwhile
    Conflict,
    /// It isn't possible in this state or at this time
    Refused,
    /// Fields of the form are not valid
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
    fn from(denied: Denied) -> Self {
        Self::Denied(denied)
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
            NotWritten::TooMany { retry_after } => Self::TooMany { retry_after },
            NotWritten::Repeated | NotWritten::NumberTaken | NotWritten::Fault(_) => {
                Self::Fault(error.into())
            }
        }
    }
}
