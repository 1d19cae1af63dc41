//! The ids in a path.

use crate::error::Problem;
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts, Path},
    http::request::Parts,
};
use shared::problem::ProblemCode;
use std::{convert::Infallible, str::FromStr};

/// The first parameter of a path, as the id that it is; 404 `not_found` for any other text.
pub struct Id<T>(pub T);

/// The second parameter of a path, as the id that it is; 404 `not_found` for any other text.
pub struct SecondId<T>(pub T);

impl<S: Send + Sync, T: FromStr> FromRequestParts<S> for Id<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let id = find(parts, state, 0).await.map(Id);
        Ok(id.ok_or(ProblemCode::NotFound)?)
    }
}

impl<S: Send + Sync, T: FromStr> FromRequestParts<S> for SecondId<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let id = find(parts, state, 1).await.map(SecondId);
        Ok(id.ok_or(ProblemCode::NotFound)?)
    }
}

impl<S: Send + Sync, T: FromStr> OptionalFromRequestParts<S> for Id<T> {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Infallible> {
        Ok(find(parts, state, 0).await.map(Id))
    }
}

async fn find<S: Send + Sync, T: FromStr>(parts: &mut Parts, state: &S, place: usize) -> Option<T> {
    type All = Path<Vec<(String, String)>>;
    let path = <All as FromRequestParts<S>>::from_request_parts(parts, state).await;
    let Path(all) = path.ok()?;
    all.get(place)?.1.parse().ok()
}
