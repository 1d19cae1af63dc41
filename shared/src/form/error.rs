//! Errors in a field. Their sentences are in the locale files.

use crate::{calendar::Date, form::field::Field, lang::Lang, serde_text::ParseError};
use serde::{Deserialize, Serialize};

/// An error in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// The field
    pub field: Field,
    /// The language of the parallel text; missing for the proposal's own language
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The error
    pub error: ErrorKind,
}

/// The kind of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", try_from = "FlatErrorKind")]
pub enum ErrorKind {
    /// Required, but empty
    Missing,
    /// Too many characters
    TooLong {
        /// The limit
        most: usize,
        /// The number of characters
        was: usize,
    },
    /// Too many choices or lines
    TooMany {
        /// The limit
        most: usize,
        /// The number of choices or lines
        was: usize,
    },
    /// A line break in a field of one line
    LineBreak,
    /// A control character
    ControlCharacter {
        /// Its code point
        code: u32,
    },
    /// Not an e-mail address
    NotAnEmail,
    /// Not a web address
    NotAWebAddress,
    /// Not a phone number
    NotAPhoneNumber,
    /// Not a code of the vocabulary
    UnknownCode,
    /// Not a day of the calendar
    NotADate,
    /// A day in the past
    InThePast {
        /// The first day that can be chosen
        earliest: Date,
    },
    /// A day too far ahead
    TooFarAhead {
        /// The limit in months
        most_months: u16,
        /// The last day that can be chosen
        latest: Date,
    },
    /// A parallel text in the proposal's own language
    SameLanguage,
    /// Choices that exclude one another
    Contradicting,
}

/// An [`ErrorKind`] as it is read: all fields of all kinds. Reading the enum itself would cost a program of the browser four times
/// the code.
#[derive(Deserialize)]
struct FlatErrorKind {
    kind: String,
    most: Option<usize>,
    was: Option<usize>,
    code: Option<u32>,
    earliest: Option<Date>,
    most_months: Option<u16>,
    latest: Option<Date>,
}

impl TryFrom<FlatErrorKind> for ErrorKind {
    type Error = ParseError;
    fn try_from(flat: FlatErrorKind) -> Result<Self, ParseError> {
        let FlatErrorKind {
            most,
            was,
            code,
            earliest,
            most_months,
            latest,
            ..
        } = flat;
        let numbers = || most.zip(was).ok_or(ParseError);
        Ok(match flat.kind.as_str() {
            "missing" => Self::Missing,
            "too_long" => numbers().map(|(most, was)| Self::TooLong { most, was })?,
            "too_many" => numbers().map(|(most, was)| Self::TooMany { most, was })?,
            "line_break" => Self::LineBreak,
            "control_character" => Self::ControlCharacter {
                code: code.ok_or(ParseError)?,
            },
            "not_an_email" => Self::NotAnEmail,
            "not_a_web_address" => Self::NotAWebAddress,
            "not_a_phone_number" => Self::NotAPhoneNumber,
            "unknown_code" => Self::UnknownCode,
            "not_a_date" => Self::NotADate,
            "in_the_past" => Self::InThePast {
                earliest: earliest.ok_or(ParseError)?,
            },
            "too_far_ahead" => Self::TooFarAhead {
                most_months: most_months.ok_or(ParseError)?,
                latest: latest.ok_or(ParseError)?,
            },
            "same_language" => Self::SameLanguage,
            "contradicting" => Self::Contradicting,
            _ => return Err(ParseError),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_read_as_it_was_written() {
        let day: Date = "2026-11-26".parse().unwrap();
        let all = [
            ErrorKind::Missing,
            ErrorKind::TooLong { most: 1, was: 2 },
            ErrorKind::TooMany { most: 1, was: 2 },
            ErrorKind::LineBreak,
            ErrorKind::ControlCharacter { code: 7 },
            ErrorKind::NotAnEmail,
            ErrorKind::NotAWebAddress,
            ErrorKind::NotAPhoneNumber,
            ErrorKind::UnknownCode,
            ErrorKind::NotADate,
            ErrorKind::InThePast { earliest: day },
            ErrorKind::TooFarAhead {
                most_months: 24,
                latest: day,
            },
            ErrorKind::SameLanguage,
            ErrorKind::Contradicting,
        ];
        for error in all {
            let json = serde_json::to_string(&error).unwrap();
            assert_eq!(serde_json::from_str::<ErrorKind>(&json).unwrap(), error);
        }
        for json in [r#"{"kind":"too_long","most":1}"#, r#"{"kind":"other"}"#] {
            assert!(serde_json::from_str::<ErrorKind>(json).is_err());
        }
    }
}
