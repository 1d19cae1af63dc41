//! The head of a page, for browsers, search engines and link previews.

#[cfg(feature = "ssr")]
use crate::{config::Config, json_ld::JsonLd, screen::Screen};
use shared::lang::Lang;
#[cfg(feature = "ssr")]
use shared::paths;
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
    /// The head of `screen`; the product's name follows the title.
    pub fn new(
        screen: &Screen,
        name: &str,
        description: impl Into<String>,
        config: &Config,
    ) -> Self {
        let public = screen.page().filter(|_| screen.is_public());
        let addresses = public.map_or_else(Vec::new, |page| {
            Lang::ALL
                .iter()
                .map(|lang| {
                    (
                        *lang,
                        format!("{}{}", config.origin, paths::path(*lang, page)),
                    )
                })
                .collect()
        });
        let title = match screen {
            Screen::Home => name.to_owned(),
            _ => format!("{name} – Verkostokartta"),
        };
        Self {
            title,
            description: description.into(),
            addresses,
            json_ld: None,
        }
    }

    /// Adds a schema.org object.
    #[must_use]
    pub fn with_json_ld(mut self, object: JsonLd) -> Self {
        self.json_ld = Some(object.document());
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
