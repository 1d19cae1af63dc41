//! The sentences for requests of the forms that the server refused.

use crate::request::Refusal;
use shared::problem::ProblemCode;
use texts::{Texts, keys, places};

/// The reason for a refusal, and what the reader can do.
pub fn refusal(texts: Texts, refusal: &Refusal) -> String {
    let fault = |id: &str| texts.fill(keys::REFUSED_FAULT, places::Id { id });
    let (problem, retry_after) = match refusal {
        Refusal::Problem {
            problem,
            retry_after,
        } => (problem, retry_after),
        Refusal::Unreadable { request_id, .. } => return fault(request_id),
        Refusal::Offline => return texts.get(keys::REFUSED_OFFLINE).to_owned(),
    };
    let key = match problem.code {
        ProblemCode::Invalid => keys::REFUSED_INVALID,
        ProblemCode::Conflict => keys::REFUSED_CONFLICT,
        ProblemCode::Refused => keys::REFUSED_STATE,
        ProblemCode::TooManyRequests => {
            let minutes = retry_after.unwrap_or(3600).div_ceil(60).max(1);
            let minutes = minutes.to_string();
            return texts.fill(
                keys::REFUSED_TOO_MANY,
                places::Minutes { minutes: &minutes },
            );
        }
        ProblemCode::NotFound => keys::REFUSED_NOT_FOUND,
        ProblemCode::TooLarge => keys::REFUSED_TOO_LARGE,
        ProblemCode::HiddenField => keys::REFUSED_HIDDEN_FIELD,
        ProblemCode::KeyReused => keys::REFUSED_KEY_REUSED,
        ProblemCode::Unreadable => keys::REFUSED_UNREADABLE,
        ProblemCode::Malformed
        | ProblemCode::MalformedUri
        | ProblemCode::InvalidQuery
        | ProblemCode::UnknownLanguage
        | ProblemCode::NotSignedIn
        | ProblemCode::Denied
        | ProblemCode::CrossSite
        | ProblemCode::MethodNotAllowed
        | ProblemCode::AddressTaken
        | ProblemCode::LastAdministrator
        | ProblemCode::Gone
        | ProblemCode::UriTooLong
        | ProblemCode::NotJson
        | ProblemCode::InvalidAddress
        | ProblemCode::InvalidName
        | ProblemCode::InvalidAbsence
        | ProblemCode::InvalidCode
        | ProblemCode::InvalidMail
        | ProblemCode::ReasonTooShort
        | ProblemCode::NoRegions
        | ProblemCode::ReadOnly
        | ProblemCode::Restored
        | ProblemCode::Internal => return fault(&problem.request_id),
    };
    texts.get(key).to_owned()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use shared::{lang::Lang, problem::Problem};

    #[test]
    fn a_refusal_says_when_to_try_again() {
        let problem = Problem {
            kind: "about:blank".to_owned(),
            title: "Too Many Requests".to_owned(),
            status: 429,
            code: ProblemCode::TooManyRequests,
            request_id: String::new(),
            errors: Vec::new(),
        };
        let refused = Refusal::Problem {
            problem,
            retry_after: Some(61),
        };
        assert!(refusal(Texts::of(Lang::Fi), &refused).contains(" 2 min"));
    }

    #[test]
    fn an_unreadable_answer_is_told_with_its_id() {
        let refused = Refusal::Unreadable {
            status: 409,
            request_id: "5d4c3b2a19080706".to_owned(),
        };
        assert!(refusal(Texts::of(Lang::Fi), &refused).contains("5d4c3b2a19080706"));
    }
}
