//! The whole HTML document, as the Worker sends it.

use crate::{
    app::App,
    boot::{BOOT_ID, Boot},
    entry::Entry,
    head::{Head, HeadSlot},
    screen::Screen,
};
use leptos::prelude::*;
use shared::lang::Lang;
use std::{fmt::Write as _, sync::Arc};
use texts::Texts;

/// The styles and scripts of a document.
#[derive(Clone, Debug, Default)]
pub struct DocumentAssets {
    /// The stylesheet's text.
    pub styles: String,
    /// The styles of the program's own pages; empty where the general ones suffice.
    pub own_styles: String,
    /// Text of the script that runs before the first paint, and starts the program after it.
    pub early_script: String,
    /// URL of the script that starts the program.
    pub program: String,
}

/// Renders the document for `screen`: complete, readable without any script.
pub fn render(
    entry: Entry,
    boot: &Boot,
    assets: &DocumentAssets,
    screen: &Screen,
    query: &str,
) -> String {
    let texts = Texts::of(boot.lang);
    let slot = HeadSlot::default();
    let owner = Owner::new_root(None);
    let body = owner.with(|| {
        provide_context(slot.clone());
        let (lang, config) = (boot.lang, Arc::new(boot.config.clone()));
        let (data, screen, query) = (boot.data.clone(), screen.clone(), query.to_owned());
        view! { <App entry texts lang config data screen query/> }.to_html()
    });
    owner.unset_with_forced_cleanup();

    let head = slot
        .take()
        .unwrap_or_else(|| Head::new(&Screen::NotFound, "Verkostokartta", "", &boot.config));
    let mut html = String::with_capacity(body.len() + 16 * 1024);
    write_head(&mut html, &head, boot, assets);
    html.push_str("<body>");
    html.push_str(&body);
    // After the content, which the reader needs first.
    _ = write!(html, "<script type=\"application/json\" id=\"{BOOT_ID}\">");
    let json = serde_json::to_string(boot).unwrap_or_default();
    html.push_str(&json.replace('<', "\\u003c"));
    html.push_str("</script></body></html>");
    html
}

fn write_head(html: &mut String, head: &Head, boot: &Boot, assets: &DocumentAssets) {
    let lang = boot.lang;
    let (title, description) = (escape(&head.title), escape(&head.description));
    // These texts come from the build; the CSP names their hashes.
    let (styles, early, program) = (&assets.styles, &assets.early_script, &assets.program);
    _ = write!(
        html,
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <script data-program=\"{program}\">{early}</script><style>{styles}</style>\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <meta name=\"theme-color\" content=\"#fbf8f2\" media=\"(prefers-color-scheme: light)\">\
         <meta name=\"theme-color\" content=\"#16151c\" media=\"(prefers-color-scheme: dark)\">\
         <link rel=\"icon\" href=\"/favicon.ico\" sizes=\"32x32\">\
         <link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\
         <link rel=\"apple-touch-icon\" href=\"/icon-180.png\">\
         <link rel=\"manifest\" href=\"/manifest.webmanifest\">"
    );
    if !assets.own_styles.is_empty() {
        _ = write!(html, "<style>{}</style>", assets.own_styles);
    }
    if let Some(canonical) = head.canonical(lang) {
        let canonical = escape(canonical);
        _ = write!(
            html,
            "<link rel=\"canonical\" href=\"{canonical}\"><meta property=\"og:url\" content=\"{canonical}\">"
        );
        for (other, url) in &head.addresses {
            _ = write!(
                html,
                "<link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\">",
                escape(url)
            );
        }
        let default = head.canonical(Lang::Fi).unwrap_or_default();
        _ = write!(
            html,
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\">",
            escape(default)
        );
    } else {
        html.push_str("<meta name=\"robots\" content=\"noindex\">");
    }
    let locale = match lang {
        Lang::Fi => "fi_FI",
        Lang::Sv => "sv_FI",
        Lang::En => "en_GB",
    };
    let picture = format!("{}{}", boot.config.origin, boot.config.assets.share_picture);
    _ = write!(
        html,
        "<meta property=\"og:type\" content=\"website\"><meta property=\"og:site_name\" content=\"Verkostokartta\">\
         <meta property=\"og:locale\" content=\"{locale}\"><meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:image\" content=\"{}\"><meta property=\"og:image:width\" content=\"1200\">\
         <meta property=\"og:image:height\" content=\"630\"><meta name=\"twitter:card\" content=\"summary_large_image\">",
        escape(&picture)
    );
    if let Some(json_ld) = &head.json_ld {
        _ = write!(
            html,
            "<script type=\"application/ld+json\">{json_ld}</script>"
        );
    }
    html.push_str("</head>");
}

/// Escapes text for an element's content or a double-quoted attribute.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(character),
        }
    }
    escaped
}
