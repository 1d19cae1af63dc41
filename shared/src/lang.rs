//! The product's languages.

use crate::serde_text::ParseError;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A language of the interface and the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Finnish
    Fi,
    /// Swedish
    Sv,
    /// English
    En,
}

impl Lang {
    /// All languages; the first one is the default.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language's name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fi => "suomi",
            Self::Sv => "svenska",
            Self::En => "English",
        }
    }

    /// The best language for an `Accept-Language` header (RFC 9110); `None` if none is acceptable.
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut named: Vec<(Self, f32)> = Vec::new();
        let mut any = 0.0;
        for item in header.split(',') {
            let mut parts = item.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let quality = parts
                .find_map(|part| part.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.parse().unwrap_or(0.0));
            let primary = tag.split('-').next().unwrap_or_default();
            if primary == "*" {
                any = quality;
            } else if let Ok(lang) = primary.to_ascii_lowercase().parse() {
                named.push((lang, quality));
            }
        }
        // The asterisk stands for all languages that the header does not name.
        let unnamed = Self::ALL
            .into_iter()
            .filter(|lang| named.iter().all(|(known, _)| known != lang))
            .map(|lang| (lang, any))
            .collect::<Vec<_>>();
        named
            .into_iter()
            .chain(unnamed)
            .filter(|(_, quality)| *quality > 0.0)
            .reduce(|best, other| if other.1 > best.1 { other } else { best })
            .map(|(lang, _)| lang)
    }
}

impl FromStr for Lang {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.code() == text)
            .ok_or(ParseError)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

crate::serde_text::serde_as_text!(Lang);

/// A text with the language that it is in, which is not always the requested one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LocalisedText {
    /// The text's language
    pub lang: Lang,
    /// Plain text
    pub text: String,
}

/// A name in all languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trilingual {
    /// In Finnish
    pub fi: &'static str,
    /// In Swedish
    pub sv: &'static str,
    /// In English
    pub en: &'static str,
}

impl Trilingual {
    /// The name in one language.
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fi => self.fi,
            Lang::Sv => self.sv,
            Lang::En => self.en,
        }
    }

    /// The name in each language.
    pub fn all(&self) -> [&'static str; 3] {
        [self.fi, self.sv, self.en]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_language_is_chosen_from_the_header() {
        let best = Lang::from_accept_language;
        assert_eq!(best("sv-FI,sv;q=0.9,fi;q=0.8"), Some(Lang::Sv));
        assert_eq!(best("de, en;q=0.5, fi;q=0.7"), Some(Lang::Fi));
        assert_eq!(best("nb, da"), None);
        assert_eq!(best("fi;q=0, en"), Some(Lang::En));
        assert_eq!(best("*"), Some(Lang::Fi));
        assert_eq!(best("fi;q=0, *"), Some(Lang::Sv));
        assert_eq!(best(";;,,q=x"), None);
    }
}
