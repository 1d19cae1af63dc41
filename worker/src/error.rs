//! The two kinds of error: the caller's, typed and with a stable code; and ours, opaque outside and logged once.
//! The only place that makes problem+json (RFC 9457).

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

/// A fault of ours. Its cause is for the log alone.
#[derive(Debug)]
pub struct Fault {
    doing: &'static str,
    cause: String,
}

impl Fault {
    /// A fault that happened while `doing` something.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "so that it fits into `map_err`"
    )]
    pub fn new(doing: &'static str, cause: impl ToString) -> Self {
        Self {
            doing,
            cause: cause.to_string(),
        }
    }

    /// Writes the fault into the log: call once, where it is answered.
    pub fn log(&self, id: &RequestId) {
        self.write(Some(id));
    }

    /// Writes the fault of a job into the log, which nobody is answered about.
    pub fn log_job(&self) {
        self.write(None);
    }

    fn write(&self, id: Option<&RequestId>) {
        let line = json!({
            "level": "error",
            "request_id": id.map(|id| id.0.as_str()),
            "doing": self.doing,
            "cause": self.cause,
        });
        worker::console_error!("{line}");
    }

    /// Logs the fault and answers that there was one.
    pub fn into_response(self, id: &RequestId) -> Response<Body> {
        self.log(id);
        Problem::new(ProblemCode::Internal).into_response(id)
    }
}
