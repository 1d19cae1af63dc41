//! Pages as documents and as parts, and the answers that carry them.

mod data;
pub mod found;
pub mod meant;

use crate::{assets, extract::Context, page_config, response};
use admin::app;
use axum::{
    Extension,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use frontend::{
    boot::Boot,
    document::{self, Page},
    pages::PublicPage,
    screen::{FaultReason, Program, Screen},
};
use shared::{
    home_query::HomeQuery,
    lang::Lang,
    paths::{
        self, ParsedPage,
        admin::{self as admin_paths, AdminPage},
        api,
    },
};
use std::sync::Arc;
use worker_core::fault::Fault;

const MUNICIPALITIES: &str = "municipalities.txt";
const HTML: &str = "text/html; charset=utf-8";

/// The form in which a page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A whole document
    Document,
    /// The part that takes the place of another page's
    Part,
}

/// A page of the administration.
pub fn administration(page: AdminPage) -> Page {
    Page::Admin(page, app::rendered)
}

/// A page in a language, as the text that is sent.
pub fn render(context: &Context, lang: Lang, page: Page, form: Form) -> String {
    let config = Arc::new(page_config::config(&context.env, lang));
    let screen = page.screen();
    match form {
        Form::Part => {
            let part = document::part(page, lang, &config);
            // A part holds nothing that can't be written as JSON.
            serde_json::to_string(&part).unwrap_or_default()
        }
        Form::Document => {
            let program = screen.program();
            let boot = Boot {
                wasm: assets::path(&format!("{}.wasm", program.name())),
                texts: assets::path(&format!("{}-{lang}.json", program.name())),
                loads: loads(&screen, lang),
                municipalities: assets::path(MUNICIPALITIES),
                lang,
                release: config.release.clone(),
                map: config.map.clone(),
                late_after_days: config.late_after_days,
            };
            let assets = assets::for_document(&screen, page.is_plain_home());
            document::document(page, &config, &boot, &assets)
        }
    }
}

/// The further texts that a page's program begins with.
fn loads(screen: &Screen, lang: Lang) -> Vec<String> {
    let mut loads = Vec::new();
    if screen.has_map() || screen.program() != Program::Site {
        loads.push(assets::path(MUNICIPALITIES));
    }
    if screen.has_map() {
        loads.push(api::networks(lang));
    }
    loads
}

/// A rendered page as an answer with the status of its screen. A page whose URL may hold a secret sends no referrer to other
/// sites.
pub fn answer(screen: &Screen, form: Form, page: impl IntoResponse) -> Response {
    let referrer = [(header::REFERRER_POLICY, "same-origin")];
    let referrer = (!screen.is_public()).then_some(referrer);
    let kind = match form {
        Form::Document => HTML,
        Form::Part => "application/json",
    };
    let policy = response::content_security_policy(screen);
    let fixed = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_SECURITY_POLICY, policy),
    ];
    (status(screen), referrer, fixed, page).into_response()
}

/// A page that nobody caches, as a document.
pub fn uncached(context: &Context, lang: Lang, page: Page) -> Response {
    let screen = page.screen();
    let html = render(context, lang, page, Form::Document);
    answer(&screen, Form::Document, html)
}

/// The page of a fault. It shows the request's id; the cause is for the log alone.
pub fn fault(context: &Context, lang: Lang, form: Form, fault: Fault) -> Response {
    let reason = if fault.is_unreadable() {
        FaultReason::Unreadable
    } else {
        FaultReason::Failed
    };
    let page = not_shown(context, (lang, form), reason);
    (Extension(Arc::new(fault)), page).into_response()
}

/// The page in place of every other one while a restored database is closed.
pub fn closed(context: &Context, lang: Lang, form: Form) -> Response {
    let page = not_shown(context, (lang, form), FaultReason::Restored);
    ([(header::CACHE_CONTROL, "no-store")], page).into_response()
}

fn not_shown(context: &Context, (lang, form): (Lang, Form), reason: FaultReason) -> Response {
    let request_id = context.request.clone();
    let page = Page::Public(PublicPage::Fault { request_id, reason });
    let text = render(context, lang, page, form);
    answer(&Screen::Fault(reason), form, text)
}

/// The language and the form of what a path asks for, as far as it is a page; `chosen` where the path has no language.
pub fn asked(path: &str, chosen: Lang) -> Option<(Lang, Form)> {
    let (path, form) = match paths::of_part(path) {
        Some(path) => (path, Form::Part),
        None => (path, Form::Document),
    };
    let is_admin = || path == admin_paths::ROOT || path.starts_with(admin_paths::ROOT_WITH_SLASH);
    match Screen::of_path(path) {
        Some((lang, _)) => Some((lang, form)),
        None => is_admin().then_some((chosen, form)),
    }
}

/// The status of a screen's page.
fn status(screen: &Screen) -> StatusCode {
    match screen {
        Screen::NotFound => StatusCode::NOT_FOUND,
        Screen::Gone(_) => StatusCode::GONE,
        Screen::Fault(FaultReason::Restored) => StatusCode::SERVICE_UNAVAILABLE,
        Screen::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::OK,
    }
}

/// The cache's key of a page in a form: its path and the meaning of its query string. Unknown parameters mean nothing.
fn cache_key(lang: Lang, screen: &Screen, search: &str, form: Form) -> Option<String> {
    let Screen::Page(page) = screen else {
        return None;
    };
    let url = screen.is_public().then(|| match page {
        ParsedPage::Home => paths::home_with(lang, &HomeQuery::parse(search)),
        _ => page.url(lang, search),
    })?;
    Some(match form {
        Form::Document => url,
        Form::Part => format!("part {url}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_page_a_part_or_neither() {
        for (path, expected) in [
            ("/sv", Some((Lang::Sv, Form::Document))),
            ("/fi/networks/lappi", Some((Lang::Fi, Form::Document))),
            ("/en/nothing", Some((Lang::En, Form::Document))),
            ("/part/sv/about", Some((Lang::Sv, Form::Part))),
            ("/admin", Some((Lang::En, Form::Document))),
            ("/admin/mails", Some((Lang::En, Form::Document))),
            ("/administration", None),
            ("/", None),
            ("/api/v1/networks", None),
            ("/assets/site.wasm", None),
            ("/healthz", None),
        ] {
            assert_eq!(asked(path, Lang::En), expected, "{path}");
        }
    }
}
