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
