//! The pages: `/{lang}` and everything below it.

use crate::{
    assets, cache,
    error::Problem,
    etag::Tagged,
    handlers::{language::accepted, root::remembered},
    page_config,
    request::{Bindings, RequestId},
};
use admin::app::ADMIN;
use axum::{
    Extension,
    body::Body,
    extract::RawQuery,
    http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri, header},
};
use frontend::{
    app::SITE,
    boot::{Boot, Outcome, PageData},
    document,
    forms::FORMS,
    screen::{Program, Screen},
};
use shared::{lang::Lang, paths, proposal::query::ProposalQuery};
use worker::{Date, Env};
use worker_core::{
    clock,
    fault::Fault,
    public_data,
    store::{
        proposals::Found,
        reader::{Reader, RowsRead},
    },
    usecases::{networks, proposals},
};

/// Always asked for anew, and not sent again where nothing changed.
const CACHE: &str = "no-cache";
const HTML: &str = "text/html; charset=utf-8";

/// Renders the page of the address.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    method: Method,
    uri: Uri,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    if method != Method::GET && method != Method::HEAD {
        return Problem::method_not_allowed("GET, HEAD").into_response(&id);
    }
    let search = query.unwrap_or_default();
    let found = Screen::of_url(uri.path(), &search);
    let now = Date::now().as_millis();
    let key = found
        .as_ref()
        .filter(|_| cache::is_anonymous(&headers))
        .and_then(|(lang, screen)| key(*lang, screen, &search));
    if let Some(page) = key.as_deref().and_then(|key| cache::find(key, now)) {
        return page.respond(&headers, HTML, CACHE);
    }
    let version = public_data::version();

    let (lang, asked_for) = found.unwrap_or_else(|| {
        let lang = remembered(&headers)
            .or_else(|| accepted(&headers))
            .unwrap_or(Lang::Fi);
        (lang, Screen::NotFound)
    });
    let mut rows_read = RowsRead::default();
    let (screen, data) = match load(&env.0, lang, asked_for, &mut rows_read).await {
        Ok(loaded) => loaded,
        Err(fault) => return self::fault(&env.0, &id, lang, &fault),
    };
    let status = status(&screen);
    let html = render(&env.0, lang, &screen, data, &paths::query(&search));
    let mut response = if status == StatusCode::OK {
        let page = Tagged::new(html);
        if let Some(key) = key {
            cache::keep(key, page.clone(), version, now);
        }
        page.respond(&headers, HTML, CACHE)
    } else {
        unkept(html, status)
    };
    response.extensions_mut().insert(rows_read);
    of_screen(&screen, response)
}

/// The page that says that something failed; what, is for the log alone.
pub fn fault(env: &Env, id: &RequestId, lang: Lang, fault: &Fault) -> Response<Body> {
    fault.log(&id.0);
    let screen = Screen::Fault {
        request_id: id.0.clone(),
    };
    let status = StatusCode::INTERNAL_SERVER_ERROR;
    private(env, lang, &screen, PageData::default(), status)
}

/// A page that nobody keeps.
pub fn private(
    env: &Env,
    lang: Lang,
    screen: &Screen,
    data: PageData,
    status: StatusCode,
) -> Response<Body> {
    let html = render(env, lang, screen, data, "");
    of_screen(screen, unkept(html, status))
}

/// The whole document of a screen.
fn render(env: &Env, lang: Lang, screen: &Screen, data: PageData, query: &str) -> String {
    let program = screen.program();
    let boot = Boot {
        wasm: assets::path(&format!("{}.wasm", program.name())),
        texts: assets::path(&format!("{}-{lang}.json", program.name())),
        lang,
        config: page_config::config(env, lang),
        outcome: outcome(screen),
        data,
    };
    let entry = match program {
        Program::Site => SITE,
        Program::Forms => FORMS,
        Program::Admin => ADMIN,
    };
    document::render(entry, &boot, &assets::for_document(program), screen, query)
}

/// The answer with a screen: where its address is one person's business, and may hold a secret, no other site hears of it.
fn of_screen(screen: &Screen, mut response: Response<Body>) -> Response<Body> {
    if !screen.is_public() {
        response.headers_mut().insert(
            header::REFERRER_POLICY,
            HeaderValue::from_static("same-origin"),
        );
    }
    response
}

/// Under which name the page is kept: its path and what its query string means. Unknown parameters mean nothing.
fn key(lang: Lang, screen: &Screen, search: &str) -> Option<String> {
    match screen {
        Screen::Home => Some(paths::home(lang, &paths::query(search))),
        Screen::Proposals(query) => Some(paths::proposals(lang, query)),
        _ if screen.is_public() => screen.page().map(|page| paths::path(lang, page)),
        _ => None,
    }
}

fn status(screen: &Screen) -> StatusCode {
    match screen {
        Screen::NotFound => StatusCode::NOT_FOUND,
        Screen::Gone { .. } => StatusCode::GONE,
        Screen::Fault { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::OK,
    }
}

/// How the page says that the server answered, for the program that takes it over.
fn outcome(screen: &Screen) -> Outcome {
    let (request_id, stub) = match screen {
        Screen::Fault { request_id } => (Some(request_id.clone()), None),
        Screen::Gone { stub, .. } => (None, stub.clone()),
        _ => (None, None),
    };
    Outcome {
        status: status(screen).as_u16(),
        request_id,
        stub,
    }
}

/// The same address without the slash at its end, which is the one address of the page.
pub async fn without_slash(uri: Uri) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
    let mut location = uri.path().trim_end_matches('/').to_owned();
    if let Some(query) = uri.query() {
        location.push('?');
        location.push_str(query);
    }
    if let Ok(location) = HeaderValue::from_str(&location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}

/// What the screen shows; [`Screen::NotFound`] where there is no such network or proposal.
async fn load(
    env: &Env,
    lang: Lang,
    mut screen: Screen,
    rows_read: &mut RowsRead,
) -> Result<(Screen, PageData), Fault> {
    let mut data = PageData::default();
    let reader = Reader::new(env)?;
    let today = clock::now(env).date();
    if screen.has_map() {
        data.networks = Some(networks::list(env, lang).await?);
    }
    match &mut screen {
        Screen::Home => data.overview = Some(proposals::overview(&reader, lang, today).await?),
        Screen::Network(slug) => {
            let Some(network) = networks::find(env, lang, slug).await? else {
                return Ok((Screen::NotFound, PageData::default()));
            };
            let regions = &network.summary.regions;
            data.concerning = Some(proposals::concerning(&reader, lang, regions, today).await?);
            data.network = Some(network);
        }
        Screen::Proposals(query) => {
            data.proposals = proposals::list(&reader, lang, query, today).await?;
            if data.proposals.is_none() {
                // The cursor is of no list of ours: the page begins at the beginning.
                let first = ProposalQuery {
                    after: None,
                    ..query.clone()
                };
                data.proposals = proposals::list(&reader, lang, &first, today).await?;
            }
        }
        Screen::Proposal(number) => {
            let number = *number;
            match proposals::find(&reader, lang, number).await? {
                Some(Found::Public(proposal)) => data.proposal = Some(*proposal),
                Some(Found::Erased(stub)) => {
                    let stub = Some(stub);
                    screen = Screen::Gone { number, stub };
                }
                Some(Found::Gone) => screen = Screen::Gone { number, stub: None },
                None => return Ok((Screen::NotFound, PageData::default())),
            }
        }
        _ => {}
    }
    *rows_read = reader.rows_read();
    Ok((screen, data))
}

fn unkept(html: String, status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(HTML));
    response
}
