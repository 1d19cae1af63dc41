//! JSON, in requests and in answers.

use crate::error::Problem;
use axum::{
    body::Body,
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt as _;
use serde::{Serialize, de::DeserializeOwned};
use shared::problem::ProblemCode;

/// Bytes of the longest body read: a proposal with every text at its limit in three languages takes half of it.
const LONGEST: usize = 256 * 1024;

/// A body of JSON. A request with another one gets 415 `not_json` for the type, 413 `too_large` over 256 KB, or 400
/// `malformed` for the shape.
pub struct Json<T>(pub T);

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(ProblemCode::NotJson.into());
        }
        match read(request.into_body()).await {
            Ok(Some(bytes)) => serde_json::from_slice(&bytes)
                .map(Self)
                .map_err(|_| ProblemCode::Malformed.into()),
            Ok(None) => Err(ProblemCode::TooLarge.into()),
            Err(_) => Err(ProblemCode::Malformed.into()),
        }
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        // The wire types hold nothing that can't be written as JSON.
        let text = serde_json::to_string(&self.0).unwrap_or_default();
        ([(header::CONTENT_TYPE, "application/json")], text).into_response()
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// The bytes of a body; `None` where there are more than [`LONGEST`]. The rest is read all the same and dropped: a sender
/// that is cut off in the middle never gets the answer.
pub(super) async fn read(mut body: Body) -> Result<Option<Vec<u8>>, axum::Error> {
    let mut held = Some(Vec::new());
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else {
            continue;
        };
        held = held.filter(|bytes| bytes.len() + data.len() <= LONGEST);
        if let Some(bytes) = &mut held {
            bytes.extend_from_slice(&data);
        }
    }
    Ok(held)
}
