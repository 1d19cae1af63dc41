//! Which language an answer of the API is in.

use crate::error::Problem;
use axum::http::{HeaderMap, header};
use shared::{lang::Lang, problem::ProblemCode, query};

/// The language asked for.
pub struct Language(pub Lang);

/// `?lang=`, else `Accept-Language`, else Finnish.
///
/// # Errors
/// 400 when `?lang=` names no language of ours.
pub fn language(query: Option<&str>, headers: &HeaderMap) -> Result<Language, Problem> {
    if let Some(code) = query.and_then(|query| query::parameter(query, "lang")) {
        return code
            .parse()
            .map(Language)
            .map_err(|_| Problem::new(ProblemCode::UnknownLanguage));
    }
    Ok(Language(accepted(headers).unwrap_or(Lang::Fi)))
}

/// The best of our languages by `Accept-Language`.
pub fn accepted(headers: &HeaderMap) -> Option<Lang> {
    let accepted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    Lang::from_accept_language(accepted)
}
