//! Pages of a list, and the length of the list.

use crate::serde_text::ParseError;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// The items in order
    pub items: Vec<T>,
    /// The beginning of the next page; missing on the last page
    pub next: Option<String>,
    /// The number of items on all pages
    pub count: Count,
}

/// The length of a list: "37", "500+", or "37+" if only a part of the list was examined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Exactly so many, at most [`Count::MOST`]
    Exactly(u32),
    /// More than [`Count::MOST`]
    More,
    /// So many, less than [`Count::MOST`], in the part that was examined
    AtLeast(u32),
}

impl Count {
    /// Counting stops here: each counted row is read, and nobody pages so far.
    pub const MOST: u32 = 500;

    /// The count of rows that were counted up to one more than [`Self::MOST`].
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
