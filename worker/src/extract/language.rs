//! The language of an answer.

use super::cookies::Cookies;
use crate::error::Problem;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use shared::{lang::Lang, problem::ProblemCode, query::parameter};
use std::convert::Infallible;

/// The language of an answer of the API: `?lang=`, else `Accept-Language`, else Finnish. Another `?lang=` is 400
/// `unknown_language`.
pub struct Language(pub Lang);

/// The language of a page whose URL names none: the one chosen before, else `Accept-Language`, else Finnish.
pub struct PageLanguage(pub Lang);

impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        let lang = match parameter(query, "lang") {
            Some(code) => code.parse().map_err(|_| ProblemCode::UnknownLanguage)?,
            None => accepted(&parts.headers).unwrap_or(Lang::Fi),
        };
        Ok(Self(lang))
    }
}

impl<S: Sync> FromRequestParts<S> for PageLanguage {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let Ok(cookies) = Cookies::from_request_parts(parts, state).await;
        let chosen = cookies.language().or_else(|| accepted(&parts.headers));
        Ok(Self(chosen.unwrap_or(Lang::Fi)))
    }
}

fn accepted(headers: &HeaderMap) -> Option<Lang> {
    let accepted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    Lang::from_accept_language(accepted)
}
