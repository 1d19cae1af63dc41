//! Pages of a list, and how long it is.

use crate::serde_text::ParseError;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The items in order
    pub items: Vec<T>,
    /// Where the next page begins; none after the last one
    pub next: Option<String>,
    /// How many items there are on all pages
    pub count: Count,
}

/// How many there are: "37", "500+", or where only a part was looked through "37+".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many, at most [`Count::MOST`]
    Exactly(u32),
    /// More than [`Count::MOST`]
    More,
    /// So many, less than [`Count::MOST`], in the part that was looked through
    AtLeast(u32),
}

impl Count {
    /// More are not counted: each counted row is read, and nobody pages so far.
    pub const MOST: u32 = 500;

    /// The count of what was counted up to one more than [`Self::MOST`].
    pub fn of(counted: u32) -> Self {
        if counted > Self::MOST {
            Self::More
        } else {
            Self::Exactly(counted)
        }
    }
}

impl FromStr for Count {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        if text == Self::More.to_string() {
            return Ok(Self::More);
        }
        let (digits, counts): (_, fn(u32) -> Self) = match text.strip_suffix('+') {
            Some(digits) => (digits, Self::AtLeast),
            None => (text, Self::Exactly),
        };
        match digits.parse() {
            Ok(counted) if counted <= Self::MOST => Ok(counts(counted)),
            Ok(_) | Err(_) => Err(ParseError),
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exactly(counted) => counted.fmt(f),
            Self::More => write!(f, "{}+", Self::MOST),
            Self::AtLeast(counted) => write!(f, "{counted}+"),
        }
    }
}

crate::serde_text::serde_as_text!(Count);
