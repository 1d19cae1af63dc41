//! The answer to a new submission.

use crate::{cookie::SetCookie, extract::Json};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use worker_core::usecases::submissions::hand_in::HandedIn;

/// The receipt of a new submission, with the manage cookie: 201, or 200 where the request was made before.
pub struct Created(pub HandedIn);

impl IntoResponse for Created {
    fn into_response(self) -> Response {
        let Self(handed_in) = self;
        let status = if handed_in.is_new {
            StatusCode::CREATED
        } else {
            StatusCode::OK
        };
        let cookie = handed_in.session.as_ref().map(SetCookie::manage);
        (status, cookie, Json(handed_in.received)).into_response()
    }
}
