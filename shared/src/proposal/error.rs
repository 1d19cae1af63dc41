//! Errors in a field. Their sentences are in the locale files.

use crate::{calendar::Date, lang::Lang, proposal::field::Field};
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
#[serde(tag = "kind", rename_all = "snake_case")]
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
}
