//! The footer of every page.

use crate::{config::use_config, page_texts::use_texts};
use leptos::prelude::*;
use shared::paths::{self, Page};
use texts::{keys, places};

/// The operator with its address, the statements that the law asks for, the source and the version.
#[component]
pub fn Footer() -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let config = use_config();
    let source = texts.get(keys::FOOTER_SOURCE);
    let source = match config.source_url.clone() {
        url if url.is_empty() => source.into_any(),
        url => view! { <a href=url rel="noopener">{source}</a> }.into_any(),
    };
    view! {
        <footer class="site-footer">
            <p>{texts.fill(keys::FOOTER_OPERATOR, places::Operator { operator: &config.operator.name })}</p>
            <ul class="footer-links">
                <li><a href=format!("mailto:{}", config.operator.email)>{texts.get(keys::FOOTER_CONTACT)}</a></li>
                <li><a href=paths::path(lang, Page::Accessibility)>{texts.get(keys::ACCESSIBILITY_TITLE)}</a></li>
                <li><a href=paths::path(lang, Page::Privacy)>{texts.get(keys::PRIVACY_TITLE)}</a></li>
                <li><a href=config.hub_url.clone() rel="noopener">{texts.get(keys::FOOTER_HUB)}</a></li>
                <li>{source}</li>
            </ul>
            <p class="version">{texts.fill(keys::FOOTER_VERSION, places::Version { version: &config.version })}</p>
        </footer>
    }
}
