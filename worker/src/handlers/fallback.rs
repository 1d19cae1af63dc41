//! Addresses and methods that the API doesn't have.

use crate::{error::Problem, request::RequestId};
use axum::{Extension, body::Body, http::Response};
use shared::problem::ProblemCode;

/// Nothing of the API has this address.
pub async fn api(Extension(id): Extension<RequestId>) -> Response<Body> {
    Problem::new(ProblemCode::NotFound).into_response(&id)
}

/// The address can only be read.
pub async fn get_only(Extension(id): Extension<RequestId>) -> Response<Body> {
    Problem::method_not_allowed("GET, HEAD").into_response(&id)
}

/// The address can be read, and takes what is sent to it.
pub async fn get_and_post(Extension(id): Extension<RequestId>) -> Response<Body> {
    Problem::method_not_allowed("GET, HEAD, POST").into_response(&id)
}

/// The address only takes what is sent to it.
pub async fn post_only(Extension(id): Extension<RequestId>) -> Response<Body> {
    Problem::method_not_allowed("POST").into_response(&id)
}
