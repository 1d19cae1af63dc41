//! Requests to the API, and what becomes of them.

use gloo_net::http::{Method, RequestBuilder};
use serde::de::DeserializeOwned;
use shared::problem::{Problem, ProblemCode};

/// Why a request did nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The server was not reached, or its answer was lost on the way
    Offline,
    /// The server said no, or failed
    Problem {
        /// What it said
        problem: Problem,
        /// After how many seconds it may be tried again
        retry_after: Option<u32>,
    },
    /// An answer that this program can't read: of another program, or with a code of a later version
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

    /// The problem's status; 0 where there was no answer.
    pub fn status(&self) -> u16 {
        match self {
            Self::Offline => 0,
            Self::Problem { problem, .. } => problem.status,
            Self::Unreadable { status, .. } => *status,
        }
    }
}

/// An answer that did what was asked.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its status
    pub status: u16,
    body: String,
}

impl Answer {
    /// What it says.
    ///
    /// # Errors
    /// When it is not what was asked for.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        serde_json::from_str(&self.body).map_err(|_| Refusal::Unreadable {
            status: self.status,
            request_id: String::new(),
        })
    }
}

/// Reads what is at `path`.
///
/// # Errors
/// When it can't be had.
pub async fn get(path: &str) -> Result<Answer, Refusal> {
    send(path, None).await
}

/// Sends JSON to `path`.
///
/// # Errors
/// When nothing was done, or nobody knows whether it was.
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
