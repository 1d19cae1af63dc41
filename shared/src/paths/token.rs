//! The secret of a link in a mail.

use crate::serde_text::ParseError;
use std::{fmt, str::FromStr};

/// The secret of a link in a mail: 64 lower-case hexadecimal digits, 256 bits. It is written into paths only: its
/// `Debug` output hides it from logs.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkToken(String);

impl LinkToken {
    /// The token as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for LinkToken {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() == 64 && text.bytes().all(digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ParseError)
        }
    }
}

impl fmt::Debug for LinkToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkToken(…)")
    }
}
