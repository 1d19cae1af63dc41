//! Ids of submissions and people, and versions.

use crate::serde_text::ParseError;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// An opaque id: 16 to 32 lower-case letters and digits, which are allowed in URLs and in names of cookies.
macro_rules! opaque_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = ParseError;
            fn from_str(text: &str) -> Result<Self, ParseError> {
                let opaque = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
                if (16..=32).contains(&text.len()) && text.bytes().all(opaque) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(ParseError)
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        crate::serde_text::serde_as_text!($name);
    };
}

opaque_id! {
    /// The id of a submission: 16 to 32 lower-case letters and digits.
    SubmissionId
}

opaque_id! {
    /// The id of a person: 16 to 32 lower-case letters and digits.
    PersonId
}

/// The number of changes of a submission, beginning with 1. A text is identified by the version that wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Version(u32);

impl Version {
    /// The version of a new submission.
    pub const FIRST: Self = Self(1);

    /// The version with a number.
    pub const fn new(number: u32) -> Self {
        Self(number)
    }

    /// The number.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The version after the next change.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_opaque_and_fit_into_urls() {
        for text in ["0123456789abcdef", "a2b3c4d5e6f7a2b3c4d5e6f7a2b3c4d5"] {
            assert_eq!(text.parse::<SubmissionId>().unwrap().as_str(), text);
        }
        for text in [
            "",
            "0123456789abcde",
            "0123456789ABCDEF",
            "0123456789abcde/",
            &"a".repeat(33),
        ] {
            assert_eq!(text.parse::<PersonId>(), Err(ParseError), "{text}");
        }
    }
}
