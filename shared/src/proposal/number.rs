//! The permanent number of a proposal.

use crate::serde_text::ParseError;
use std::{fmt, str::FromStr};

/// The number within the year of first publication: "017/2018".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProposalNumber {
    year: u16,
    number: u32,
}

impl ProposalNumber {
    /// The number (from 1) of a year (1000 to 9999).
    ///
    /// # Errors
    /// The number is 0, or the year has another number of digits.
    pub fn new(number: u32, year: u16) -> Result<Self, ParseError> {
        if number > 0 && (1000..=9999).contains(&year) {
            Ok(Self { year, number })
        } else {
            Err(ParseError)
        }
    }

    /// The number within the year.
    pub fn number(self) -> u32 {
        self.number
    }

    /// The year of first publication.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The two segments of its path: "2018" and "017".
    pub fn path_segments(self) -> [String; 2] {
        [self.year.to_string(), format!("{:03}", self.number)]
    }

    /// The number of two path segments, exactly as [`Self::path_segments`] writes them.
    ///
    /// # Errors
    /// The segments are not a number in this form.
    pub fn from_path(year: &str, number: &str) -> Result<Self, ParseError> {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(number) || !digits(year) || year.len() != 4 {
            return Err(ParseError);
        }
        let parsed = Self::new(
            number.parse().map_err(|_| ParseError)?,
            year.parse().map_err(|_| ParseError)?,
        )?;
        let canonical = number.len() == 3 || number.len() > 3 && !number.starts_with('0');
        canonical.then_some(parsed).ok_or(ParseError)
    }
}

impl FromStr for ProposalNumber {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let (number, year) = text.split_once('/').ok_or(ParseError)?;
        Self::from_path(year, number)
    }
}

impl fmt::Display for ProposalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03}/{}", self.number, self.year)
    }
}

crate::serde_text::serde_as_text!(ProposalNumber);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_back_as_it_was_written() {
        for (text, path) in [
            ("017/2018", "2018/017"),
            ("1234/2026", "2026/1234"),
            ("001/2026", "2026/001"),
        ] {
            let number: ProposalNumber = text.parse().unwrap();
            assert_eq!(
                (number.to_string(), number.path_segments().join("/")),
                (text.to_owned(), path.to_owned())
            );
            let [year, rest] = number.path_segments();
            assert_eq!(ProposalNumber::from_path(&year, &rest), Ok(number));
        }
        let parsed = |text: &str| text.parse::<ProposalNumber>().unwrap();
        assert!(parsed("002/2018") < parsed("001/2019"));
    }

    #[test]
    fn other_ways_of_writing_it_are_refused() {
        for text in [
            "",
            "17/2018",
            "0017/2018",
            "000/2018",
            "017/18",
            "017-2018",
            "017/2018/",
            "+17/2018",
            "017/+218",
            "99999999999/2018",
            "017/02018",
        ] {
            assert_eq!(text.parse::<ProposalNumber>(), Err(ParseError), "{text}");
        }
    }
}
