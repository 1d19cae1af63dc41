//! Protection from other sites' pages: they can send a write with the reader's cookies, but can't choose what the browser
//! says about its origin.

use crate::error::Problem;
use axum::http::{HeaderMap, Method, Uri, header};
use shared::problem::ProblemCode;

/// Refuses writes from other sites with 403 `cross_site`: a write needs `Sec-Fetch-Site: same-origin`, or our own
/// `Origin`, that of the request's URL or `public`.
pub fn check(method: &Method, uri: &Uri, headers: &HeaderMap, public: &str) -> Result<(), Problem> {
    if [Method::GET, Method::HEAD, Method::OPTIONS].contains(method) {
        return Ok(());
    }
    let said = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if said(header::HeaderName::from_static("sec-fetch-site")) == Some("same-origin") {
        return Ok(());
    }
    let own = match (uri.scheme_str(), uri.authority()) {
        (Some(scheme), Some(authority)) => format!("{scheme}://{authority}"),
        _ => String::new(),
    };
    match said(header::ORIGIN) {
        Some(origin) if !origin.is_empty() && (origin == own || origin == public) => Ok(()),
        Some(_) | None => Err(ProblemCode::CrossSite.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    fn is_taken(method: &Method, said: &[(&'static str, &'static str)]) -> bool {
        let uri = Uri::from_static("http://localhost:8787/api/v1/sign-in");
        let headers = said
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect();
        check(method, &uri, &headers, "https://kartta.example").is_ok()
    }

    #[test]
    fn a_write_is_taken_from_our_own_pages_alone() {
        for (said, taken) in [
            (&[][..], false),
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "cross-site")], false),
            (&[("sec-fetch-site", "none")], false),
            (&[("origin", "http://localhost:8787")], true),
            (&[("origin", "https://kartta.example")], true),
            (&[("origin", "https://kartta.example.evil.example")], false),
            (&[("origin", "http://localhost:8788")], false),
            (&[("origin", "null")], false),
            (&[("origin", "")], false),
        ] {
            for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
                assert_eq!(is_taken(&method, said), taken, "{method} {said:?}");
            }
        }
    }

    #[test]
    fn anyone_may_read() {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            assert!(is_taken(&method, &[("sec-fetch-site", "cross-site")]));
        }
    }
}
