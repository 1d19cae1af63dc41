//! The sentences for requests of the administration that the server refused.

use crate::{
    request::Refusal,
    texts::{Texts, keys},
};

/// The reason for a refusal, and what the reader can do.
pub fn refusal(texts: Texts, refusal: &Refusal) -> String {
    let Refusal::Problem {
        problem,
        retry_after,
    } = refusal
    else {
        return texts.get(keys::ADMIN_REFUSED_OFFLINE).to_owned();
    };
    let key = match problem.code.as_str() {
        "not_signed_in" => keys::ADMIN_REFUSED_NOT_SIGNED_IN,
        "denied" => keys::ADMIN_REFUSED_DENIED,
        "not_found" => keys::ADMIN_REFUSED_NOT_FOUND,
        "conflict" => keys::ADMIN_REFUSED_CONFLICT,
        "refused" => keys::ADMIN_REFUSED_STATE,
        "too_many_requests" => {
            let minutes = retry_after.unwrap_or(3600).div_ceil(60).max(1).to_string();
            return texts.fill(keys::ADMIN_REFUSED_TOO_MANY, &[("minutes", &minutes)]);
        }
        "invalid_address" => keys::ERROR_NOT_AN_EMAIL,
        "invalid_code" => keys::ADMIN_REFUSED_CODE,
        "invalid_mail" => keys::ADMIN_REFUSED_MAIL,
        "too_large" | "payload_too_large" => keys::REFUSED_TOO_LARGE,
        _ => return texts.fill(keys::ADMIN_REFUSED_FAULT, &[("id", &problem.request_id)]),
    };
    texts.get(key).to_owned()
}
