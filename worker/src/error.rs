//! Errors as the API answers them. The only place that makes problem+json (RFC 9457).

use crate::request::RequestId;
use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
};
use serde_json::json;
use shared::proposal::error::FieldError;
use worker_core::{fault::Fault, usecases::failure::Failure};

/// An error as the API answers it.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    code: &'static str,
    allow: Option<&'static str>,
    retry_after: Option<i64>,
    errors: Vec<FieldError>,
}

impl Problem {
    /// A problem with a stable `code` that programs can match.
    pub fn new(status: StatusCode, code: &'static str) -> Self {
        Self {
            status,
            code,
            allow: None,
            retry_after: None,
            errors: Vec::new(),
        }
    }

    /// A method that the address doesn't have; `allow` lists those it has.
    pub fn method_not_allowed(allow: &'static str) -> Self {
        Self {
            status: StatusCode::METHOD_NOT_ALLOWED,
            code: "method_not_allowed",
            allow: Some(allow),
            retry_after: None,
            errors: Vec::new(),
        }
    }

    /// Something was done too often; it may be tried again after so many seconds.
    pub fn too_many_requests(retry_after: i64) -> Self {
        Self {
            status: StatusCode::TOO_MANY_REQUESTS,
            code: "too_many_requests",
            allow: None,
            retry_after: Some(retry_after),
            errors: Vec::new(),
        }
    }

    /// What was typed is not valid: what is wrong with which field.
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid")
        }
    }

    /// The answer, with the id of its request.
    pub fn into_response(self, id: &RequestId) -> Response<Body> {
        let mut body = json!({
            "type": "about:blank",
            "title": self.status.canonical_reason().unwrap_or("Error"),
            "status": self.status.as_u16(),
            "code": self.code,
            "request_id": id.0,
        });
        if !self.errors.is_empty()
            && let Some(fields) = body.as_object_mut()
        {
            fields.insert("errors".to_owned(), json!(self.errors));
        }
        let mut response = Response::new(Body::from(body.to_string()));
        *response.status_mut() = self.status;
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
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal").into_response(id)
}

/// The answer to a failure of a use case; a fault is logged.
pub fn failure_response(failure: Failure, id: &RequestId) -> Response<Body> {
    let problem = match failure {
        Failure::NotFound => Problem::new(StatusCode::NOT_FOUND, "not_found"),
        Failure::Gone => Problem::new(StatusCode::GONE, "gone"),
        Failure::Malformed => Problem::new(StatusCode::BAD_REQUEST, "malformed"),
        Failure::Denied => Problem::new(StatusCode::FORBIDDEN, "denied"),
        Failure::Conflict => Problem::new(StatusCode::CONFLICT, "conflict"),
        Failure::Refused => Problem::new(StatusCode::CONFLICT, "refused"),
        Failure::Invalid(errors) => Problem::invalid(errors),
        Failure::TooMany { retry_after } => Problem::too_many_requests(retry_after),
        Failure::Impossible(code) => Problem::new(StatusCode::CONFLICT, code),
        Failure::Unprocessable(code) => Problem::new(StatusCode::UNPROCESSABLE_ENTITY, code),
        Failure::Fault(fault) => return fault_response(&fault, id),
    };
    problem.into_response(id)
}
