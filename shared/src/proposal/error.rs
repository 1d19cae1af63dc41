//! What is wrong with a field; the sentences stand with the interface's.

use crate::{calendar::Date, lang::Lang, proposal::field::Field};
use serde::{Deserialize, Serialize};

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field
    pub field: Field,
    /// Which of its parallel texts; none for the text's own language
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// What is wrong
    pub error: ErrorKind,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ErrorKind {
    /// Nothing was written or chosen
    Missing,
    /// It has too many characters
    TooLong {
        /// How many it may have
        most: usize,
        /// How many it has
        was: usize,
    },
    /// Too much was chosen
    TooMany {
        /// How many there may be
        most: usize,
        /// How many there are
        was: usize,
    },
    /// It is to be one line
    LineBreak,
    /// It holds a character that is none of a text's
    ControlCharacter {
        /// Its code point
        code: u32,
    },
    /// No mail can be sent there
    NotAnEmail,
    /// No page is there
    NotAWebAddress,
    /// Nobody can be called there
    NotAPhoneNumber,
    /// The list has no such code
    UnknownCode,
    /// The calendar has no such day
    NotADate,
    /// The day is over
    InThePast {
        /// The first day that can be chosen
        earliest: Date,
    },
    /// The day is too far ahead
    TooFarAhead {
        /// How many months ahead it may be
        most_months: u16,
        /// The last day that can be chosen
        latest: Date,
    },
    /// A parallel text is in the text's own language
    SameLanguage,
}
