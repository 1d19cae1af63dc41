//! Phone numbers.

use crate::serde_text::ParseError;
use std::{fmt, str::FromStr};

/// Longest phone number: 15 digits (ITU-T E.164), a plus sign, and separators.
pub const LONGEST_PHONE: usize = 30;
const MOST_DIGITS: usize = 15;
/// Short service numbers have three digits.
const FEWEST_DIGITS: usize = 3;

/// The words before a number that only say that it is one.
const LABELS: [&str; 9] = [
    "p", "puh", "puhelin", "gsm", "tel", "telefon", "tfn", "mobil", "phone",
];

/// A phone number as it was written: digits, an optional plus sign before them, and spaces, hyphens and brackets between
/// them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl PhoneNumber {
    /// The number that was meant: without the word before it, and with one space where other separators are.
    pub fn mended(text: &str) -> Option<Self> {
        let text = text.trim();
        let end = text
            .find(|letter: char| !letter.is_alphabetic())
            .unwrap_or(text.len());
        let (word, rest) = text.split_at(end);
        let is_label = LABELS.contains(&word.to_lowercase().as_str());
        let number = if is_label { rest } else { text };
        let number = number.trim_start_matches(['.', ':', ' ', '\u{a0}']);
        let spaced = |letter| match letter {
            '.' | '/' | '\t' | '\u{a0}' | '\u{202f}' => ' ',
            '\u{2010}'..='\u{2013}' => '-',
            other => other,
        };
        let spaced: String = number.chars().map(spaced).collect();
        let parts: Vec<&str> = spaced.split_whitespace().collect();
        parts.join(" ").parse().ok()
    }
}

impl FromStr for PhoneNumber {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let rest = text.strip_prefix('+').unwrap_or(text);
        let digits = rest.bytes().filter(u8::is_ascii_digit).count();
        let plain = |byte: u8| byte.is_ascii_digit() || b" -()".contains(&byte);
        if text.len() <= LONGEST_PHONE
            && (FEWEST_DIGITS..=MOST_DIGITS).contains(&digits)
            && rest.bytes().all(plain)
        {
            Ok(Self(text.to_owned()))
        } else {
            Err(ParseError)
        }
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::serde_text::serde_as_text!(PhoneNumber);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_kept_as_they_were_written_and_all_else_is_refused() {
        for text in ["0400 000 000", "+358 (0)400-000000", "112"] {
            assert_eq!(text.parse::<PhoneNumber>().unwrap().as_str(), text);
        }
        for text in [
            "",
            "12",
            "00 000 0000 ext 5",
            "+358+40",
            "0400\r\n000",
            "1234567890123456",
        ] {
            assert_eq!(text.parse::<PhoneNumber>(), Err(ParseError), "{text}");
        }
    }

    #[test]
    fn a_number_is_mended_and_all_else_is_left_to_its_author() {
        for (text, meant) in [
            ("puh. 0295 330 854", "0295 330 854"),
            ("p.0295330854", "0295330854"),
            ("P. 0295\u{a0}330\u{a0}854", "0295 330 854"),
            ("Tel: +358 (0)295 330 854", "+358 (0)295 330 854"),
            ("tfn 0295\u{2013}330854", "0295-330854"),
            (" 0295.330.854 ", "0295 330 854"),
            ("0295  330  854", "0295 330 854"),
            ("0295-330 854", "0295-330 854"),
        ] {
            let mended = PhoneNumber::mended(text).map(|it| it.to_string());
            assert_eq!(mended.as_deref(), Some(meant), "{text}");
        }
        for text in [
            "",
            "puh. x",
            "puh.",
            "vaihde 0295 330 854",
            "0295 330 854 (Maija)",
        ] {
            assert_eq!(PhoneNumber::mended(text), None, "{text}");
        }
    }
}
