//! `GET /sitemap.xml`.

use crate::error::fault_response;
use crate::request::{Bindings, RequestId};
use axum::{
    Extension,
    body::Body,
    http::{HeaderValue, Response, header},
};
use shared::{
    lang::Lang,
    network::NetworkSummary,
    paths::{self, Page},
    proposal::number::ProposalNumber,
    region::RegionCode,
};
use std::fmt::Write as _;
use worker_core::{
    fault::Fault,
    settings,
    store::reader::Reader,
    usecases::{networks, proposals},
};

/// The newest proposals stand in it: with their three languages they are the larger part of half a megabyte.
const MOST_PROPOSALS: usize = 500;

/// Every public page in every language, with its other languages.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
) -> Response<Body> {
    let read = async {
        let reader = Reader::new(&env.0)?;
        let networks = networks::list(&env.0, Lang::Fi).await?;
        Ok::<_, Fault>((networks, proposals::numbers(&reader, MOST_PROPOSALS).await?))
    };
    let (networks, proposals) = match read.await {
        Ok(read) => read,
        Err(fault) => return fault_response(&fault, &id),
    };
    let xml = sitemap(&settings::origin(&env.0), &networks, &proposals);
    let mut response = Response::new(Body::from(xml));
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

fn sitemap(origin: &str, networks: &[NetworkSummary], proposals: &[ProposalNumber]) -> String {
    let mut pages = vec![
        Page::Home,
        Page::Proposals,
        Page::NewProposal,
        Page::About,
        Page::Accessibility,
        Page::Privacy,
    ];
    pages.extend(networks.iter().map(|network| Page::Network(&network.slug)));
    pages.extend(RegionCode::ALL.map(Page::Region));
    pages.extend(proposals.iter().copied().map(Page::Proposal));
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
