//! The code of a sign-in mail, for a browser other than the one that opened the mail.

use crate::{clock, fault::Fault, hash::sha256};

/// Digits and capitals without those that look alike: 0 and O, 1 and I.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH: usize = 8;

/// Eight digits and capitals: 40 random bits, enough for five tries within a quarter of an hour.
pub struct Code(String);

impl Code {
    /// A new code.
    pub fn new() -> Result<Self, Fault> {
        clock::random_bytes().map(Self::of)
    }

    /// The code of these bytes, of which the lowest five bits count.
    fn of(bytes: [u8; LENGTH]) -> Self {
        let letter = |byte: u8| LETTERS.get(usize::from(byte % 32)).copied().map(char::from);
        Self(bytes.into_iter().filter_map(letter).collect())
    }

    /// The code that someone typed: without spaces and hyphens, small letters being capitals.
    pub fn typed(text: &str) -> Self {
        let letters = text
            .chars()
            .filter(|letter| !letter.is_whitespace() && *letter != '-')
            .take(LENGTH + 1);
        Self(letters.map(|letter| letter.to_ascii_uppercase()).collect())
    }

    /// As it is shown: "ABCD-EFGH".
    pub fn shown(&self) -> String {
        let (first, second) = self.0.split_at_checked(LENGTH / 2).unwrap_or((&self.0, ""));
        format!("{first}-{second}")
    }

    /// Its hash for one sign-in: the same code is another one for another.
    pub fn hash(&self, sign_in: &str) -> String {
        sha256(&format!("{sign_in}:{}", self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_typed_as_people_type() {
        let code = Code::of([0, 7, 8, 31, 32, 64, 255, 9]);
        assert_eq!(code.shown(), "29AZ-22ZB");
        for typed in ["29AZ-22ZB", "29az22zb", " 29az 22zb\n", "2-9-A-Z-2-2-Z-B"] {
            assert_eq!(Code::typed(typed).hash("a"), code.hash("a"), "{typed:?}");
        }
        for other in ["", "29AZ22Z", "29AZ22ZBB", "29AZ22ZÄ"] {
            assert_ne!(Code::typed(other).hash("a"), code.hash("a"), "{other:?}");
        }
        assert_ne!(code.hash("a"), code.hash("b"));
    }
}
