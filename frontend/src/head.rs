//! The head of a page, for browsers, search engines and link previews.

#[cfg(feature = "ssr")]
use crate::config::Config;
#[cfg(feature = "ssr")]
use serde_json::Value;
use shared::lang::Lang;
#[cfg(feature = "ssr")]
use shared::paths::{self, Page};
#[cfg(feature = "ssr")]
use std::sync::{Arc, Mutex};

/// The head of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Title of the document and of link previews.
    pub title: String,
    /// A sentence or two for search results; plain text.
    pub description: String,
    /// The URL in each language; empty for pages that aren't indexed: errors and personal pages.
    pub addresses: Vec<(Lang, String)>,
    /// A schema.org object as JSON, where a type fits.
    pub json_ld: Option<String>,
}

impl Head {
    /// The head of a page that isn't indexed; the product's name follows the title.
    pub fn unlisted(name: &str, description: impl Into<String>) -> Self {
        Self {
            title: format!("{name} – Verkostokartta"),
            description: description.into(),
            addresses: Vec::new(),
            json_ld: None,
        }
    }
}

#[cfg(feature = "ssr")]
impl Head {
    /// The head of a page; the product's name follows the title.
    pub fn new(
        page: Page<'_>,
        name: &str,
        description: impl Into<String>,
        config: &Config,
    ) -> Self {
        let url = |lang| format!("{}{}", config.origin, paths::path(lang, page));
        let addresses = Lang::ALL.map(|lang| (lang, url(lang))).to_vec();
        let title = match page {
            Page::Home => name.to_owned(),
            _ => format!("{name} – Verkostokartta"),
        };
        Self {
            title,
            description: description.into(),
            addresses,
            json_ld: None,
        }
    }

    /// Adds a schema.org object, which gets the page's URL; safe inside a script element.
    #[must_use]
    pub fn with_json_ld(mut self, lang: Lang, mut object: Value) -> Self {
        if let Some(fields) = object.as_object_mut() {
            fields.insert("@context".to_owned(), "https://schema.org".into());
            fields.insert("url".to_owned(), self.canonical(lang).into());
        }
        // "</" and "<!--" could end or confuse the script element.
        self.json_ld = Some(object.to_string().replace('<', "\\u003c"));
        self
    }

    /// The canonical URL in a language.
    pub fn canonical(&self, lang: Lang) -> Option<&str> {
        self.addresses
            .iter()
            .find(|(known, _)| *known == lang)
            .map(|(_, url)| url.as_str())
    }
}

/// The slot in which a page leaves its head during rendering on the server.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, Default)]
pub struct HeadSlot(Arc<Mutex<Option<Head>>>);

#[cfg(feature = "ssr")]
impl HeadSlot {
    /// Leaves the head of the page being rendered.
    pub fn put(&self, head: Head) {
        if let Ok(mut slot) = self.0.lock() {
            *slot = Some(head);
        }
    }

    /// Takes the head that the page left.
    pub fn take(&self) -> Option<Head> {
        self.0.lock().ok().and_then(|mut head| head.take())
    }
}
