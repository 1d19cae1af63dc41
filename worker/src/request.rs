//! The frame of every request: its id, its limits, its log line, and the headers of its answer.

use crate::{
    client_network,
    error::{self, Problem},
    etag,
    extract::{Context, PageLanguage},
    page,
    response::{self, Pieces},
    router, same_origin,
};
use axum::{
    body::Body,
    extract::{FromRequestParts, MatchedPath},
    http::{HeaderValue, Method, Request, Uri, header, header::HeaderName},
    response::{IntoResponse, Response},
};
use futures_util::future::join;
use serde_json::json;
use shared::{lang::Lang, problem::ProblemCode, query::percent_decoded};
use tower_service::Service;
use worker::{Env, HttpRequest};
use worker_core::{
    call::Call,
    clock,
    hex::hex,
    settings,
    usecases::{failure::Failure, restored},
};

/// Bytes of the longest path with its query: the longest that the product makes is a search of 100 letters.
const LONGEST_URL: usize = 4096;

/// The header that names a request, in every answer.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Answers a request: always with an id, and with one line in the log.
pub async fn answer(request: HttpRequest, env: Env) -> Response {
    let id = new_id();
    let method = request.method().clone();
    let held = request.headers().get(header::IF_NONE_MATCH).cloned();

    let network = client_network::network(request.headers());
    let call = Call::new(env, id.clone(), network);
    let mut answer = match check(&request, &call.env) {
        Ok(()) => open(request, &call).await,
        Err(problem) => problem.into_response(),
    };
    error::complete(&mut answer, &id);
    etag::revalidate(held.as_ref(), &mut answer);
    log(&answer, &call, &method);
    if let Ok(value) = HeaderValue::from_str(&id) {
        answer.headers_mut().insert(REQUEST_ID, value);
    }
    response::secure(answer.headers_mut());
    if method == Method::HEAD {
        *answer.body_mut() = Body::empty();
        answer.extensions_mut().remove::<Pieces>();
    }
    answer
}

/// Writes the line of a request into the log. It holds the route's pattern: a path may hold a secret.
fn log(answer: &Response, call: &Call, method: &Method) {
    let took = clock::now(&call.env).millis() - call.now.millis();
    let route = answer.extensions().get::<MatchedPath>();
    let mut line = json!({
        "level": "info",
        "request_id": call.request,
        "method": method.as_str(),
        "route": route.map_or("none", MatchedPath::as_str),
        "status": answer.status().as_u16(),
        "ms": took,
    });
    if let Some(fields) = line.as_object_mut() {
        let rows = call.usage.so_far().rows_read;
        if !rows.is_empty() {
            fields.insert("rows_read".to_owned(), json!(rows));
        }
        let left_out = call.db.left_out.count();
        if left_out > 0 {
            fields.insert("left_out".to_owned(), json!(left_out));
        }
    }
    worker::console_log!("{line}");
}

async fn route(request: HttpRequest, context: Context) -> Response {
    let (mut parts, body) = request.into_parts();
    parts.extensions.insert(context);
    let request = Request::from_parts(parts, Body::new(body));
    match router::ROUTER.clone().call(request).await {
        Ok(answer) => answer,
        Err(never) => match never {},
    }
}

/// The answer, unless a restored database may show what was erased. What only reads is asked for beside that question: the first
/// request of an isolate takes no longer than the others.
async fn open(request: HttpRequest, call: &Call) -> Response {
    let context = Context(call.clone());
    if restored::is_known_open() {
        return route(request, context).await;
    }
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let (mut parts, body) = request.into_parts();
    let Ok(PageLanguage(chosen)) = PageLanguage::from_request_parts(&mut parts, &()).await;
    let page = page::asked(parts.uri.path(), chosen);
    let opened = restored::check(call);
    let answer = route(HttpRequest::from_parts(parts, body), context.clone());
    let answer = if reads {
        let (opened, answer) = join(opened, answer).await;
        opened.map(|()| answer)
    } else {
        match opened.await {
            Ok(()) => Ok(answer.await),
            Err(failure) => Err(failure),
        }
    };
    answer.unwrap_or_else(|failure| match (page, failure) {
        (Some((lang, form)), Failure::Fault(fault)) => page::fault(&context, lang, form, fault),
        (Some((lang, form)), _) => page::closed(&context, lang, form),
        (None, failure) => Problem::from(failure).into_response(),
    })
}

/// Refuses URLs that are too long or, apart from those of pages, not UTF-8 once decoded, and writes from other sites.
fn check(request: &HttpRequest, env: &Env) -> Result<(), Problem> {
    let (method, uri, headers) = (request.method(), request.uri(), request.headers());
    acceptable(method, uri)?;
    same_origin::check(method, uri, headers, &settings::origin(env))
}

fn acceptable(method: &Method, uri: &Uri) -> Result<(), Problem> {
    let length = uri.path().len() + uri.query().map_or(0, str::len);
    if length > LONGEST_URL {
        return Err(ProblemCode::UriTooLong.into());
    }
    let decodes =
        |text: &str| percent_decoded(text).is_some_and(|bytes| String::from_utf8(bytes).is_ok());
    // A page leaves out the parts of its address that can't be read.
    let is_page = || page::asked(uri.path(), Lang::Fi).is_some();
    let reads = matches!(*method, Method::GET | Method::HEAD);
    if decodes(uri.path()) && uri.query().is_none_or(decodes) || reads && is_page() {
        Ok(())
    } else {
        Err(ProblemCode::MalformedUri.into())
    }
}

fn new_id() -> String {
    // Without randomness the id is all zeros: a request is answered all the same.
    hex(&clock::random_bytes().unwrap_or([0; 8]))
}
