//! `POST /api/v1/sign-in`, `/api/v1/sign-in/redeem` and `/api/v1/sign-out`, and `GET /api/v1/me`.

use crate::error::fault_response;
use crate::{
    body, cookie,
    error::Problem,
    handlers::submissions::call,
    request::{Bindings, RequestId, network},
};
use axum::{
    Extension, Json,
    body::Body,
    http::{HeaderMap, Response, StatusCode},
    response::IntoResponse,
};
use shared::{
    problem::ProblemCode,
    sign_in::{Me, Redeem, SIGN_IN_SECONDS, SignIn, SignOut},
    submission::actor::Actor,
    time::Timestamp,
};
use worker_core::{
    clock,
    store::people::Session,
    usecases::{limits, sign_in},
};

/// Asks for a mail: 202, whoever has the address.
#[worker::send]
pub async fn ask(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    let asked: SignIn = match body::json(&headers, body).await {
        Ok(asked) => asked,
        Err(problem) => return problem.into_response(&id),
    };
    let Ok(address) = asked.address.trim().parse() else {
        return Problem::new(ProblemCode::InvalidAddress).into_response(&id);
    };
    let now = clock::now(&env.0);
    match sign_in::ask(&env.0, now, &address, asked.lang, &network(&headers)).await {
        Ok(Some(browser)) => {
            let mut response = empty(StatusCode::ACCEPTED);
            let headers = response.headers_mut();
            cookie::set(headers, cookie::SIGN_IN, &browser, SIGN_IN_SECONDS);
            response
        }
        Ok(None) => Problem::too_many_requests(limits::retry_after(now)).into_response(&id),
        Err(fault) => fault_response(&fault, &id),
    }
}

/// Signs in with what the mail said, in the browser that asked.
#[worker::send]
pub async fn redeem(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    let secret: Redeem = match body::json(&headers, body).await {
        Ok(secret) => secret,
        Err(problem) => return problem.into_response(&id),
    };
    let now = clock::now(&env.0);
    let Some(browser) = cookie::get(&headers, cookie::SIGN_IN) else {
        return invalid_code(&id);
    };
    let redeemed = match sign_in::redeem(&call(&env, &id), browser, &secret).await {
        Ok(redeemed) => redeemed,
        Err(fault) => return fault_response(&fault, &id),
    };
    let Some(token) = redeemed else {
        return invalid_code(&id);
    };
    match sign_in::session(&env.0, &token, now)
        .await
        .map(|session| me(session.as_ref()?, now))
    {
        Ok(Some(me)) => {
            let mut response = Json(me).into_response();
            let headers = response.headers_mut();
            cookie::set(headers, cookie::SESSION, &token, sign_in::LONGEST_SECONDS);
            cookie::remove(headers, cookie::SIGN_IN);
            response
        }
        Ok(None) => invalid_code(&id),
        Err(fault) => fault_response(&fault, &id),
    }
}

/// Signs out, here or everywhere.
#[worker::send]
pub async fn sign_out(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Body,
) -> Response<Body> {
    let SignOut { everywhere } = match body::json(&headers, body).await {
        Ok(asked) => asked,
        Err(problem) => return problem.into_response(&id),
    };
    let signed_out = match cookie::get(&headers, cookie::SESSION) {
        Some(token) => sign_in::sign_out(&call(&env, &id), token, everywhere).await,
        None => Ok(()),
    };
    match signed_out {
        Ok(()) => {
            let mut response = empty(StatusCode::NO_CONTENT);
            cookie::remove(response.headers_mut(), cookie::SESSION);
            response
        }
        Err(fault) => fault_response(&fault, &id),
    }
}

/// Who is signed in.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
) -> Response<Body> {
    let now = clock::now(&env.0);
    let Some(token) = cookie::get(&headers, cookie::SESSION) else {
        return not_signed_in().into_response(&id);
    };
    match sign_in::session(&env.0, token, now)
        .await
        .map(|session| me(session.as_ref()?, now))
    {
        Ok(Some(me)) => Json(me).into_response(),
        Ok(None) => not_signed_in().into_response(&id),
        Err(fault) => fault_response(&fault, &id),
    }
}

/// Nobody is signed in, and someone has to be.
pub fn not_signed_in() -> Problem {
    Problem::new(ProblemCode::NotSignedIn)
}

fn invalid_code(id: &RequestId) -> Response<Body> {
    Problem::new(ProblemCode::InvalidCode).into_response(id)
}

/// Who is signed in; only people have sessions.
fn me(session: &Session, now: Timestamp) -> Option<Me> {
    let person = session.actor.person()?;
    Some(Me {
        address: person.address.clone(),
        role: session.actor.role(),
        regions: match &session.actor {
            Actor::Coordinator { regions, .. } => regions.clone(),
            Actor::Administrator { .. } | Actor::Holder { .. } | Actor::System => Vec::new(),
        },
        idle_until: sign_in::idle_until(session),
        ends_at: sign_in::ends_at(session),
        now,
    })
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
