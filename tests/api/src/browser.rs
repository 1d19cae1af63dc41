//! A browser: it keeps cookies, and names the origin of its requests.

use serde_json::Value;
use std::{
    collections::BTreeMap,
    sync::{Mutex, RwLock},
};
use ureq::{Agent, Body, http::Response};

/// The origin of another Worker that everybody asks for the moment.
static ELSEWHERE: RwLock<Option<String>> = RwLock::new(None);

/// The plan of a fault that the next step meets.
static FAULT: Mutex<Option<String>> = Mutex::new(None);

/// Lets the Worker of `make faults` be killed in the next request that writes or opens a link. It has no answer then: its status is 0.
/// The plan is written as tests/faults/worker.mjs reads it.
pub fn next_meets(fault: &str) {
    *FAULT.lock().unwrap() = Some(fault.to_owned());
}

/// The plan for a request, if it is that step.
fn fault_of(method: &str, path: &str) -> Option<String> {
    let is_link = path.starts_with("/fi/manage/") && path.len() > 64;
    let mut fault = FAULT.lock().unwrap();
    fault.take_if(|_| method != "GET" || is_link)
}

/// The origin of the Worker under test.
pub fn base() -> String {
    if let Some(origin) = ELSEWHERE.read().unwrap().as_ref() {
        return origin.clone();
    }
    std::env::var("BASE_URL").unwrap_or_else(|_| "http://localhost:8787".to_owned())
}

/// Lets everybody ask another Worker, which has the same database, while something is done. After a panic nobody does any more.
pub fn elsewhere(origin: &str, what: impl FnOnce()) {
    struct Back;
    impl Drop for Back {
        fn drop(&mut self) {
            *ELSEWHERE.write().unwrap() = None;
        }
    }
    *ELSEWHERE.write().unwrap() = Some(origin.to_owned());
    let back = Back;
    what();
    drop(back);
}

/// A browser with its cookies.
#[derive(Debug, Default)]
pub struct Browser {
    cookies: Mutex<BTreeMap<String, String>>,
    /// The IP address of its network; that of this machine where it is empty
    network: String,
}

impl Clone for Browser {
    /// Another browser with the same cookies.
    fn clone(&self) -> Self {
        Self {
            cookies: Mutex::new(self.cookies.lock().unwrap().clone()),
            network: self.network.clone(),
        }
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Its status
    pub status: u16,
    /// Its headers, by their names in lower case
    pub headers: BTreeMap<String, String>,
    /// Its body
    pub text: String,
}

impl Answer {
    /// No answer: the Worker was killed.
    fn none() -> Self {
        Self {
            status: 0,
            headers: BTreeMap::new(),
            text: String::new(),
        }
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text)
            .unwrap_or_else(|_| panic!("no JSON: {} {}", self.status, self.text))
    }

    /// A header; an empty text where it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// The status, and the code of a problem; empty for other answers.
    pub fn outcome(&self) -> (u16, String) {
        let json: Value = serde_json::from_str(&self.text).unwrap_or_default();
        let code = json.get("code").and_then(Value::as_str).unwrap_or_default();
        (self.status, code.to_owned())
    }
}

impl Browser {
    /// A browser at another network.
    pub fn at(network: &str) -> Self {
        Self {
            network: network.to_owned(),
            ..Self::default()
        }
    }

    /// The same browser at another network.
    #[must_use]
    pub fn moved_to(&self, network: &str) -> Self {
        Self {
            network: network.to_owned(),
            ..self.clone()
        }
    }

    /// Reads a URL.
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }

    /// Sends JSON from a page of ours.
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.try_post(path, body).unwrap()
    }

    /// Sends JSON from a page of ours; `None` if the connection is closed before there is an answer.
    pub fn try_post(&self, path: &str, body: &Value) -> Option<Answer> {
        let headers = [
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/json"),
        ];
        self.try_ask("POST", path, &headers, &body.to_string())
    }

    /// Presses the button of a plain form.
    pub fn press(&self, path: &str) -> Answer {
        self.send_form(path, "")
    }

    /// Sends a plain form, whose fields are written as a browser writes them.
    pub fn send_form(&self, path: &str, fields: &str) -> Answer {
        let headers = [
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        self.ask("POST", path, &headers, fields)
    }

    /// Sends any request.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        self.try_ask(method, path, headers, body).unwrap()
    }

    /// Sends any request; `None` if the connection is closed before there is an answer.
    pub fn try_ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Option<Answer> {
        let agent: Agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .allow_non_standard_methods(true)
            .build()
            .into();
        let cookies: Vec<String> = self
            .cookies
            .lock()
            .unwrap()
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", base()))
            // The local runtime says of an empty answer, too, that it is compressed.
            .header("accept-encoding", "identity");
        if !self.network.is_empty() {
            request = request.header("cf-connecting-ip", &self.network);
        }
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let fault = fault_of(method, path);
        if let Some(fault) = &fault {
            request = request.header("x-fault", fault);
        }
        let response = if method == "GET" {
            agent.run(request.body(()).unwrap())
        } else {
            agent.run(request.body(body.to_owned()).unwrap())
        };
        let answer = response.ok().map(|response| self.take(response));
        answer.or_else(|| fault.map(|_| Answer::none()))
    }

    fn take(&self, mut response: Response<Body>) -> Answer {
        let mut headers = BTreeMap::new();
        for (name, value) in response.headers() {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            if name == "set-cookie"
                && let Some((cookie, _)) = value.split_once(';')
                && let Some((cookie, content)) = cookie.split_once('=')
            {
                self.set(cookie, content);
            }
            headers.insert(name.as_str().to_owned(), value);
        }
        Answer {
            status: response.status().as_u16(),
            headers,
            text: response.body_mut().read_to_string().unwrap(),
        }
    }

    /// Keeps a cookie; an empty one is forgotten.
    pub fn set(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().unwrap();
        if value.is_empty() {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}
