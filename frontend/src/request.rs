//! Requests to the API.

use gloo_net::http::{Method, RequestBuilder};
use serde::de::DeserializeOwned;
use shared::{
    json,
    problem::{Problem, ProblemCode},
};

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

    /// The id of the request, by which the operator finds it in the log.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Offline => None,
            Self::Problem { problem, .. } => Some(problem.request_id.as_str()),
            Self::Unreadable { request_id, .. } => Some(request_id.as_str()),
        }
        .filter(|id| !id.is_empty())
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
        json::read(&self.body).map_err(|_| Refusal::Unreadable {
            status: self.status,
            request_id: String::new(),
        })
    }
}

/// Sends a GET request.
pub async fn get(path: &str) -> Result<Answer, Refusal> {
    send(path, None).await
}

/// Sends a GET request for a text. A refusal isn't read: programs that only load texts don't hold the code for it.
pub async fn get_text(path: &str) -> Result<String, Refusal> {
    let response = response(path, None).await?;
    if response.is_success() {
        Ok(response.body)
    } else {
        Err(response.unreadable())
    }
}

/// Sends a GET request for a page, whose answer is a page with any status.
pub async fn get_page<T: DeserializeOwned>(path: &str) -> Result<T, Refusal> {
    let response = response(path, None).await?;
    json::read(&response.body).map_err(|_| response.unreadable())
}

/// Sends a POST request with JSON.
pub async fn post(path: &str, body: String) -> Result<Answer, Refusal> {
    send(path, Some(body)).await
}

async fn send(path: &str, body: Option<String>) -> Result<Answer, Refusal> {
    let response = response(path, body).await?;
    if response.is_success() {
        let Response { status, body, .. } = response;
        return Ok(Answer { status, body });
    }
    match json::read::<Problem>(&response.body) {
        Ok(problem) => Err(Refusal::Problem {
            problem,
            retry_after: response.retry_after,
        }),
        Err(_) => Err(response.unreadable()),
    }
}

/// An answer as it comes.
struct Response {
    status: u16,
    body: String,
    request_id: String,
    retry_after: Option<u32>,
}

impl Response {
    fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    fn unreadable(self) -> Refusal {
        Refusal::Unreadable {
            status: self.status,
            request_id: self.request_id,
        }
    }
}

async fn response(path: &str, body: Option<String>) -> Result<Response, Refusal> {
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
    let headers = response.headers();
    Ok(Response {
        status: response.status(),
        body: response.text().await.map_err(|_| Refusal::Offline)?,
        request_id: headers.get("x-request-id").unwrap_or_default(),
        retry_after: headers
            .get("retry-after")
            .and_then(|seconds| seconds.parse().ok()),
    })
}
