//! What the interface says, in one language at a time. The browser loads only the texts of its page's language.

use leptos::prelude::*;
use shared::lang::Lang;

/// The place of one text in a language's list; made by the build script from `locales/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u16);

/// Every key of the locale files: `home.title` is [`keys::HOME_TITLE`].
pub mod keys {
    use super::Key;
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

/// The texts of one language.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    lang: Lang,
    values: &'static [&'static str],
}

impl Texts {
    /// The texts of `lang`, compiled in: the server has all languages.
    #[cfg(feature = "ssr")]
    pub fn of(lang: Lang) -> Self {
        let values: &'static [&'static str] = match lang {
            Lang::Fi => &keys::FI,
            Lang::Sv => &keys::SV,
            Lang::En => &keys::EN,
        };
        Self { lang, values }
    }

    /// The texts of `lang` from its asset, a JSON array in the keys' order. They live as long as the page.
    ///
    /// # Errors
    /// When `json` is not an array of strings.
    #[cfg(feature = "hydrate")]
    pub fn from_json(lang: Lang, json: &str) -> Result<Self, serde_json::Error> {
        let values: Vec<String> = serde_json::from_str(json)?;
        let values: Vec<&'static str> = values.into_iter().map(|text| &*text.leak()).collect();
        Ok(Self {
            lang,
            values: values.leak(),
        })
    }

    /// The language these texts are in.
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

    /// The text of a key with `{name}` replaced by its value.
    pub fn fill(self, key: Key, values: &[(&str, &str)]) -> String {
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

    /// The text for `count` things: `one` or `other`, with `{n}` filled in.
    pub fn count(self, count: usize, one: Key, other: Key) -> String {
        self.fill(
            if count == 1 { one } else { other },
            &[("n", &count.to_string())],
        )
    }
}

/// The texts of the page being shown.
pub fn use_texts() -> Texts {
    // A page is never rendered without its texts; an empty interface would still be usable.
    use_context::<Texts>().unwrap_or(Texts {
        lang: Lang::Fi,
        values: &[],
    })
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use std::{collections::BTreeMap, fs, path::Path};

    /// Texts that languages share: how a date is written, and a word.
    const SHARED: [&str; 2] = ["date.day", "footer.version"];

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

    /// All source of the front end.
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
        let source = source(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        let words: std::collections::BTreeSet<&str> = source
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .collect();
        let unused: Vec<String> = locale(Lang::Fi)
            .into_keys()
            .filter(|key| !words.contains(key.replace('.', "_").to_uppercase().as_str()))
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
            .collect();
        assert_eq!(same, SHARED);
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
