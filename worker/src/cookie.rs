//! Cookies as they are set. All but the language's are for this host alone, over HTTPS alone, and out of every script's
//! reach.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, IntoResponseParts, Response, ResponseParts},
};
use shared::{sign_in::SIGN_IN_SECONDS, submission::id::SubmissionId};
use std::convert::Infallible;
use worker_core::usecases::{
    sign_in::LONGEST_SECONDS,
    submissions::access::{SESSION_SECONDS, Session},
};

/// The cookie of a coordinator's or administrator's session.
pub const SESSION: &str = "__Host-session";
/// The cookie of the browser that asked to sign in.
pub const SIGN_IN: &str = "__Host-sign-in";
/// The cookie of a browser that has signed in before.
pub const KNOWN: &str = "__Host-known";
/// For so long, which is as long as browsers keep a cookie: 400 days.
const KNOWN_SECONDS: i64 = 400 * 24 * 3600;
/// The beginning of the cookies by which a browser manages submissions.
pub const MANAGE_PREFIX: &str = "__Host-manage-";
/// The cookie of the language chosen before. The page's program sets it.
pub const LANGUAGE: &str = "lang";

/// The cookie of a submission: each has its own, so that two manage links don't disturb each other.
pub fn manage(id: &SubmissionId) -> String {
    format!("{MANAGE_PREFIX}{id}")
}

/// A cookie that a response sets or removes.
pub struct SetCookie(String);

impl SetCookie {
    /// The cookie of a session that begins.
    pub fn session(token: &str) -> Self {
        Self::new(SESSION, token, LONGEST_SECONDS)
    }

    /// The cookie of a browser that asks to sign in.
    pub fn sign_in(secret: &str) -> Self {
        Self::new(SIGN_IN, secret, SIGN_IN_SECONDS)
    }

    /// The cookie of a browser that has signed in.
    pub fn known(value: &str) -> Self {
        Self::new(KNOWN, value, KNOWN_SECONDS)
    }

    /// The cookie by which a browser manages a submission.
    pub fn manage(session: &Session) -> Self {
        let name = manage(&session.submission);
        Self::new(&name, &session.token, SESSION_SECONDS)
    }

    /// The removal of a cookie.
    pub fn removed(name: &str) -> Self {
        Self::new(name, "", 0)
    }

    /// Name and value must be letters, digits, hyphens and underscores.
    fn new(name: &str, value: &str, seconds: i64) -> Self {
        Self(format!(
            "{name}={value}; Max-Age={seconds}; Path=/; HttpOnly; Secure; SameSite=Lax"
        ))
    }
}

impl IntoResponseParts for SetCookie {
    type Error = Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Infallible> {
        if let Ok(cookie) = HeaderValue::from_str(&self.0) {
            parts.headers_mut().append(header::SET_COOKIE, cookie);
        }
        Ok(parts)
    }
}

impl IntoResponse for SetCookie {
    fn into_response(self) -> Response {
        (self, ()).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        let response = SetCookie::new(SESSION, "00ff", 60).into_response();
        assert_eq!(
            response.headers().get(header::SET_COOKIE),
            Some(&HeaderValue::from_static(
                "__Host-session=00ff; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax"
            ))
        );
    }
}
