//! Flags: points for a reviewer to look at.

use crate::{
    form::{
        characters::is_hidden,
        contact_details::has_contact_details,
        content::{FieldValue, FormContent},
        field::Field,
        public_texts::is_public,
    },
    lang::Lang,
    named_enum::named_enum,
    serde_text::ParseError,
    web_address::WebAddress,
};
use serde::{Deserialize, Serialize};

named_enum! {
    /// The name of a flag.
    FlagName {
        /// Many links
        ManyLinks = "many_links",
        /// Hidden characters
        HiddenCharacters = "hidden_characters",
        /// An e-mail address or a phone number
        ContactDetails = "contact_details",
        /// A web address that looks like another
        ForeignAddress = "foreign_address",
    }
}

/// A point for a reviewer to look at. A flagged submission is not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", try_from = "FlatFlag")]
pub enum Flag {
    /// The texts of one language have more links than [`FlagRules`] allow
    ManyLinks {
        /// The language
        lang: Lang,
        /// The number of links
        links: usize,
    },
    /// A text has invisible characters, or characters that reverse the order of others
    HiddenCharacters {
        /// The field
        field: Field,
        /// The language
        lang: Lang,
    },
    /// A text has an e-mail address, a phone number or a personal identity code
    ContactDetails {
        /// The field
        field: Field,
        /// The language
        lang: Lang,
    },
    /// The host of a web address has letters that readers take for others
    ForeignAddress {
        /// The field
        field: Field,
        /// The language
        lang: Lang,
    },
}

impl Flag {
    /// Its name.
    pub fn name(&self) -> FlagName {
        match self {
            Self::ManyLinks { .. } => FlagName::ManyLinks,
            Self::HiddenCharacters { .. } => FlagName::HiddenCharacters,
            Self::ContactDetails { .. } => FlagName::ContactDetails,
            Self::ForeignAddress { .. } => FlagName::ForeignAddress,
        }
    }
}

/// The names of flags, each once.
pub fn names(flags: &[Flag]) -> Vec<FlagName> {
    let is_one = |name: &FlagName| flags.iter().any(|flag| flag.name() == *name);
    FlagName::ALL.iter().copied().filter(is_one).collect()
}

/// A [`Flag`] as it is read: all fields of all kinds, which takes less code in a program of the browser.
#[derive(Deserialize)]
struct FlatFlag {
    kind: String,
    lang: Lang,
    links: Option<usize>,
    field: Option<Field>,
}

impl TryFrom<FlatFlag> for Flag {
    type Error = ParseError;
    fn try_from(flat: FlatFlag) -> Result<Self, ParseError> {
        let FlatFlag { lang, .. } = flat;
        let (links, field) = (flat.links, flat.field.ok_or(ParseError));
        Ok(match flat.kind.parse()? {
            FlagName::ManyLinks => Self::ManyLinks {
                lang,
                links: links.ok_or(ParseError)?,
            },
            FlagName::HiddenCharacters => Self::HiddenCharacters {
                field: field?,
                lang,
            },
            FlagName::ContactDetails => Self::ContactDetails {
                field: field?,
                lang,
            },
            FlagName::ForeignAddress => Self::ForeignAddress {
                field: field?,
                lang,
            },
        })
    }
}

/// What is flagged in a kind of form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlagRules {
    /// Most links without a flag
    pub most_links: usize,
}

impl FlagRules {
    /// Reviewed before publication: the organisation, a project or two and a video. More links are likely to be advertising.
    pub const LONG: Self = Self { most_links: 5 };
    /// Delivered without a review: a link may lead anywhere.
    pub const SHORT: Self = Self { most_links: 0 };
}

/// The flags of texts, each with its field and language.
pub fn flags(texts: &[(Field, Lang, &str)], rules: FlagRules) -> Vec<Flag> {
    let mut langs: Vec<Lang> = Vec::new();
    for (_, lang, _) in texts {
        if !langs.contains(lang) {
            langs.push(*lang);
        }
    }
    let many_links = langs.into_iter().filter_map(|lang| {
        let texts = texts.iter().filter(|(_, of, _)| *of == lang);
        let links = texts.map(|(_, _, text)| links(text)).sum();
        (links > rules.most_links).then_some(Flag::ManyLinks { lang, links })
    });
    let hidden = texts
        .iter()
        .filter(|(_, _, text)| text.contains(is_hidden))
        .map(|(field, lang, _)| Flag::HiddenCharacters {
            field: *field,
            lang: *lang,
        });
    let details = texts
        .iter()
        .filter(|(_, _, text)| has_contact_details(text))
        .map(|(field, lang, _)| Flag::ContactDetails {
            field: *field,
            lang: *lang,
        });
    many_links.chain(hidden).chain(details).collect()
}

/// The flags of a form without parallel texts. The contact's own address isn't looked at; `lang` is the language of the texts.
pub fn flags_of(form: &dyn FormContent, lang: Lang, rules: FlagRules) -> Vec<Flag> {
    let mut texts: Vec<(Field, Lang, &str)> = Vec::new();
    for field in Field::ALL {
        match form.value(*field) {
            Some(FieldValue::Text(text)) if *field != Field::ContactEmail => {
                texts.push((*field, lang, text));
            }
            Some(FieldValue::List(lines)) => {
                texts.extend(lines.iter().map(|line| (*field, lang, line.as_str())));
            }
            Some(FieldValue::Text(_) | FieldValue::Tick(_)) | None => {}
        }
    }
    flags(&texts, rules)
}

/// The flags of the fields of a form that have no parallel texts, beside those of its texts: hidden characters, contact details where
/// everybody reads them, and a web address that looks like another.
pub fn flags_beside_texts(form: &dyn FormContent, lang: Lang) -> Vec<Flag> {
    let mut flags = Vec::new();
    for field in Field::ALL {
        let field = *field;
        if form.parallel_text(field, lang).is_some() {
            continue;
        }
        let has = |is_found: &dyn Fn(&str) -> bool| match form.value(field) {
            Some(FieldValue::Text(text)) => is_found(text),
            Some(FieldValue::List(lines)) => lines.iter().any(|line| is_found(line)),
            Some(FieldValue::Tick(_)) | None => false,
        };
        if has(&|text| text.contains(is_hidden)) {
            flags.push(Flag::HiddenCharacters { field, lang });
        }
        if is_public(form, field) && has(&has_contact_details) {
            flags.push(Flag::ContactDetails { field, lang });
        }
    }
    let field = Field::Website;
    let address = form.text(field, None).and_then(|text| text.parse().ok());
    if address.is_some_and(|address: WebAddress| address.has_foreign_host()) {
        flags.push(Flag::ForeignAddress { field, lang });
    }
    flags
}

/// The number of links that a reader sees; the page need not make them clickable.
fn links(text: &str) -> usize {
    let text = text.to_ascii_lowercase();
    text.split_whitespace().map(links_in_word).sum()
}

fn links_in_word(word: &str) -> usize {
    let bare = word.matches("www.").count() - word.matches("://www.").count();
    match word.matches("http://").count() + word.matches("https://").count() + bare {
        0 => domains(word),
        links => links,
    }
}

/// Domains that need no path to look like links. Those that are words are missing ("se", "me", "de", "no"): a full stop without a
/// space after it makes no domain.
const TOP_DOMAINS: [&str; 15] = [
    "com", "org", "net", "info", "biz", "fi", "eu", "io", "uk", "app", "dev", "shop", "site",
    "online", "xyz",
];
/// Shortened words that are not names of domains.
const SHORTENED: [&str; 9] = ["esim", "klo", "ks", "mm", "os", "puh", "ry", "ym", "yms"];
/// A shorter name before a domain of the list is a shortened word, where no path follows.
const LEAST_NAME: usize = 3;

/// The number of domains without a protocol.
fn domains(word: &str) -> usize {
    let is_between = |letter: char| !letter.is_alphanumeric() && !"./-_@?=&%".contains(letter);
    word.split(is_between).filter(|it| is_domain(it)).count()
}

fn is_domain(text: &str) -> bool {
    let text = text.trim_matches(['.', '?', '-', '/']);
    let (host, path) = text.split_once('/').unwrap_or((text, ""));
    let Some((names, top)) = host.rsplit_once('.') else {
        return false;
    };
    // "example.fi-sivusto"
    let top = top.split('-').next().unwrap_or_default();
    let name = names.rsplit('.').next().unwrap_or_default();
    let is_name =
        |it: &str| !it.is_empty() && it.chars().all(|it| it.is_alphanumeric() || it == '-');
    let is_top = if path.is_empty() {
        TOP_DOMAINS.contains(&top) && name.chars().count() >= LEAST_NAME
    } else {
        let is_country = top.len() == 2 && top.bytes().all(|it| it.is_ascii_lowercase());
        is_country || TOP_DOMAINS.contains(&top)
    };
    is_top && names.split('.').all(is_name) && !SHORTENED.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_flagged_for_any_link_and_for_contact_details() {
        let text = "www.example.org, maija@example.org, a\u{200b}b";
        let texts = [(Field::Message, Lang::Fi, text)];
        let (field, lang) = (Field::Message, Lang::Fi);
        assert_eq!(
            flags(&texts, FlagRules::SHORT),
            [
                Flag::ManyLinks { lang, links: 1 },
                Flag::HiddenCharacters { field, lang },
                Flag::ContactDetails { field, lang },
            ]
        );
        assert_eq!(
            flags(&texts, FlagRules::LONG),
            [
                Flag::HiddenCharacters { field, lang },
                Flag::ContactDetails { field, lang },
            ]
        );
    }

    #[test]
    fn a_domain_is_a_link_without_its_protocol() {
        for (text, expected) in [
            ("Katso example.org/x ja bit.ly/x.", 2),
            ("Kuvia: example.com, (taide.example.fi)", 2),
            ("Example.FI:ssä on ohjelma", 1),
            ("t.me/ryhma", 1),
            ("kulttuurityö.fi-sivusto", 1),
            ("https://example.org/x?y=example.com", 1),
            ("www.example.org", 1),
        ] {
            assert_eq!(links(text), expected, "{text}");
        }
    }

    #[test]
    fn ordinary_words_are_no_links() {
        for text in [
            "Mukana esim.yhdistys, Kuoro ry.fi ja mm.eu.",
            "Tapaamme klo 9.30/10.00, esim.ma/ti tai 1.2./3.2.2027.",
            "Se on hyvä.Se sopii meille.Me tulemme.No niin, t.ex./bl.a.",
            "J.K. Virtanen/A. Meri, n. 20.000 hlö/vk",
            "Kirjoita: maija@example.org tai maija.meri(at)",
            "ja/tai, 1,5 h/vko...",
        ] {
            assert_eq!(links(text), 0, "{text}");
        }
    }

    #[test]
    fn every_flag_is_read_as_it_was_written() {
        let (field, lang) = (Field::Text, Lang::Sv);
        for flag in [
            Flag::ManyLinks { lang, links: 6 },
            Flag::HiddenCharacters { field, lang },
            Flag::ContactDetails { field, lang },
            Flag::ForeignAddress { field, lang },
        ] {
            let json = serde_json::to_string(&flag).unwrap();
            assert_eq!(serde_json::from_str::<Flag>(&json).unwrap(), flag);
        }
        assert!(serde_json::from_str::<Flag>(r#"{"kind":"other","lang":"fi"}"#).is_err());
    }
}
