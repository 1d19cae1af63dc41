//! Reasons for decisions, and notes for changes.

use crate::{lang::Lang, serde_text::ParseError};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Longest reason or note, in characters: a page of text, which fits into a mail.
pub const LONGEST_REASON: usize = 2000;
/// Shortest explanation of a rejection, in characters: a short sentence.
pub const SHORTEST_EXPLANATION: usize = 20;
/// Most notes: fewer than there are fields in three languages.
pub const MOST_NOTES: usize = 60;
/// Longest field name, in characters: all fields have shorter names.
const LONGEST_FIELD_NAME: usize = 32;

/// A reason in the words of a person: not blank, at most [`LONGEST_REASON`] characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason(String);

/// The error of a text that cannot be a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidReason {
    /// The text is blank
    Blank,
    /// The text has more than [`LONGEST_REASON`] characters
    TooLong {
        /// The number of characters
        was: usize,
    },
}

impl Reason {
    /// The reason as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Reason {
    type Err = InvalidReason;
    fn from_str(text: &str) -> Result<Self, InvalidReason> {
        let was = text.chars().count();
        if text.trim().is_empty() {
            Err(InvalidReason::Blank)
        } else if was > LONGEST_REASON {
            Err(InvalidReason::TooLong { was })
        } else {
            Ok(Self(text.to_owned()))
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::serde_text::serde_as_text!(Reason);

/// The name of a field, for every kind of submission: lower-case letters and underscores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldName(String);

impl FieldName {
    /// The name of a known field.
    pub(crate) fn of(name: &'static str) -> Self {
        Self(name.to_owned())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for FieldName {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
        if (1..=LONGEST_FIELD_NAME).contains(&text.len()) && text.bytes().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ParseError)
        }
    }
}

impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::serde_text::serde_as_text!(FieldName);

/// A change that a reviewer asks for in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Note {
    /// The field
    pub field: FieldName,
    /// The language of the parallel text; missing for the text's own language
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The request
    pub text: Reason,
}

/// The changes that a reviewer asks for: at least one note, at most [`MOST_NOTES`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(try_from = "Vec<Note>", into = "Vec<Note>")]
pub struct Notes(Vec<Note>);

/// The error of a list that cannot be notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidNotes {
    /// The list is empty
    Empty,
    /// The list has more than [`MOST_NOTES`] notes
    TooMany {
        /// The number of notes
        was: usize,
    },
}

impl Notes {
    /// The notes in the order they were written.
    pub fn as_slice(&self) -> &[Note] {
        &self.0
    }
}

impl TryFrom<Vec<Note>> for Notes {
    type Error = InvalidNotes;
    fn try_from(notes: Vec<Note>) -> Result<Self, InvalidNotes> {
        match notes.len() {
            0 => Err(InvalidNotes::Empty),
            1..=MOST_NOTES => Ok(Self(notes)),
            was => Err(InvalidNotes::TooMany { was }),
        }
    }
}

impl From<Notes> for Vec<Note> {
    fn from(notes: Notes) -> Self {
        notes.0
    }
}

impl fmt::Display for InvalidNotes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "no notes",
            Self::TooMany { .. } => "too many notes",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_says_something_and_not_too_much() {
        assert_eq!(" ok\n".parse::<Reason>().unwrap().as_str(), " ok\n");
        assert_eq!(" \n".parse::<Reason>(), Err(InvalidReason::Blank));
        let long = "ä".repeat(LONGEST_REASON + 1);
        assert_eq!(
            long.parse::<Reason>(),
            Err(InvalidReason::TooLong { was: 2001 })
        );
    }

    #[test]
    fn notes_are_read_back_as_they_were_written() {
        let json = r#"[{"field":"title","text":"Lyhyempi"},{"field":"title","lang":"sv","text":"Kortare"}]"#;
        let notes: Notes = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&notes).unwrap(), json);
        for wrong in [
            "[]",
            r#"[{"field":"title","text":" "}]"#,
            r#"[{"field":"Title","text":"a"}]"#,
        ] {
            assert!(serde_json::from_str::<Notes>(wrong).is_err(), "{wrong}");
        }
    }
}
