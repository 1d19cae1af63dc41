//! The sentences for requests of the administration that the server refused.

use frontend::request::Refusal;
use shared::problem::ProblemCode;
use texts::{Texts, keys, places};

/// The reason for a refusal, and what the reader can do.
pub fn refusal(texts: Texts, refusal: &Refusal) -> String {
    let fault = |id: &str| texts.fill(keys::ADMIN_REFUSED_FAULT, places::Id { id });
    let (problem, retry_after) = match refusal {
        Refusal::Problem {
            problem,
            retry_after,
        } => (problem, retry_after),
        Refusal::Unreadable { request_id, .. } => return fault(request_id),
        Refusal::Offline => return texts.get(keys::ADMIN_REFUSED_OFFLINE).to_owned(),
    };
    let key = match problem.code {
        ProblemCode::NotSignedIn => keys::ADMIN_REFUSED_NOT_SIGNED_IN,
        ProblemCode::Denied => keys::ADMIN_REFUSED_DENIED,
        ProblemCode::NotFound => keys::ADMIN_REFUSED_NOT_FOUND,
        ProblemCode::Conflict => keys::ADMIN_REFUSED_CONFLICT,
        ProblemCode::Refused => keys::ADMIN_REFUSED_STATE,
        ProblemCode::TooManyRequests => {
            let minutes = retry_after.unwrap_or(3600).div_ceil(60).max(1).to_string();
            return texts.fill(
                keys::ADMIN_REFUSED_TOO_MANY,
                places::Minutes { minutes: &minutes },
            );
        }
        ProblemCode::InvalidAddress => keys::ERROR_NOT_AN_EMAIL,
        ProblemCode::InvalidCode => keys::ADMIN_REFUSED_CODE,
        ProblemCode::InvalidMail => keys::ADMIN_REFUSED_MAIL,
        ProblemCode::ReasonTooShort => keys::ADMIN_REJECT_SHORT,
        ProblemCode::AddressTaken => keys::PEOPLE_ADDRESS_TAKEN,
        ProblemCode::NoRegions => keys::PEOPLE_NO_REGIONS,
        ProblemCode::InvalidName => keys::SETTINGS_NAME_WRONG,
        ProblemCode::InvalidAbsence => keys::SETTINGS_ABSENCE_WRONG,
        ProblemCode::LastAdministrator => keys::PEOPLE_LAST,
        ProblemCode::TooLarge => keys::REFUSED_TOO_LARGE,
        ProblemCode::Unreadable => keys::ADMIN_REFUSED_UNREADABLE,
        ProblemCode::Malformed
        | ProblemCode::MalformedUri
        | ProblemCode::InvalidQuery
        | ProblemCode::UnknownLanguage
        | ProblemCode::CrossSite
        | ProblemCode::MethodNotAllowed
        | ProblemCode::Gone
        | ProblemCode::UriTooLong
        | ProblemCode::NotJson
        | ProblemCode::Invalid
        | ProblemCode::HiddenField
        | ProblemCode::KeyReused
        | ProblemCode::ReadOnly
        | ProblemCode::Restored
        | ProblemCode::Internal => return fault(&problem.request_id),
    };
    texts.get(key).to_owned()
}
