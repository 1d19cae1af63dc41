//! `GET /sitemap.xml`.

use crate::{
    request::{Bindings, RequestId},
    settings,
    usecases::networks,
};
use axum::{
    Extension,
    body::Body,
    http::{HeaderValue, Response, header},
};
use shared::{
    lang::Lang,
    network::NetworkSummary,
    paths::{self, Page},
    region::RegionCode,
};
use std::fmt::Write as _;

/// Every public page in every language, with its other languages.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
) -> Response<Body> {
    let networks = match networks::list(&env.0, Lang::Fi).await {
        Ok(networks) => networks,
        Err(fault) => return fault.into_response(&id),
    };
    let mut response = Response::new(Body::from(sitemap(&settings::origin(&env.0), &networks)));
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/xml"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=3600"),
    );
    response
}

fn sitemap(origin: &str, networks: &[NetworkSummary]) -> String {
    let mut pages = vec![Page::Home, Page::About, Page::Accessibility, Page::Privacy];
    pages.extend(networks.iter().map(|network| Page::Network(&network.slug)));
    pages.extend(RegionCode::ALL.map(Page::Region));
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages {
        for lang in Lang::ALL {
            _ = write!(xml, "<url><loc>{origin}{}</loc>", paths::path(lang, page));
            for other in Lang::ALL {
                let path = paths::path(other, page);
                _ = write!(
                    xml,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{origin}{path}\"/>"
                );
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    xml
}
