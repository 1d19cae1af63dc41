//! E-mail addresses.

use crate::serde_text::ParseError;
use std::{fmt, str::FromStr};

/// Longest path that mail servers accept (RFC 5321, 4.5.3.1.3), without its angle brackets.
pub const LONGEST_ADDRESS: usize = 254;
/// RFC 5321, 4.5.3.1.1.
const LONGEST_LOCAL_PART: usize = 64;
/// RFC 1035, 2.3.4.
const LONGEST_LABEL: usize = 63;

/// Domains of public mail providers, one a line: everybody can get an address there, so it says nothing about the
/// organisation.
const PUBLIC_PROVIDERS: &str = include_str!("../public_mail_providers.txt");

/// An e-mail address as it was written. It cannot contain a line break, so it cannot inject a header.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key that identifies one person: lower case, without a plus sign and the text after it.
    pub fn normalised(&self) -> String {
        let (local, domain) = self.0.split_once('@').unwrap_or_default();
        let person = match local.split_once('+') {
            Some((person, _)) if !person.is_empty() => person,
            Some(_) | None => local,
        };
        format!("{person}@{domain}").to_ascii_lowercase()
    }

    /// The part after the @, in lower case.
    pub fn domain(&self) -> String {
        let (_, domain) = self.0.split_once('@').unwrap_or_default();
        domain.to_ascii_lowercase()
    }

    /// The domain of the organisation; `None` for a public mail provider.
    pub fn organisation_domain(&self) -> Option<String> {
        let domain = self.domain();
        let public = PUBLIC_PROVIDERS
            .lines()
            .any(|provider| is_within(&domain, provider));
        (!public).then_some(domain)
    }

    /// True if both addresses belong to one person.
    pub fn is_same_person(&self, other: &Self) -> bool {
        self.normalised() == other.normalised()
    }

    /// True if both addresses belong to one organisation: the same domain, or a subdomain of it ("edu.turku.fi").
    pub fn is_same_organisation(&self, other: &Self) -> bool {
        match (self.organisation_domain(), other.organisation_domain()) {
            (Some(one), Some(other)) => is_within(&one, &other) || is_within(&other, &one),
            (None, _) | (_, None) => false,
        }
    }
}

/// True if a domain equals another one or is its subdomain.
fn is_within(domain: &str, whole: &str) -> bool {
    domain
        .strip_suffix(whole)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

impl FromStr for EmailAddress {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let (local, domain) = text.split_once('@').ok_or(ParseError)?;
        let fits = text.len() <= LONGEST_ADDRESS && is_local_part(local) && is_domain(domain);
        fits.then(|| Self(text.to_owned())).ok_or(ParseError)
    }
}

/// A dot-atom of RFC 5322: no quotes, comments, spaces or line breaks.
fn is_local_part(local: &str) -> bool {
    let atom = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte);
    local.len() <= LONGEST_LOCAL_PART
        && local
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(atom))
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=LONGEST_LABEL).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    // A top-level domain that begins with a digit would be an IP address.
    domain.rsplit_once('.').is_some_and(|(_, top)| {
        top.len() >= 2 && !top.starts_with(|first: char| first.is_ascii_digit())
    }) && domain.split('.').all(label)
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::serde_text::serde_as_text!(EmailAddress);

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> EmailAddress {
        text.parse().unwrap()
    }

    #[test]
    fn addresses_are_kept_as_they_were_written() {
        for text in [
            "maija@example.org",
            "Maija.Esimerkki+taide@Kulttuuri.Example.ORG",
            "o'brien_1@xn--kulttuuri-0za.example",
        ] {
            assert_eq!(address(text).as_str(), text);
        }
    }

    #[test]
    fn invalid_addresses_are_refused() {
        let long = format!("{}@example.org", "a".repeat(65));
        let longer = format!("a@{}org", "abcdefgh.".repeat(28));
        for text in [
            "",
            "maija",
            "@example.org",
            "maija@",
            "maija@example",
            "maija@@example.org",
            "maija@example.org@example.org",
            "maija@.org",
            "maija@example..org",
            "maija@-example.org",
            "maija@127.0.0.1",
            "maija@[127.0.0.1]",
            ".maija@example.org",
            "maija.@example.org",
            "maija esimerkki@example.org",
            " maija@example.org",
            "maija@example.org\r\nBcc: all@example.org",
            "maija\n@example.org",
            "maija@example.org\0",
            "<maija@example.org>",
            "\"maija\"@example.org",
            "maija@example.org,pekka@example.org",
            "m\u{e4}ija@example.org",
            "maija@ex\u{202e}ample.org",
            &long,
            &longer,
        ] {
            assert_eq!(text.parse::<EmailAddress>(), Err(ParseError), "{text:?}");
        }
    }

    #[test]
    fn the_list_of_public_providers_has_one_domain_a_line_in_order() {
        let providers: Vec<&str> = PUBLIC_PROVIDERS.lines().collect();
        assert!(providers.is_sorted());
        assert!(providers.iter().all(|domain| is_domain(domain)));
    }

    #[test]
    fn one_person_is_known_by_the_address() {
        let maija = address("maija@example.org");
        let upper = "maija+verkosto@example.org".to_uppercase();
        assert!(maija.is_same_person(&address(&upper)));
        assert!(!maija.is_same_person(&address("pekka@example.org")));
        assert_eq!(address("+a@example.org").normalised(), "+a@example.org");
    }

    #[test]
    fn one_organisation_is_known_by_the_domain_unless_anyone_gets_it() {
        let city = address("maija@city.example");
        assert!(city.is_same_organisation(&address("pekka@City.example")));
        assert!(city.is_same_organisation(&address("pekka@edu.city.example")));
        assert!(address("a@edu.city.example").is_same_organisation(&city));
        assert!(!city.is_same_organisation(&address("pekka@othercity.example")));
        for provider in PUBLIC_PROVIDERS.lines() {
            for domain in [provider.to_owned(), format!("pp.{provider}")] {
                let [one, other] = ["a", "b"].map(|name| address(&format!("{name}@{domain}")));
                assert!(!one.is_same_organisation(&other), "{domain}");
            }
        }
    }
}
