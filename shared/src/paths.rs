//! Every route and path of the product. The router takes the patterns from here; links and mails take the paths.

pub mod admin;
pub mod api;
mod pattern;
pub mod service;
mod token;

use crate::{
    lang::Lang,
    network::NetworkSlug,
    proposal::{number::ProposalNumber, query::ProposalQuery},
    query::{encode, parameter},
    region::RegionCode,
    serde_text::ParseError,
    submission::id::SubmissionId,
};
use pattern::{fill, with_query};
pub use token::LinkToken;

/// A page to link to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page<'a> {
    /// The map and the list
    Home,
    /// A network
    Network(&'a NetworkSlug),
    /// A region
    Region(RegionCode),
    /// The hub and this product
    About,
    /// The accessibility statement
    Accessibility,
    /// The privacy notice
    Privacy,
    /// The list of proposals
    Proposals,
    /// A proposal
    Proposal(ProposalNumber),
    /// The form for a new proposal
    NewProposal,
    /// A submission's page for its holder
    Manage(&'a SubmissionId),
    /// The target of a link in a mail, by its token
    Link(&'a LinkToken),
}

/// A page that a path named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParsedPage {
    /// The map and the list
    Home,
    /// A network
    Network(NetworkSlug),
    /// A region
    Region(RegionCode),
    /// The hub and this product
    About,
    /// The accessibility statement
    Accessibility,
    /// The privacy notice
    Privacy,
    /// The list of proposals
    Proposals,
    /// A proposal
    Proposal(ProposalNumber),
    /// The form for a new proposal
    NewProposal,
    /// A submission's page for its holder
    Manage(SubmissionId),
    /// The target of a link in a mail, by its token
    Link(LinkToken),
}

impl ParsedPage {
    /// The page to link to.
    pub fn page(&self) -> Page<'_> {
        match self {
            Self::Home => Page::Home,
            Self::Network(slug) => Page::Network(slug),
            Self::Region(code) => Page::Region(*code),
            Self::About => Page::About,
            Self::Accessibility => Page::Accessibility,
            Self::Privacy => Page::Privacy,
            Self::Proposals => Page::Proposals,
            Self::Proposal(number) => Page::Proposal(*number),
            Self::NewProposal => Page::NewProposal,
            Self::Manage(id) => Page::Manage(id),
            Self::Link(token) => Page::Link(token),
        }
    }

    /// The URL as the product writes it, with all that a query string means on this page.
    pub fn url(&self, lang: Lang, search: &str) -> String {
        match self {
            Self::Home => home(lang, &query(search)),
            // Invalid filters are ignored.
            Self::Proposals => proposals(lang, &ProposalQuery::parse(search).0),
            _ => path(lang, self.page()),
        }
    }
}

/// The home page.
pub const HOME: &str = "/{lang}";
const NETWORK: &str = "/{lang}/networks/{slug}";
const REGION: &str = "/{lang}/regions/{code}";
const ABOUT: &str = "/{lang}/about";
const ACCESSIBILITY: &str = "/{lang}/accessibility";
const PRIVACY: &str = "/{lang}/privacy";
const PROPOSALS: &str = "/{lang}/proposals";
const PROPOSAL: &str = "/{lang}/proposals/{year}/{number}";
const NEW_PROPOSAL: &str = "/{lang}/proposals/new";
/// A submission's page by its id; the target of a link in a mail by its token.
pub const MANAGE: &str = "/{lang}/manage/{token}";
/// Every page of a language except its home page.
pub const REST: &str = "/{lang}/{*rest}";
/// [`HOME`] as some people type it.
pub const HOME_WITH_SLASH: &str = "/{lang}/";

/// The path of a page in a language: "/fi/networks/lansi-suomi".
pub fn path(lang: Lang, page: Page<'_>) -> String {
    let lang = lang.code();
    match page {
        Page::Home => fill(HOME, &[lang]),
        Page::Network(slug) => fill(NETWORK, &[lang, slug.as_str()]),
        Page::Region(code) => fill(REGION, &[lang, code.as_str()]),
        Page::About => fill(ABOUT, &[lang]),
        Page::Accessibility => fill(ACCESSIBILITY, &[lang]),
        Page::Privacy => fill(PRIVACY, &[lang]),
        Page::Proposals => fill(PROPOSALS, &[lang]),
        Page::Proposal(number) => {
            let [year, number] = number.path_segments();
            fill(PROPOSAL, &[lang, &year, &number])
        }
        Page::NewProposal => fill(NEW_PROPOSAL, &[lang]),
        Page::Manage(id) => fill(MANAGE, &[lang, id.as_str()]),
        Page::Link(token) => fill(MANAGE, &[lang, token.as_str()]),
    }
}

/// The page of a path, exactly as [`path`] writes it.
pub fn parse(path: &str) -> Option<(Lang, ParsedPage)> {
    let mut parts = path.strip_prefix('/')?.split('/');
    let lang = parts.next()?.parse().ok()?;
    let (first, second, third, none) = (parts.next(), parts.next(), parts.next(), parts.next());
    if none.is_some() {
        return None;
    }
    let page = match (first, second, third) {
        (None, None, None) => ParsedPage::Home,
        (Some("networks"), Some(slug), None) => ParsedPage::Network(slug.parse().ok()?),
        (Some("regions"), Some(code), None) => ParsedPage::Region(code.parse().ok()?),
        (Some("about"), None, _) => ParsedPage::About,
        (Some("accessibility"), None, _) => ParsedPage::Accessibility,
        (Some("privacy"), None, _) => ParsedPage::Privacy,
        (Some("proposals"), None, _) => ParsedPage::Proposals,
        (Some("proposals"), Some("new"), None) => ParsedPage::NewProposal,
        (Some("proposals"), Some(year), Some(number)) => {
            ParsedPage::Proposal(ProposalNumber::from_path(year, number).ok()?)
        }
        (Some("manage"), Some(id), None) => match id.parse() {
            Ok(token) => ParsedPage::Link(token),
            Err(ParseError) => ParsedPage::Manage(id.parse().ok()?),
        },
        _ => return None,
    };
    Some((lang, page))
}

/// The home page with a search: "/fi?q=vasa".
pub fn home(lang: Lang, search: &str) -> String {
    let mut query = String::new();
    if !search.trim().is_empty() {
        query.push_str("q=");
        encode(search, &mut query);
    }
    with_query(path(lang, Page::Home), &query)
}

/// The list of proposals with its filters: "/fi/proposals?region=19".
pub fn proposals(lang: Lang, query: &ProposalQuery) -> String {
    with_query(path(lang, Page::Proposals), &query.print())
}

/// The URL of the rendered part of a page, by the page's own URL: "/part/fi/networks/lappi".
pub fn part(url: &str) -> String {
    format!("/part{url}")
}

/// The URL of the page of a part's path: the opposite of [`part`].
pub fn of_part(path: &str) -> Option<&str> {
    path.strip_prefix("/part")
}

/// The search text of a query string without its question mark; empty if it has none.
pub fn query(search: &str) -> String {
    parameter(search, "q").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_leads_back_to_its_page() {
        let slug: NetworkSlug = "lansi-suomi".parse().unwrap();
        let number = ProposalNumber::new(17, 2018).unwrap();
        let id: SubmissionId = "a2b3c4d5e6f7a2b3".parse().unwrap();
        let token: LinkToken = "0f".repeat(32).parse().unwrap();
        let mut pages = vec![
            (Page::Home, ParsedPage::Home),
            (Page::Network(&slug), ParsedPage::Network(slug.clone())),
            (Page::About, ParsedPage::About),
            (Page::Accessibility, ParsedPage::Accessibility),
            (Page::Privacy, ParsedPage::Privacy),
            (Page::Proposals, ParsedPage::Proposals),
            (Page::Proposal(number), ParsedPage::Proposal(number)),
            (Page::NewProposal, ParsedPage::NewProposal),
            (Page::Manage(&id), ParsedPage::Manage(id.clone())),
            (Page::Link(&token), ParsedPage::Link(token.clone())),
        ];
        pages.extend(RegionCode::ALL.map(|code| (Page::Region(code), ParsedPage::Region(code))));
        for lang in Lang::ALL {
            for (page, parsed) in &pages {
                assert_eq!(parse(&path(lang, *page)), Some((lang, parsed.clone())));
                assert_eq!(parsed.page(), *page);
            }
        }
    }

    #[test]
    fn other_paths_lead_to_no_page() {
        for path in [
            "",
            "/",
            "/de",
            "/fi/",
            "/fi/networks",
            "/fi/networks/A",
            "/fi/regions/03",
            "/fi/about/x",
            "fi",
            "/fi//about",
            "/fi/proposals/2018",
            "/fi/proposals/2018/17",
            "/fi/proposals/2018/017/x",
            "/fi/manage/short",
        ] {
            assert_eq!(parse(path), None, "{path}");
        }
    }

    #[test]
    fn a_search_text_survives_the_url() {
        for text in ["Lempäälä", "a b&c=d+e%", "\u{1f600}"] {
            let url = home(Lang::Fi, text);
            assert_eq!(query(url.strip_prefix("/fi?").unwrap()), text);
        }
        assert_eq!(home(Lang::Sv, " "), "/sv");
        assert_eq!(query("q=%ff"), "");
        assert_eq!(query("q=a+b"), "a b");
    }
}
