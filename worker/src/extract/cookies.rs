//! The cookies of a request.

use crate::cookie;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use shared::{lang::Lang, submission::id::SubmissionId};
use std::convert::Infallible;

/// The cookies of a request.
pub struct Cookies(HeaderMap);

impl Cookies {
    /// The token of the session.
    pub fn session(&self) -> Option<&str> {
        self.get(cookie::SESSION)
    }

    /// The secret of the browser that asked to sign in.
    pub fn sign_in(&self) -> Option<&str> {
        self.get(cookie::SIGN_IN)
    }

    /// The proof that the browser has signed in before.
    pub fn known(&self) -> Option<&str> {
        self.get(cookie::KNOWN)
    }

    /// The token by which the browser manages a submission.
    pub fn manage(&self, id: &SubmissionId) -> Option<&str> {
        self.get(&cookie::manage(id))
    }

    /// The language chosen before.
    pub fn language(&self) -> Option<Lang> {
        self.get(cookie::LANGUAGE)?.parse().ok()
    }

    /// True without the cookies of those who may have changed what they are about to see: their pages aren't cached.
    pub fn is_anonymous(&self) -> bool {
        self.pairs()
            .all(|(name, _)| name != cookie::SESSION && !name.starts_with(cookie::MANAGE_PREFIX))
    }

    fn get(&self, wanted: &str) -> Option<&str> {
        let mut pairs = self.pairs();
        pairs.find_map(|(name, value)| (name == wanted).then_some(value))
    }

    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
    }
}

impl<S: Sync> FromRequestParts<S> for Cookies {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(
            parts
                .headers
                .get_all(header::COOKIE)
                .iter()
                .map(|value| (header::COOKIE, value.clone()))
                .collect(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn cookies(text: &'static str) -> Cookies {
        Cookies(
            [(header::COOKIE, HeaderValue::from_static(text))]
                .into_iter()
                .collect(),
        )
    }

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let sent = cookies("lang=fi; __Host-session-x=a; __Host-session=b");
        assert_eq!(sent.session(), Some("b"));
        assert_eq!(sent.language(), Some(Lang::Fi));
        assert_eq!(sent.sign_in(), None);
        assert_eq!(cookies("x__Host-session=b").session(), None);
    }

    #[test]
    fn a_session_and_a_manage_cookie_are_someones() {
        assert!(cookies("lang=fi; __Host-sign-in=a; __Host-session-x=a").is_anonymous());
        assert!(!cookies("lang=fi; __Host-session=b").is_anonymous());
        assert!(!cookies("__Host-manage-a2b3c4d5e6f7a2b3=c").is_anonymous());
    }
}
