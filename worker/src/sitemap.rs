//! The sitemap: every public page in every language, with its other languages.

use shared::{
    lang::Lang,
    network::NetworkSummary,
    paths::{self, Page},
    proposal::number::ProposalNumber,
    region::RegionCode,
};
use std::fmt::Write as _;

/// The sitemap as XML. Replies and results of a proposal have their pages once some are public.
pub fn xml(
    origin: &str,
    networks: &[NetworkSummary],
    proposals: &[ProposalNumber],
    with_replies: &[ProposalNumber],
    with_results: &[ProposalNumber],
) -> String {
    let mut pages = vec![
        Page::Home,
        Page::Proposals,
        Page::NewProposal,
        Page::Outcomes,
        Page::Criteria,
        Page::About,
        Page::Accessibility,
        Page::Privacy,
    ];
    pages.extend(networks.iter().map(|network| Page::Network(&network.slug)));
    pages.extend(RegionCode::ALL.map(Page::Region));
    pages.extend(proposals.iter().copied().map(Page::Proposal));
    pages.extend(with_replies.iter().copied().map(Page::ProposalReplies));
    pages.extend(with_results.iter().copied().map(Page::ProposalResults));
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
