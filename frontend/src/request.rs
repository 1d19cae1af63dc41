//! Requests to the API.

use gloo_net::http::{Method, RequestBuilder};
use serde::de::DeserializeOwned;
use shared::problem::{Problem, ProblemCode};

/// The reason why a request failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The server wasn't reached, or its answer was lost
    Offline,
    /// The server refused or failed
    Problem {
        /// The problem document
        problem: Problem,
        /// Seconds until it may be tried again
        retry_after: Option<u32>,
    },
    /// An answer that can't be parsed: from a proxy, or with a code of a later version
    Unreadable {
        /// Its status
        status: u16,
        /// Id of the request; empty if the answer has none
        request_id: String,
    },
}

impl Refusal {
    /// The problem's code.
    pub fn code(&self) -> Option<ProblemCode> {
        match self {
            Self::Problem { problem, .. } => Some(problem.code),
            Self::Offline | Self::Unreadable { .. } => None,
        }
    }

    /// The status; 0 without an answer.
    pub fn status(&self) -> u16 {
        match self {
            Self::Offline => 0,
            Self::Problem { problem, .. } => problem.status,
            Self::Unreadable { status, .. } => *status,
        }
    }
}

/// A successful answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its status
    pub status: u16,
    body: String,
}

impl Answer {
    /// The body, parsed.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        serde_json::from_str(&self.body).map_err(|_| Refusal::Unreadable {
            status: self.status,
            request_id: String::new(),
        })
    }
}

/// Sends a GET request.
pub async fn get(path: &str) -> Result<Answer, Refusal> {
    send(path, None).await
}

/// Sends a POST request with JSON.
pub async fn post(path: &str, body: String) -> Result<Answer, Refusal> {
    send(path, Some(body)).await
}

async fn send(path: &str, body: Option<String>) -> Result<Answer, Refusal> {
    let builder = RequestBuilder::new(path);
    let request = match body {
        None => builder.build(),
        Some(body) => builder
            .method(Method::POST)
            .header("content-type", "application/json")
            .body(body),
    };
    let response = request
        .map_err(|_| Refusal::Offline)?
        .send()
        .await
        .map_err(|_| Refusal::Offline)?;
    let status = response.status();
    let headers = response.headers();
    let body = response.text().await.map_err(|_| Refusal::Offline)?;
    if (200..300).contains(&status) {
        return Ok(Answer { status, body });
    }
    let retry_after = headers
        .get("retry-after")
        .and_then(|seconds| seconds.parse().ok());
    match serde_json::from_str::<Problem>(&body) {
        Ok(problem) => Err(Refusal::Problem {
            problem,
            retry_after,
        }),
        Err(_) => Err(Refusal::Unreadable {
            status,
            request_id: headers.get("x-request-id").unwrap_or_default(),
        }),
    }
}
