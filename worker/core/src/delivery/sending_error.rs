//! The errors of the mail binding, without any address.

use worker::Error;

/// An error of the mail binding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendingError {
    /// It will never be sent
    Never(String),
    /// It may be sent another time
    Later(String),
}

impl From<&Error> for SendingError {
    fn from(error: &Error) -> Self {
        match error {
            Error::EmailRecipientNotAllowed(_) => never("recipient_not_allowed"),
            Error::EmailRecipientSuppressed(_) => never("recipient_suppressed"),
            Error::RateLimitExceeded(_) => later("rate_limit"),
            Error::DailyLimitExceeded(_) => later("daily_limit"),
            Error::InternalError(_) => later("internal"),
            Error::UnknownJsError { message, code, .. } => of(code.as_deref(), message),
            _ => later("unknown"),
        }
    }
}

/// The error of a code, or of the local binding, which has a sentence with the address instead.
fn of(code: Option<&str>, message: &str) -> SendingError {
    let is_code = |code: &str| {
        (1..=40).contains(&code.len())
            && code
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte == b'_')
    };
    match code.filter(|code| is_code(code)) {
        Some("E_RECIPIENT_NOT_ALLOWED") => never("recipient_not_allowed"),
        Some(code @ ("E_VALIDATION_ERROR" | "E_CONTENT_TOO_LARGE" | "E_FIELD_MISSING")) => {
            never(code)
        }
        Some(code) => later(code),
        None if message.starts_with("email to ") && message.ends_with(" not allowed") => {
            never("recipient_not_allowed")
        }
        None if message.starts_with("email from ") && message.ends_with(" not allowed") => {
            later("sender_not_allowed")
        }
        None => later("unknown"),
    }
}

fn never(why: &str) -> SendingError {
    SendingError::Never(why.to_owned())
}

fn later(why: &str) -> SendingError {
    SendingError::Later(why.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_holds_no_address() {
        for (code, message, refusal) in [
            (
                None,
                "email to a@example.org not allowed",
                never("recipient_not_allowed"),
            ),
            (
                None,
                "email from a@example.org not allowed",
                later("sender_not_allowed"),
            ),
            (
                Some("E_RECIPIENT_NOT_ALLOWED"),
                "a@example.org",
                never("recipient_not_allowed"),
            ),
            (
                Some("E_DELIVERY_FAILED"),
                "a@example.org",
                later("E_DELIVERY_FAILED"),
            ),
            (
                Some("E_CONTENT_TOO_LARGE"),
                "",
                never("E_CONTENT_TOO_LARGE"),
            ),
            (Some("a@example.org"), "a@example.org", later("unknown")),
            (None, "timeout for a@example.org", later("unknown")),
        ] {
            assert_eq!(of(code, message), refusal);
        }
        let refused = Error::EmailRecipientNotAllowed("a@example.org".to_owned());
        assert_eq!(SendingError::from(&refused), never("recipient_not_allowed"));
    }
}
