//! What a reviewer or a holder says about a decision.

use crate::lang::Lang;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A reason or a note, in characters: a page of text, which a mail can still carry.
pub const LONGEST_REASON: usize = 2000;
/// More notes than there are fields in three languages help nobody.
pub const MOST_NOTES: usize = 60;
/// No field of ours has a longer name.
const LONGEST_FIELD_NAME: usize = 32;

/// A reason in the words of who decided: not blank, at most [`LONGEST_REASON`] characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason(String);

/// The text is no reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoReason {
    /// It says nothing
    Blank,
    /// It has more characters than [`LONGEST_REASON`]
    TooLong {
        /// How many
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
    type Err = NoReason;
    fn from_str(text: &str) -> Result<Self, NoReason> {
        let was = text.chars().count();
        if text.trim().is_empty() {
            Err(NoReason::Blank)
        } else if was > LONGEST_REASON {
            Err(NoReason::TooLong { was })
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

crate::serde_as_text!(Reason);

/// The name of a field of whatever kind was handed in: lower-case letters and underscores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldName(String);

/// The text is no field's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAFieldName;

impl FieldName {
    /// The name of a field that a list of ours names.
    pub(crate) fn of(name: &'static str) -> Self {
        Self(name.to_owned())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for FieldName {
    type Err = NotAFieldName;
    fn from_str(text: &str) -> Result<Self, NotAFieldName> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
        if (1..=LONGEST_FIELD_NAME).contains(&text.len()) && text.bytes().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAFieldName)
        }
    }
}

impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::serde_as_text!(FieldName);

/// What a reviewer asks to be changed in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The field
    pub field: FieldName,
    /// Which of its parallel texts; none for the text's own language
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// What is asked
    pub text: Reason,
}

/// What has to be changed before approval: at least one note, at most [`MOST_NOTES`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Note>", into = "Vec<Note>")]
pub struct Notes(Vec<Note>);

/// The list is no notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoNotes {
    /// Nothing is asked
    Empty,
    /// There are more than [`MOST_NOTES`]
    TooMany {
        /// How many
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
    type Error = NoNotes;
    fn try_from(notes: Vec<Note>) -> Result<Self, NoNotes> {
        match notes.len() {
            0 => Err(NoNotes::Empty),
            1..=MOST_NOTES => Ok(Self(notes)),
            was => Err(NoNotes::TooMany { was }),
        }
    }
}

impl From<Notes> for Vec<Note> {
    fn from(notes: Notes) -> Self {
        notes.0
    }
}

impl fmt::Display for NoNotes {
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
        assert_eq!(" \n".parse::<Reason>(), Err(NoReason::Blank));
        let long = "ä".repeat(LONGEST_REASON + 1);
        assert_eq!(long.parse::<Reason>(), Err(NoReason::TooLong { was: 2001 }));
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
