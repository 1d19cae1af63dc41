//! Addresses of web pages.

use crate::serde_text::ParseError;
use std::{fmt, str::FromStr};

/// Longest address: mail programs and chats cut longer ones.
pub const LONGEST_WEB_ADDRESS: usize = 500;

/// The letters of Finnish, Swedish, the Sámi languages and their neighbours that ASCII lacks.
const KNOWN_LETTERS: &str = "åäöæøõüéáâčđǧǥǩŋǯšŧʒž";

/// An http or https address with a host, as it was written. It cannot run a script or hide another host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that was meant: an address may be written without its scheme.
    pub fn mended(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.contains("://") {
            return text.parse().ok();
        }
        let whole: Self = ["https://", text].concat().parse().ok()?;
        let (host, _) = text.split_once(['/', '?', '#', ':']).unwrap_or((text, ""));
        // "1.2.2027" is no host.
        let (_, top) = host.rsplit_once('.')?;
        let is_name = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
        is_name.then_some(whole)
    }

    /// True if the host has letters that can't be told from others, or that few readers know: other than those of the
    /// languages of Finland.
    pub fn has_foreign_host(&self) -> bool {
        let (_, rest) = self.0.split_once("://").unwrap_or_default();
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = host.to_lowercase();
        host.chars()
            .any(|letter| !letter.is_ascii() && !KNOWN_LETTERS.contains(letter))
    }
}

impl FromStr for WebAddress {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let (scheme, rest) = text.split_once("://").ok_or(ParseError)?;
        let known = ["https", "http"]
            .iter()
            .any(|one| scheme.eq_ignore_ascii_case(one));
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let plain = |letter: char| {
            letter.is_ascii_graphic() && !"\"<>\\^`{|}".contains(letter)
                || !letter.is_ascii() && letter.is_alphanumeric()
        };
        let fits =
            known && text.len() <= LONGEST_WEB_ADDRESS && text.chars().all(plain) && is_host(host);
        fits.then(|| Self(text.to_owned())).ok_or(ParseError)
    }
}

/// Labels with dots between them, and an optional port. An @ is refused, so there is no user name and no password.
fn is_host(host: &str) -> bool {
    let (name, port) = host
        .split_once(':')
        .map_or((host, None), |(name, port)| (name, Some(port)));
    let port = port.is_none_or(|port| port.parse::<u16>().is_ok());
    let label = |label: &str| {
        !label.is_empty()
            && label
                .chars()
                .all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    port && name.contains('.') && name.split('.').all(label)
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::serde_text::serde_as_text!(WebAddress);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_kept_as_they_were_written() {
        for text in [
            "https://example.org",
            "http://www.Example.org:8080/a/b?c=d&e=%20#f",
            "HTTPS://kulttuuri-h\u{e4}me.example/sivu(1)",
        ] {
            assert_eq!(text.parse::<WebAddress>().unwrap().as_str(), text);
        }
    }

    #[test]
    fn an_address_without_its_scheme_is_mended_and_nothing_else() {
        for (text, meant) in [
            ("www.example.org", "https://www.example.org"),
            ("example.org", "https://example.org"),
            (" example.org/taide?a=b ", "https://example.org/taide?a=b"),
            ("example.org:8080/a", "https://example.org:8080/a"),
            ("http://example.org", "http://example.org"),
            ("hämeenlinna.example", "https://hämeenlinna.example"),
        ] {
            let mended = WebAddress::mended(text).map(|it| it.to_string());
            assert_eq!(mended.as_deref(), Some(meant), "{text}");
        }
        for text in [
            "",
            "ei ole",
            "localhost",
            "1.2.2027",
            "3.5",
            "esim.",
            "maija@example.org",
            "javascript:alert(1)",
            "ftp://example.org",
            "//example.org",
        ] {
            assert_eq!(WebAddress::mended(text), None, "{text}");
        }
    }

    #[test]
    fn a_host_of_foreign_letters_is_found() {
        let is_foreign = |text: &str| text.parse::<WebAddress>().unwrap().has_foreign_host();
        for known in [
            "https://example.org/\u{430}",
            "https://Kulttuuri-h\u{e4}me.example",
            "https://s\u{e1}mi\u{161}kuvla.example",
        ] {
            assert!(!is_foreign(known), "{known}");
        }
        assert!(is_foreign("https://\u{430}pple.example"));
        assert!(is_foreign("https://\u{131}llusion.example/x"));
    }

    #[test]
    fn other_schemes_and_misleading_hosts_are_refused() {
        let long = format!("https://example.org/{}", "a".repeat(500));
        for text in [
            "",
            "example.org",
            "www.example.org",
            "https://",
            "https:///path",
            "https://localhost",
            "https://example..org",
            "https://user@example.org",
            "https://example.org@evil.example",
            "https://user:secret@example.org",
            "https://example.org:port",
            "javascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "data://a.b",
            "ftp://example.org",
            "https://example.org/a b",
            "https://example.org/\r\nSet-Cookie: a=b",
            "https://example.org/\"onclick=",
            "https://example.org\\@evil.example",
            "https://ex\u{202e}ample.org",
            "https://ex\u{200b}ample.org",
            &long,
        ] {
            assert_eq!(text.parse::<WebAddress>(), Err(ParseError), "{text:?}");
        }
    }
}
