//! The HTML of a page as the Worker sends it: a whole document, or the part that takes the place of another page's.

use crate::{
    boot::{BOOT_ID, Boot},
    components::{footer::Footer, header::Header, live_region::LiveRegion},
    config::Config,
    forms::pages::FormPage,
    head::{Head, HeadSlot},
    pages::{PublicPage, proposal_preview::ProposalPreviewPart},
    part::Part,
    screen::Screen,
};
use leptos::prelude::*;
use shared::{
    home_query::{HomeParameter, HomeQuery},
    lang::Lang,
    paths::{self, admin::AdminPage},
    proposal::{form::ProposalForm, preview::Preview},
};
use std::{fmt::Write as _, sync::Arc};
use texts::{Texts, keys};

/// The styles and scripts of a document.
#[derive(Clone, Debug, Default)]
pub struct DocumentAssets {
    /// The stylesheet's text.
    pub styles: String,
    /// The text of the styles for the page's kind; empty where the document links to them.
    pub own_styles: String,
    /// URL of the styles for the page's kind; empty where they are inlined.
    pub later_styles: String,
    /// Text of the script that runs before the first paint, and starts the program after it.
    pub early_script: String,
    /// URL of the script that starts the program.
    pub program: String,
}

/// A page with everything that it is rendered from.
#[derive(Clone, Debug)]
pub enum Page {
    /// A public page
    Public(PublicPage),
    /// A page with a form
    Form(FormPage),
    /// A page of the administration, with its own header around `<main>`
    Admin(AdminPage, fn(AdminPage) -> AnyView),
}

impl Page {
    /// The screen of the page.
    pub fn screen(&self) -> Screen {
        match self {
            Self::Public(page) => page.screen(),
            Self::Form(page) => page.screen(),
            Self::Admin(page, _) => Screen::Admin(page.clone()),
        }
    }

    /// True for the home page without a layer and filters. Its first sight needs the general styles alone, so that it comes in one flight.
    pub fn is_plain_home(&self) -> bool {
        let Self::Public(PublicPage::Home(home)) = self else {
            return false;
        };
        home.query.without(HomeParameter::Search) == HomeQuery::default()
    }
}

/// The document of a page: complete, readable without any script.
pub fn document(page: Page, config: &Arc<Config>, boot: &Boot, assets: &DocumentAssets) -> String {
    let lang = boot.lang;
    let (head, body) = rendered(lang, config, move || match page {
        Page::Admin(page, view) => view(page),
        Page::Public(_) | Page::Form(_) => {
            let header = header(&page);
            view! {
                <header class="site-header">{header}</header>
                <main id="main" tabindex="-1">{main(page, true)}</main>
            }
            .into_any()
        }
    });
    let (_, around) = rendered(lang, config, || view! { <Footer/><LiveRegion/> }.into_any());
    let mut html = String::with_capacity(body.len() + 32 * 1024);
    write_fixed_head(&mut html, lang, config, assets);
    write_page_head(&mut html, lang, &head);
    let skip = Texts::of(lang).get(keys::SKIP_TO_CONTENT);
    _ = write!(
        html,
        "</head><body><a class=\"skip-link\" href=\"#main\">{skip}</a>{body}{around}\
         <script type=\"application/json\" id=\"{BOOT_ID}\">"
    );
    let json = serde_json::to_string(boot).unwrap_or_default();
    html.push_str(&json.replace('<', "\\u003c"));
    html.push_str("</script>");
    if !assets.later_styles.is_empty() {
        // Here it delays no paint.
        _ = write!(
            html,
            "<link rel=\"stylesheet\" href=\"{}\">",
            assets.later_styles
        );
    }
    html.push_str("</body></html>");
    html
}

/// The part of a page.
pub fn part(page: Page, lang: Lang, config: &Arc<Config>) -> Part {
    let (_, header) = rendered(lang, config, || header(&page));
    let (head, main) = rendered(lang, config, || main(page, false));
    let mut own = String::new();
    write_page_head(&mut own, lang, &head);
    Part {
        release: config.release.clone(),
        head: own,
        header,
        main,
    }
}

/// The HTML of a proposal that isn't public yet; empty for a form of which nothing can be shown.
pub fn proposal_preview(form: &ProposalForm, lang: Lang, config: &Arc<Config>) -> String {
    let Some(preview) = Preview::new(form, lang) else {
        return String::new();
    };
    let part = || view! { <ProposalPreviewPart preview/> }.into_any();
    rendered(lang, config, part).1
}

fn header(page: &Page) -> AnyView {
    let screen = page.screen();
    let urls = Lang::ALL.map(|lang| match page {
        Page::Public(page) => page.url(lang),
        Page::Form(_) | Page::Admin(..) => {
            paths::path(lang, screen.page().unwrap_or(paths::Page::Home))
        }
    });
    view! { <Header screen=screen.clone() urls/> }.into_any()
}

fn main(page: Page, draws_map: bool) -> AnyView {
    match page {
        Page::Public(page) => page.view(draws_map),
        Page::Form(page) => page.view(),
        Page::Admin(page, view) => view(page),
    }
}

/// The HTML of a view, and the head that it gives to its page.
fn rendered(lang: Lang, config: &Arc<Config>, view: impl FnOnce() -> AnyView) -> (Head, String) {
    let slot = HeadSlot::default();
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(slot.clone());
        provide_context(Texts::of(lang));
        provide_context(Arc::clone(config));
        provide_context(config.map.clone());
        view().to_html()
    });
    owner.unset_with_forced_cleanup();
    let head = slot.take().unwrap_or_else(|| Head::unlisted("", ""));
    (head, without_marks(&html))
}

/// HTML without the framework's marks for a browser that takes it over: ours draws anew what moves. No text holds such a
/// mark, as its brackets are escaped.
fn without_marks(html: &str) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "")
}

/// Writes the beginning of a document, which is the same on every page of a program and language.
fn write_fixed_head(html: &mut String, lang: Lang, config: &Config, assets: &DocumentAssets) {
    // These texts come from the build; the CSP names their hashes.
    let (styles, early, program) = (&assets.styles, &assets.early_script, &assets.program);
    _ = write!(
        html,
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
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
    let locale = match lang {
        Lang::Fi => "fi_FI",
        Lang::Sv => "sv_FI",
        Lang::En => "en_GB",
    };
    let picture = format!("{}{}", config.origin, config.share_picture);
    _ = write!(
        html,
        "<meta property=\"og:type\" content=\"website\"><meta property=\"og:site_name\" content=\"Verkostokartta\">\
         <meta property=\"og:locale\" content=\"{locale}\">\
         <meta property=\"og:image\" content=\"{}\"><meta property=\"og:image:width\" content=\"1200\">\
         <meta property=\"og:image:height\" content=\"630\"><meta name=\"twitter:card\" content=\"summary_large_image\">",
        escape(&picture)
    );
}

/// Writes the elements that belong to the page: all from the title on.
fn write_page_head(html: &mut String, lang: Lang, head: &Head) {
    let (title, description) = (escape(&head.title), escape(&head.description));
    _ = write!(
        html,
        "<title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <meta property=\"og:title\" content=\"{title}\"><meta property=\"og:description\" content=\"{description}\">"
    );
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
    if let Some(json_ld) = &head.json_ld {
        _ = write!(
            html,
            "<script type=\"application/ld+json\">{json_ld}</script>"
        );
    }
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
