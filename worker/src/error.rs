//! Errors as the API answers them. The only place that makes problem+json (RFC 9457).

use crate::request::RequestId;
use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
};
use serde_json::json;
use shared::{
    problem::{self, ProblemCode},
    proposal::error::FieldError,
};
use worker_core::{fault::Fault, usecases::failure::Failure};

/// An error as the API answers it.
#[derive(Debug)]
pub struct Problem {
    code: ProblemCode,
    allow: Option<&'static str>,
    retry_after: Option<i64>,
    errors: Vec<FieldError>,
}

impl Problem {
    /// A problem with the status of its code.
    pub fn new(code: ProblemCode) -> Self {
        Self {
            code,
            allow: None,
            retry_after: None,
            errors: Vec::new(),
        }
    }

    /// A method that the address doesn't have; `allow` lists those it has.
    pub fn method_not_allowed(allow: &'static str) -> Self {
        Self {
            allow: Some(allow),
            ..Self::new(ProblemCode::MethodNotAllowed)
        }
    }

    /// Something was done too often; it may be tried again after so many seconds.
    pub fn too_many_requests(retry_after: i64) -> Self {
        Self {
            retry_after: Some(retry_after),
            ..Self::new(ProblemCode::TooManyRequests)
        }
    }

    /// What was typed is not valid: what is wrong with which field.
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..Self::new(ProblemCode::Invalid)
        }
    }

    /// The answer, with the id of its request.
    pub fn into_response(self, id: &RequestId) -> Response<Body> {
        let status =
            StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let problem = problem::Problem {
            kind: "about:blank".to_owned(),
            title: status.canonical_reason().unwrap_or("Error").to_owned(),
            status: status.as_u16(),
            code: self.code,
            request_id: id.0.clone(),
            errors: self.errors,
        };
        let mut response = Response::new(Body::from(json!(problem).to_string()));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(allow) = self.allow {
            headers.insert(header::ALLOW, HeaderValue::from_static(allow));
        }
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// The answer to a fault, which is logged here.
pub fn fault_response(fault: &Fault, id: &RequestId) -> Response<Body> {
    fault.log(&id.0);
    Problem::new(ProblemCode::Internal).into_response(id)
}

/// The answer to a failure of a use case; a fault is logged.
pub fn failure_response(failure: Failure, id: &RequestId) -> Response<Body> {
    let problem = match failure {
        Failure::NotFound => Problem::new(ProblemCode::NotFound),
        Failure::Gone => Problem::new(ProblemCode::Gone),
        Failure::Malformed => Problem::new(ProblemCode::Malformed),
        Failure::Denied => Problem::new(ProblemCode::Denied),
        Failure::Conflict => Problem::new(ProblemCode::Conflict),
        Failure::Refused => Problem::new(ProblemCode::Refused),
        Failure::Invalid(errors) => Problem::invalid(errors),
        Failure::TooMany { retry_after } => Problem::too_many_requests(retry_after),
        Failure::Code(code) => Problem::new(code),
        Failure::Fault(fault) => return fault_response(&fault, id),
    };
    problem.into_response(id)
}
