//! Cookies: all of ours are for this host alone, over HTTPS alone, and out of every script's reach.

use axum::http::{HeaderMap, HeaderValue, header};
use shared::submission::id::SubmissionId;

/// The cookie of a coordinator's or administrator's session.
pub const SESSION: &str = "__Host-session";
/// The cookie of the browser that asked to sign in.
pub const SIGN_IN: &str = "__Host-sign-in";

/// The name of a submission's cookie: each has its own, so that two manage links don't disturb each other.
pub fn manage(id: &SubmissionId) -> String {
    format!("__Host-manage-{id}")
}

/// The value of a cookie of the request.
pub fn get<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// Sets a cookie for so many seconds. Name and value must be letters, digits, hyphens and underscores.
pub fn set(headers: &mut HeaderMap, name: &str, value: &str, seconds: i64) {
    let cookie =
        format!("{name}={value}; Max-Age={seconds}; Path=/; HttpOnly; Secure; SameSite=Lax");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        headers.append(header::SET_COOKIE, cookie);
    }
}

/// Has the browser forget a cookie.
pub fn remove(headers: &mut HeaderMap, name: &str) {
    set(headers, name, "", 0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::COOKIE,
            HeaderValue::from_static("lang=fi; __Host-session-x=a; __Host-session=b"),
        );
        assert_eq!(get(&headers, "__Host-session"), Some("b"));
        assert_eq!(get(&headers, "session"), None);
    }

    #[test]
    fn a_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        let mut headers = HeaderMap::new();
        set(&mut headers, "__Host-session", "00ff", 60);
        assert_eq!(
            headers.get(header::SET_COOKIE),
            Some(&HeaderValue::from_static(
                "__Host-session=00ff; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax"
            ))
        );
    }
}
