//! The number of a proposal in a path.

use crate::error::Problem;
use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use shared::{problem::ProblemCode, proposal::number::ProposalNumber};

/// Year and number of a path as the number of a proposal; 404 `not_found` for any other text.
pub struct Number(pub ProposalNumber);

impl<S: Send + Sync> FromRequestParts<S> for Number {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        type Both = Path<(String, String)>;
        let path = <Both as FromRequestParts<S>>::from_request_parts(parts, state).await;
        let Path((year, number)) = path.map_err(|_| ProblemCode::NotFound)?;
        let number = ProposalNumber::from_path(&year, &number);
        Ok(Self(number.map_err(|_| ProblemCode::NotFound)?))
    }
}
