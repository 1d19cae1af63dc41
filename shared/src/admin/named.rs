//! A submission by its number or the beginning of its id, as it is typed into a search.

use crate::proposal::number::ProposalNumber;

/// Fewest characters by which an id is known: shorter ones begin many ids.
const FEWEST_OF_ID: usize = 6;
/// Length of the shortest id, in characters. A beginning of an id is hexadecimal; so short an id as a whole need not be.
const SHORTEST_ID: usize = 16;
/// Length of the longest id, in characters.
const LONGEST_ID: usize = 32;

/// The thing that a search names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// The proposal of a number ("013/2026", "13/2026")
    Number(ProposalNumber),
    /// The proposals of a number in any year ("013", "13")
    NumberOfAnyYear(u32),
    /// The submissions whose ids begin so
    Id(String),
}

impl Named {
    /// The thing that a search names, if the search is nothing but a number or the beginning of an id.
    pub fn of(search: &str) -> Option<Self> {
        let text = search.trim().to_ascii_lowercase();
        if let Some((number, year)) = text.split_once('/') {
            let is_year = year.len() == 4;
            let number = ProposalNumber::new(digits(number)?, year.parse().ok()?).ok();
            return number.filter(|_| is_year).map(Self::Number);
        }
        if let Some(number) = digits(&text) {
            return (number > 0).then_some(Self::NumberOfAnyYear(number));
        }
        let is_hex = text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let is_opaque = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_id = is_hex && text.len() >= FEWEST_OF_ID || is_opaque && text.len() >= SHORTEST_ID;
        (is_id && text.len() <= LONGEST_ID).then_some(Self::Id(text))
    }
}

/// A number that is shorter than the beginning of an id.
fn digits(text: &str) -> Option<u32> {
    let is_number = text.len() < FEWEST_OF_ID && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_and_the_beginning_of_an_id_are_known() {
        let number = ProposalNumber::new(13, 2026).unwrap();
        for text in ["013/2026", "13/2026", " 0013/2026 "] {
            assert_eq!(Named::of(text), Some(Named::Number(number)), "{text}");
        }
        for text in ["013", "13"] {
            assert_eq!(Named::of(text), Some(Named::NumberOfAnyYear(13)), "{text}");
        }
        let id = |text: &str| Some(Named::Id(text.to_owned()));
        assert_eq!(Named::of("721b8ae8"), id("721b8ae8"));
        assert_eq!(Named::of("721B8A"), id("721b8a"));
        assert_eq!(Named::of("123456"), id("123456"));
        let whole = "0123456789abcdef0123456789abcdef";
        assert_eq!(Named::of(whole), id(whole));
        assert_eq!(Named::of("rows000000000001"), id("rows000000000001"));
    }

    #[test]
    fn words_name_nothing() {
        for text in [
            "",
            " ",
            "0",
            "tanssi",
            "13/26",
            "0/2026",
            "/2026",
            "13/",
            "24/7",
            "-1",
            "+13",
            "721b8",
            "13 tanssi",
            "013/2026/1",
        ] {
            assert_eq!(Named::of(text), None, "{text}");
        }
        assert_eq!(Named::of(&"a".repeat(33)), None);
    }
}
