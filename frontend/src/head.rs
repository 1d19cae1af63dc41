//! The head of a page, for browsers, search engines and link previews. It is rendered into the first HTML, and set in
//! the document after a link was followed.

use crate::{config::Config, json_ld::JsonLd, screen::Screen};
#[cfg(feature = "hydrate")]
use leptos::prelude::*;
use shared::{lang::Lang, paths};
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
#[derive(Clone, Debug, Default)]
pub struct HeadSlot(Arc<Mutex<Option<Head>>>);

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

/// Updates the head of the current document.
#[cfg(feature = "hydrate")]
pub fn apply(head: &Head) {
    let document = document();
    document.set_title(&head.title);
    let set = |selector: &str, attribute: &str, value: &str| {
        if let Ok(Some(element)) = document.query_selector(selector) {
            _ = element.set_attribute(attribute, value);
        }
    };
    set("meta[name=description]", "content", &head.description);
    set("meta[property='og:title']", "content", &head.title);
    set(
        "meta[property='og:description']",
        "content",
        &head.description,
    );
    for (lang, url) in &head.addresses {
        set(&format!("link[hreflang={lang}]"), "href", url);
        if document
            .document_element()
            .is_some_and(|html| html.get_attribute("lang").as_deref() == Some(lang.code()))
        {
            set("link[rel=canonical]", "href", url);
            set("meta[property='og:url']", "content", url);
        }
        if *lang == Lang::Fi {
            set("link[hreflang=x-default]", "href", url);
        }
    }
    if let Ok(Some(element)) = document.query_selector("script[type='application/ld+json']") {
        element.set_text_content(Some(head.json_ld.as_deref().unwrap_or("{}")));
    }
}
