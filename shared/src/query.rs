//! Reading and printing query strings. Filters have the same form in a page's URL and in the API's.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::{fmt::Display, str::FromStr};

/// Reads known parameters, and collects those with impossible values: a page leaves these out, the API refuses them.
/// Unknown parameters are ignored.
pub struct Parameters<'a, Name> {
    search: &'a str,
    impossible: Vec<Name>,
}

impl<'a, Name: Copy + Display> Parameters<'a, Name> {
    /// The parameters of a query string without its question mark.
    pub fn of(search: &'a str) -> Self {
        Self {
            search,
            impossible: Vec::new(),
        }
    }

    /// The value of a parameter; an empty one, as a form sends it, counts as missing.
    pub fn read<T: FromStr>(&mut self, name: Name) -> Option<T> {
        let text = self.found(name).filter(|text| !text.is_empty())?;
        let value = text.parse().ok();
        if value.is_none() {
            self.impossible.push(name);
        }
        value
    }

    /// The text of a parameter, at most `most` characters of it.
    pub fn text(&self, name: Name, most: usize) -> String {
        let text = self.found(name).unwrap_or_default();
        text.chars().take(most).collect()
    }

    /// The parameters with impossible values.
    pub fn impossible(self) -> Vec<Name> {
        self.impossible
    }

    fn found(&self, name: Name) -> Option<String> {
        parameter(self.search, &name.to_string())
    }
}

/// Everything but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Appends a percent-encoded text, so that [`parameter`] gives it back.
pub fn encode(text: &str, to: &mut String) {
    to.extend(utf8_percent_encode(text, RESERVED));
}

/// The bytes of percent-encoded text; `None` if a percent sign is not followed by two hexadecimal digits.
pub fn percent_decoded(text: &str) -> Option<Vec<u8>> {
    let is_byte = |rest: &str| matches!(rest.as_bytes(), [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit());
    text.split('%')
        .skip(1)
        .all(is_byte)
        .then(|| percent_decode_str(text).collect())
}

/// A decoded parameter of a query string without its question mark; `None` if it is missing or not UTF-8.
pub fn parameter(search: &str, name: &str) -> Option<String> {
    search.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if key == name {
            String::from_utf8(percent_decoded(&value.replace('+', " "))?).ok()
        } else {
            None
        }
    })
}

/// The query string of parameters without its question mark; blank values are left out.
pub fn print<Name: Copy + Display>(names: &[Name], value: impl Fn(Name) -> String) -> String {
    let mut query = String::new();
    for name in names {
        let value = value(*name);
        if !value.trim().is_empty() {
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(&name.to_string());
            query.push('=');
            encode(&value, &mut query);
        }
    }
    query
}

/// A value as text; empty if it is missing.
pub fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unreserved_characters_are_left_as_they_are() {
        let mut encoded = String::new();
        encode("aZ09-._~ +%&=ä", &mut encoded);
        assert_eq!(encoded, "aZ09-._~%20%2B%25%26%3D%C3%A4");
        assert_eq!(
            parameter(&format!("q={encoded}"), "q").as_deref(),
            Some("aZ09-._~ +%&=ä")
        );
    }

    #[test]
    fn a_percent_sign_needs_two_hexadecimal_digits() {
        assert_eq!(percent_decoded("%41%c3%A4+"), Some("Aä+".into()));
        for text in ["%", "100%", "%4", "%%41", "%4g", "%+1", "%ä"] {
            assert_eq!(percent_decoded(text), None, "{text}");
        }
    }
}
