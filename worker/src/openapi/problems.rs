//! The problems that extractors answer with.

use crate::extract::{Background, CurrentSession, Held, Id, Json, Language, Query, SignedIn};
use shared::problem::ProblemCode;
use std::collections::BTreeMap;
use utoipa::{
    IntoResponses,
    openapi::{RefOr, Response},
};

/// The answers of an operation, by status.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// One entry for each code, `404 not_found`: several have the same status, which [`super::complete`] brings together.
pub fn problems(codes: &[ProblemCode]) -> Responses {
    let key = |code: &ProblemCode| format!("{} {code}", code.status());
    codes
        .iter()
        .map(|code| (key(code), Response::new("").into()))
        .collect()
}

macro_rules! problems {
    ($($extractor:ty $([$generic:ident])?: $($code:ident)*;)*) => {$(
        impl$(<$generic>)? IntoResponses for $extractor {
            fn responses() -> Responses {
                problems(&[$(ProblemCode::$code),*])
            }
        }
    )*};
}

problems! {
    CurrentSession: NotSignedIn;
    SignedIn: NotSignedIn;
    Background: NotSignedIn;
    Held: NotFound;
    Id<T> [T]: NotFound;
    Json<T> [T]: Malformed TooLarge NotJson;
    Language: UnknownLanguage;
    Query<T> [T]: InvalidQuery;
}
