//! The sentences for requests of the forms that the server refused.

use crate::{request::Refusal, texts::{Texts, keys}};

/// The reason for a refusal, and what the reader can do.
pub fn refusal(texts: Texts, refusal: &Refusal) -> String {
    let Refusal::Problem {
        problem,
        retry_after,
    } = refusal
    else {
        return texts.get(keys::REFUSED_OFFLINE).to_owned();
    };
    let key = match problem.code.as_str() {
        "invalid" => keys::REFUSED_INVALID,
        "conflict" => keys::REFUSED_CONFLICT,
        "refused" => keys::REFUSED_STATE,
        "too_many_requests" => {
            let minutes = retry_after.unwrap_or(3600).div_ceil(60).max(1);
            let minutes = minutes.to_string();
            return texts.fill(keys::REFUSED_TOO_MANY, &[("minutes", &minutes)]);
        }
        "not_found" => keys::REFUSED_NOT_FOUND,
        "too_large" | "payload_too_large" => keys::REFUSED_TOO_LARGE,
        _ => return texts.fill(keys::REFUSED_FAULT, &[("id", &problem.request_id)]),
    };
    texts.get(key).to_owned()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::submission::wire::Problem;

    #[test]
    fn a_refusal_says_when_to_try_again() {
        let problem = Problem {
            code: "too_many_requests".to_owned(),
            ..Problem::default()
        };
        let refused = Refusal::Problem {
            problem,
            retry_after: Some(61),
        };
        assert!(refusal(Texts::of(Lang::Fi), &refused).contains(" 2 min"));
    }
}
