//! What happens to every request: its id, its limits, its log line and the headers of its answer.

use crate::{error::Problem, response, router, same_origin};
use axum::{
    body::Body,
    http::{
        Extensions, HeaderMap, HeaderValue, Method, Request, Response, Uri, header::HeaderName,
    },
};
use serde_json::json;
use shared::{problem::ProblemCode, query::percent_decoded};
use std::net::IpAddr;
use tower_service::Service;
use worker::{Date, Env, HttpRequest, send::SendWrapper};
use worker_core::{hex::hex, settings, store::reader::RowsRead};

/// Longest path and query answered; the longest that the product makes is a search of 100 letters.
const LONGEST_URL: usize = 4096;

/// The header that names a request, in every answer.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request: 16 hexadecimal digits, made here, never taken from outside.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// Who asks, as far as the network tells: the address, of IPv6 the half that one customer has.
pub fn network(headers: &HeaderMap) -> String {
    let address = headers
        .get("cf-connecting-ip")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    match address.parse() {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::")
        }
        Ok(IpAddr::V4(address)) => address.to_string(),
        Err(_) => String::new(),
    }
}

/// The bindings of the Worker, for the handlers of one request.
#[derive(Clone)]
pub struct Bindings(pub SendWrapper<Env>);

/// The pattern of the matched route, for the log: a path itself may name what is nobody else's business.
#[derive(Clone, Copy, Debug)]
pub struct Route(pub &'static str);

/// Answers a request; whatever happens, there is an answer with an id, and one line in the log.
pub async fn answer(request: HttpRequest, env: Env) -> Response<Body> {
    let began = Date::now().as_millis();
    let id = RequestId(new_id());
    let method = request.method().clone();

    let acceptable = acceptable(request.uri()).and_then(|()| {
        same_origin::check(
            &method,
            request.uri(),
            request.headers(),
            &settings::origin(&env),
        )
    });
    let mut answer = match acceptable {
        Ok(()) => route(request, env, &id).await,
        Err(problem) => problem.into_response(&id),
    };

    let route = answer
        .extensions()
        .get::<Route>()
        .map_or("none", |route| route.0);
    let status = answer.status();
    let mut line = json!({
        "level": "info",
        "request_id": id.0,
        "method": method.as_str(),
        "route": route,
        "status": status.as_u16(),
        "ms": Date::now().as_millis().saturating_sub(began),
    });
    if let Some(RowsRead(rows)) = answer.extensions().get()
        && let Some(fields) = line.as_object_mut()
    {
        fields.insert("rows_read".to_owned(), json!(rows));
    }
    worker::console_log!("{line}");
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        answer.headers_mut().insert(REQUEST_ID, value);
    }
    response::secure(answer.headers_mut());
    if method == Method::HEAD {
        *answer.body_mut() = Body::empty();
    }
    answer
}

async fn route(request: HttpRequest, env: Env, id: &RequestId) -> Response<Body> {
    let (mut parts, body) = request.into_parts();
    add(&mut parts.extensions, env, id.clone());
    let mut router = router::router();
    match router
        .call(Request::from_parts(parts, Body::new(body)))
        .await
    {
        Ok(answer) => answer,
        Err(never) => match never {},
    }
}

fn add(extensions: &mut Extensions, env: Env, id: RequestId) {
    extensions.insert(Bindings(SendWrapper::new(env)));
    extensions.insert(id);
}

/// Refuses addresses that nothing of ours can have: too long, or not UTF-8 once decoded.
fn acceptable(uri: &Uri) -> Result<(), Problem> {
    let length = uri.path().len() + uri.query().map_or(0, str::len);
    if length > LONGEST_URL {
        return Err(Problem::new(ProblemCode::UriTooLong));
    }
    let decodes =
        |text: &str| percent_decoded(text).is_some_and(|bytes| String::from_utf8(bytes).is_ok());
    if decodes(uri.path()) && uri.query().is_none_or(decodes) {
        Ok(())
    } else {
        Err(Problem::new(ProblemCode::MalformedUri))
    }
}

fn new_id() -> String {
    let mut bytes = [0_u8; 8];
    // Without randomness the id is all zeros: a request is answered all the same.
    _ = getrandom::fill(&mut bytes);
    hex(&bytes)
}
