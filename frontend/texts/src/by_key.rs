//! The texts of one language by their keys, and the values that fill their places.

use shared::{
    json::{self, NotJson},
    lang::Lang,
    proposal::wire::Count,
};
use std::marker::PhantomData;

/// The position of a text in a language's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u16);

/// The key of a text with places: `P` holds their values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template<P> {
    key: Key,
    places: PhantomData<P>,
}

impl<P> Template<P> {
    const fn new(position: u16) -> Self {
        Self {
            key: Key(position),
            places: PhantomData,
        }
    }
}

/// The key of a text for one or for several things, with or without `{n}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted(Key);

impl From<Key> for Counted {
    fn from(key: Key) -> Self {
        Self(key)
    }
}

impl From<Template<places::N<'_>>> for Counted {
    fn from(template: Template<places::N<'_>>) -> Self {
        Self(template.key)
    }
}

/// The values for the places of a text.
pub trait Places: Copy {
    /// The text of a key with its places filled.
    fn fill(&self, texts: Texts, key: Key) -> String;
}

/// Every key of the locale files: `home.title` is [`keys::HOME_TITLE`].
pub mod keys {
    use super::{Key, Template, places};
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

/// The values for each set of places that a text has: [`places::DateHourMinute`] for `{date}`, `{hour}` and `{minute}`.
#[expect(
    clippy::inline_always,
    reason = "a function for each set of places would weigh more than the calls"
)]
pub mod places {
    use super::{Key, Places, Texts};
    include!(concat!(env!("OUT_DIR"), "/places.rs"));
}

#[cfg(feature = "compiled")]
mod compiled {
    include!(concat!(env!("OUT_DIR"), "/compiled.rs"));
}

/// The texts of one language.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    lang: Lang,
    values: &'static [&'static str],
}

impl Texts {
    /// The texts of `lang`.
    #[cfg(feature = "compiled")]
    pub fn of(lang: Lang) -> Self {
        let values: &'static [&'static str] = match lang {
            Lang::Fi => &compiled::FI,
            Lang::Sv => &compiled::SV,
            Lang::En => &compiled::EN,
        };
        Self { lang, values }
    }

    /// The texts of `lang` from a program's list, which they outlive.
    ///
    /// # Errors
    /// When `text` is not an array of strings.
    pub fn from_json(lang: Lang, text: &str) -> Result<Self, NotJson> {
        let values: Vec<String> = json::read(text)?;
        let values: Vec<&'static str> = values.into_iter().map(|text| &*text.leak()).collect();
        Ok(Self {
            lang,
            values: values.leak(),
        })
    }

    /// No texts: every key has an empty one.
    pub const fn empty(lang: Lang) -> Self {
        Self { lang, values: &[] }
    }

    /// The language of these texts.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// The text of a key.
    pub fn get(self, key: Key) -> &'static str {
        self.values
            .get(usize::from(key.0))
            .copied()
            .unwrap_or_default()
    }

    /// The text of a template with its places filled.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "a function for each set of places would weigh more than the calls"
    )]
    pub fn fill<P: Places>(self, template: Template<P>, places: P) -> String {
        places.fill(self, template.key)
    }

    /// The text of a key with every `{name}` replaced by its value.
    fn fill_pairs(self, key: Key, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.get(key);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                filled.push_str(value);
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    fn fill_count(self, key: Key, count: &str) -> String {
        self.fill_pairs(key, &[("n", count)])
    }

    /// The text for `count` things, with `{n}` filled.
    pub fn count(self, count: usize, one: impl Into<Counted>, other: impl Into<Counted>) -> String {
        let Counted(key) = if count == 1 { one.into() } else { other.into() };
        self.fill_count(key, &count.to_string())
    }

    /// The text for things that may not all have been counted: "1 proposal", "37 proposals", "500+ proposals".
    pub fn count_of(
        self,
        count: Count,
        one: impl Into<Counted>,
        other: impl Into<Counted>,
    ) -> String {
        let Counted(key) = match count {
            Count::Exactly(1) => one.into(),
            Count::Exactly(_) | Count::More | Count::AtLeast(_) => other.into(),
        };
        self.fill_count(key, &count.to_string())
    }
}

#[cfg(all(test, feature = "compiled"))]
mod tests {
    use super::*;
    use std::{collections::BTreeMap, fs, path::Path};

    /// Texts that languages may share: names, how a date and a quotation are written, and words that are the same.
    const SHARED: [&str; 6] = [
        "admin.name",
        "country",
        "date.day",
        "footer.version",
        "link.organisation",
        "shown.text",
    ];

    /// The texts of one language by key.
    fn locale(lang: Lang) -> BTreeMap<String, String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("locales")
            .join(lang.code());
        fs::read_dir(folder)
            .unwrap()
            .flat_map(|entry| {
                let json = fs::read_to_string(entry.unwrap().path()).unwrap();
                serde_json::from_str::<BTreeMap<String, String>>(&json).unwrap()
            })
            .collect()
    }

    /// All source in a folder.
    fn source(folder: &Path) -> String {
        fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| {
                if path.is_dir() {
                    source(&path)
                } else {
                    fs::read_to_string(path).unwrap()
                }
            })
            .collect()
    }

    #[test]
    fn every_locale_has_every_key_and_no_empty_text() {
        let keys: Vec<String> = locale(Lang::Fi).into_keys().collect();
        for lang in Lang::ALL {
            let texts = locale(lang);
            assert_eq!(texts.keys().cloned().collect::<Vec<_>>(), keys, "{lang}");
            for (key, text) in texts {
                assert!(!text.trim().is_empty(), "{lang} {key}");
            }
        }
    }

    #[test]
    fn every_key_is_used() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let source: String = ["src", "../src", "../admin/src"]
            .iter()
            .map(|folder| source(&root.join(folder)))
            .collect();
        let words: std::collections::BTreeSet<&str> = source
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .collect();
        // The script of the map's tools names its keys as they are.
        let tools = fs::read_to_string(root.join("../map-tools.js")).unwrap();
        let is_of_tools = |key: &str| tools.contains(&format!("\"{key}\""));
        let unused: Vec<String> = locale(Lang::Fi)
            .into_keys()
            .filter(|key| !words.contains(key.replace('.', "_").to_uppercase().as_str()))
            .filter(|key| !is_of_tools(key))
            .collect();
        assert_eq!(unused, Vec::<String>::new());
    }

    #[test]
    fn languages_share_no_text_but_names() {
        let (fi, sv, en) = (locale(Lang::Fi), locale(Lang::Sv), locale(Lang::En));
        let same: Vec<&str> = fi
            .keys()
            .filter(|key| fi[*key] == sv[*key] || fi[*key] == en[*key] || sv[*key] == en[*key])
            .map(String::as_str)
            .filter(|key| !SHARED.contains(key))
            .collect();
        assert_eq!(same, Vec::<&str>::new());
    }

    #[test]
    fn every_language_fills_in_the_same_values() {
        let values = |text: &str| {
            let mut values: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|rest| rest.split_once('}').map(|(name, _)| name.to_owned()))
                .collect();
            values.sort();
            values.dedup();
            values
        };
        // A language may name the month where another gives its number.
        let free = ["date.day"];
        let fi = locale(Lang::Fi);
        for lang in [Lang::Sv, Lang::En] {
            for (key, text) in locale(lang) {
                if !free.contains(&key.as_str()) {
                    assert_eq!(values(&text), values(&fi[&key]), "{lang} {key}");
                }
            }
        }
    }
}
