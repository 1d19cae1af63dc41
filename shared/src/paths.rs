//! Every path of the product: the router, the links and the mails take them from here.

pub mod admin;

use crate::{
    lang::Lang,
    network::NetworkSlug,
    proposal::{number::ProposalNumber, query::ProposalQuery},
    query::{encode, parameter},
    region::RegionCode,
    submission::id::SubmissionId,
};
use std::{fmt, str::FromStr};

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
    /// What a link in a mail leads to, by its token
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
    /// What a link in a mail leads to, by its token
    Link(LinkToken),
}

/// The secret of a link in a mail: 64 lower-case hexadecimal digits, 256 bits. It shows itself in paths only, never in
/// logs: its `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkToken(String);

/// The text is no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAToken;

impl LinkToken {
    /// The token as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for LinkToken {
    type Err = NotAToken;
    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() == 64 && text.bytes().all(digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAToken)
        }
    }
}

impl fmt::Debug for LinkToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkToken(…)")
    }
}

/// The path of a page in a language: "/fi/networks/lansi-suomi".
pub fn path(lang: Lang, page: Page<'_>) -> String {
    let mut path = format!("/{lang}");
    match page {
        Page::Home => {}
        Page::Network(slug) => {
            path.push_str("/networks/");
            path.push_str(slug.as_str());
        }
        Page::Region(code) => {
            path.push_str("/regions/");
            path.push_str(code.as_str());
        }
        Page::About => path.push_str("/about"),
        Page::Accessibility => path.push_str("/accessibility"),
        Page::Privacy => path.push_str("/privacy"),
        Page::Proposals => path.push_str("/proposals"),
        Page::Proposal(number) => {
            path.push_str("/proposals/");
            path.push_str(&number.path());
        }
        Page::NewProposal => path.push_str("/proposals/new"),
        Page::Manage(id) => {
            path.push_str("/manage/");
            path.push_str(id.as_str());
        }
        Page::Link(token) => {
            path.push_str("/manage/");
            path.push_str(token.as_str());
        }
    }
    path
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
            Err(NotAToken) => ParsedPage::Manage(id.parse().ok()?),
        },
        _ => return None,
    };
    Some((lang, page))
}

/// The home page with a search: "/fi?q=vasa".
pub fn home(lang: Lang, query: &str) -> String {
    let mut path = path(lang, Page::Home);
    if !query.trim().is_empty() {
        path.push_str("?q=");
        encode(query, &mut path);
    }
    path
}

/// The list of proposals that a query shows: "/fi/proposals?region=19".
pub fn proposals(lang: Lang, query: &ProposalQuery) -> String {
    let mut path = path(lang, Page::Proposals);
    let filters = query.print();
    if !filters.is_empty() {
        path.push('?');
        path.push_str(&filters);
    }
    path
}

/// The search text of a query string without its question mark; empty where there is none.
pub fn query(search: &str) -> String {
    parameter(search, "q").unwrap_or_default()
}

/// Paths of the API.
pub mod api {
    use crate::{
        lang::Lang,
        network::NetworkSlug,
        proposal::{number::ProposalNumber, query::ProposalQuery},
        submission::id::SubmissionId,
    };

    /// All networks.
    pub fn networks(lang: Lang) -> String {
        format!("/api/v1/networks?lang={lang}")
    }

    /// One network.
    pub fn network(lang: Lang, slug: &NetworkSlug) -> String {
        format!("/api/v1/networks/{slug}?lang={lang}")
    }

    /// The newest open proposals that concern a network's regions.
    pub fn network_proposals(lang: Lang, slug: &NetworkSlug) -> String {
        format!("/api/v1/networks/{slug}/proposals?lang={lang}")
    }

    /// A page of the list of proposals.
    pub fn proposals(lang: Lang, query: &ProposalQuery) -> String {
        let filters = query.print();
        let and = if filters.is_empty() { "" } else { "&" };
        format!("/api/v1/proposals?lang={lang}{and}{filters}")
    }

    /// The newest proposals, and how many are open.
    pub fn overview(lang: Lang) -> String {
        format!("/api/v1/proposals/overview?lang={lang}")
    }

    /// One proposal.
    pub fn proposal(lang: Lang, number: ProposalNumber) -> String {
        format!("/api/v1/proposals/{}?lang={lang}", number.path())
    }

    /// Where a proposal is handed in.
    pub const NEW_PROPOSAL: &str = "/api/v1/proposals";
    /// Where a draft is kept.
    pub const NEW_DRAFT: &str = "/api/v1/drafts";

    /// A submission for its holder.
    pub fn manage(id: &SubmissionId) -> String {
        format!("/api/v1/manage/{id}")
    }

    /// What its holder does with it: `actions`, `address`, `resend`, `rotate`, `transfer` or `export`.
    pub fn manage_part(id: &SubmissionId, part: &str) -> String {
        format!("/api/v1/manage/{id}/{part}")
    }
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
            }
        }
    }

    #[test]
    fn what_is_no_page_has_no_path() {
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
