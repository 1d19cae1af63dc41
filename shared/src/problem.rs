//! Problems as the API answers them (RFC 9457).

use crate::{form::error::FieldError, named_enum::named_enum};
use serde::{Deserialize, Serialize};

named_enum! {
    /// The stable code of a problem. Each code has one HTTP status.
    ProblemCode {
        /// The body is not the JSON that the route takes
        Malformed = "malformed",
        /// The URL is not percent-encoded UTF-8
        MalformedUri = "malformed_uri",
        /// A query parameter has an impossible value
        InvalidQuery = "invalid_query",
        /// `lang` is not a language of the product
        UnknownLanguage = "unknown_language",
        /// Nobody is signed in
        NotSignedIn = "not_signed_in",
        /// The submission is visible, but somebody else decides
        Denied = "denied",
        /// A write from another origin
        CrossSite = "cross_site",
        /// Unknown, or not visible to whoever asks
        NotFound = "not_found",
        /// The route exists with other methods, listed in `Allow`
        MethodNotAllowed = "method_not_allowed",
        /// Somebody else has changed it since the version that was sent
        Conflict = "conflict",
        /// Not possible in this state or at this time
        Refused = "refused",
        /// Somebody with this address has been invited already
        AddressTaken = "address_taken",
        /// The last administrator keeps the role
        LastAdministrator = "last_administrator",
        /// It existed, and is no longer public
        Gone = "gone",
        /// The body is longer than the route takes
        TooLarge = "too_large",
        /// The URL is too long
        UriTooLong = "uri_too_long",
        /// The body is not sent as JSON
        NotJson = "not_json",
        /// The form has errors, listed in `errors`
        Invalid = "invalid",
        /// The e-mail address is not valid
        InvalidAddress = "invalid_address",
        /// A field was filled in that people don't see
        HiddenField = "hidden_field",
        /// Another text was sent with this key before
        KeyReused = "key_reused",
        /// The sign-in code or link is wrong, used, expired, or of another browser
        InvalidCode = "invalid_code",
        /// The edited mail has lost a placeholder, or its subject or text is too long
        InvalidMail = "invalid_mail",
        /// The explanation of a rejection says too little for its author
        ReasonTooShort = "reason_too_short",
        /// The name is too long, or no name of one line
        InvalidName = "invalid_name",
        /// The absence is over or too long, or its deputy is no colleague
        InvalidAbsence = "invalid_absence",
        /// A coordinator needs at least one region
        NoRegions = "no_regions",
        /// The limit is reached; `Retry-After` gives the seconds to wait
        TooManyRequests = "too_many_requests",
        /// The database takes no writes: it is full, or has a fault
        ReadOnly = "read_only",
        /// The database was restored from a copy, and what was erased since then isn't erased again yet
        Restored = "restored",
        /// What is stored of it can't be read; administrators see what is wrong
        Unreadable = "unreadable",
        /// A fault of the product, written to the log
        Internal = "internal",
    }
}

impl ProblemCode {
    /// The HTTP status of every answer with this code.
    pub fn status(self) -> u16 {
        match self {
            Self::Malformed | Self::MalformedUri | Self::InvalidQuery | Self::UnknownLanguage => {
                400
            }
            Self::NotSignedIn => 401,
            Self::Denied | Self::CrossSite => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::Conflict | Self::Refused | Self::AddressTaken | Self::LastAdministrator => 409,
            Self::Gone => 410,
            Self::TooLarge => 413,
            Self::UriTooLong => 414,
            Self::NotJson => 415,
            Self::Invalid
            | Self::InvalidAddress
            | Self::InvalidCode
            | Self::InvalidMail
            | Self::ReasonTooShort
            | Self::InvalidName
            | Self::InvalidAbsence
            | Self::HiddenField
            | Self::KeyReused
            | Self::NoRegions => 422,
            Self::TooManyRequests => 429,
            Self::Unreadable | Self::Internal => 500,
            Self::ReadOnly | Self::Restored => 503,
        }
    }
}

/// The body of an error answer, `application/problem+json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Always `about:blank`: the code tells the type
    #[serde(rename = "type", default)]
    pub kind: String,
    /// The reason phrase of the status
    #[serde(default)]
    pub title: String,
    /// The HTTP status
    pub status: u16,
    /// The stable code. A program that does not know it yet cannot read the problem
    pub code: ProblemCode,
    /// Id of the request, to be quoted
    #[serde(default)]
    pub request_id: String,
    /// The errors of the form's fields, for `invalid`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_read_as_it_was_written() {
        let json = r#"{"type":"about:blank","title":"Conflict","status":409,"code":"conflict","request_id":"5d4c3b2a19080706"}"#;
        let problem: Problem = serde_json::from_str(json).unwrap();
        assert_eq!(problem.code, ProblemCode::Conflict);
        assert_eq!(serde_json::to_string(&problem).unwrap(), json);
    }

    #[test]
    fn a_problem_with_an_unknown_code_is_not_read() {
        let json = r#"{"status":409,"code":"unheard_of"}"#;
        assert!(serde_json::from_str::<Problem>(json).is_err());
    }
}
