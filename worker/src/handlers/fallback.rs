//! Addresses and methods that the API doesn't have.

use crate::error::Problem;
use shared::problem::ProblemCode;

/// 404 for an address below `/api`.
pub async fn not_found() -> Problem {
    ProblemCode::NotFound.into()
}

/// 405 for another method of an address; the router names those it has.
pub async fn method_not_allowed() -> Problem {
    ProblemCode::MethodNotAllowed.into()
}
