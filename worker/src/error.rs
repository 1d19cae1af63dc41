//! Problems: errors as the API answers them. The only place that makes problem+json (RFC 9457).

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use shared::{
    form::error::FieldError,
    problem::{self, ProblemCode},
};
use std::sync::Arc;
use worker_core::{fault::Fault, usecases::failure::Failure};

/// An answer, or the problem that is answered in its place.
pub type Answer<T> = Result<T, Problem>;

/// An error as the API answers it. It travels in the extensions of the response; [`complete`] writes it.
#[derive(Debug)]
pub struct Problem {
    code: ProblemCode,
    retry_after: Option<i64>,
    errors: Vec<FieldError>,
    fault: Option<Fault>,
}

impl Problem {
    /// 429: it can be done again in `retry_after` seconds.
    pub fn too_many_requests(retry_after: i64) -> Self {
        Self {
            retry_after: Some(retry_after),
            ..ProblemCode::TooManyRequests.into()
        }
    }

    /// 422: fields that aren't valid.
    fn invalid(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..ProblemCode::Invalid.into()
        }
    }

    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn body(&self, id: &str) -> Body {
        let status = self.status();
        let problem = problem::Problem {
            kind: "about:blank".to_owned(),
            title: status.canonical_reason().unwrap_or("Error").to_owned(),
            status: status.as_u16(),
            code: self.code,
            request_id: id.to_owned(),
            errors: self.errors.clone(),
        };
        Body::from(serde_json::to_string(&problem).unwrap_or_default())
    }
}

impl From<ProblemCode> for Problem {
    fn from(code: ProblemCode) -> Self {
        Self {
            code,
            retry_after: None,
            errors: Vec::new(),
            fault: None,
        }
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        let code = if fault.is_unreadable() {
            ProblemCode::Unreadable
        } else {
            ProblemCode::Internal
        };
        Self {
            fault: Some(fault),
            ..code.into()
        }
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotFound => ProblemCode::NotFound.into(),
            Failure::Gone => ProblemCode::Gone.into(),
            Failure::Malformed => ProblemCode::Malformed.into(),
            Failure::Denied(_) => ProblemCode::Denied.into(),
            Failure::Conflict => ProblemCode::Conflict.into(),
            Failure::Refused => ProblemCode::Refused.into(),
            Failure::Invalid(errors) => Self::invalid(errors),
            Failure::TooMany { retry_after } => Self::too_many_requests(retry_after),
            Failure::Code(code) => code.into(),
            Failure::Fault(fault) => fault.into(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(mut self) -> Response {
        let mut response = self.status().into_response();
        let extensions = response.extensions_mut();
        if let Some(fault) = self.fault.take() {
            extensions.insert(Arc::new(fault));
        }
        extensions.insert(Arc::new(self));
        response
    }
}

/// Logs the fault that a response carries, and writes its problem with the request's id.
pub fn complete(response: &mut Response, id: &str) {
    if let Some(fault) = response.extensions_mut().remove::<Arc<Fault>>() {
        fault.log(id);
    }
    let Some(problem) = response.extensions_mut().remove::<Arc<Problem>>() else {
        return;
    };
    *response.body_mut() = problem.body(id);
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    if let Some(seconds) = problem.retry_after {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    // The router leaves out the spaces between the methods.
    let allow = headers.get(header::ALLOW).and_then(|it| it.to_str().ok());
    let allow = allow.map(|methods| methods.replace(',', ", "));
    if let Some(Ok(allow)) = allow.map(HeaderValue::try_from) {
        headers.insert(header::ALLOW, allow);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_written_once_with_the_id_of_its_request() {
        let mut response = Problem::too_many_requests(60).into_response();
        complete(&mut response, "5d4c3b2a19080706");
        assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(response.headers()[header::RETRY_AFTER], "60");
        assert_eq!(
            response.headers()[header::CONTENT_TYPE],
            "application/problem+json"
        );
        assert!(response.extensions().get::<Arc<Problem>>().is_none());
    }

    #[test]
    fn the_allowed_methods_stand_apart() {
        let problem = Problem::from(ProblemCode::MethodNotAllowed);
        let mut response = ([(header::ALLOW, "GET,HEAD")], problem).into_response();
        complete(&mut response, "");
        assert_eq!(response.headers()[header::ALLOW], "GET, HEAD");
    }
}
