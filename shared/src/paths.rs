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
    /// The form that asks to join a network
    Join(&'a NetworkSlug),
    /// The form of a message to a network
    Ask(&'a NetworkSlug),
    /// A region
    Region(RegionCode),
    /// The form of interest in a region without a network
    Interest(RegionCode),
    /// The hub and this product
    About,
    /// The form of a message to the hub
    Write,
    /// The accessibility statement
    Accessibility,
    /// The privacy notice
    Privacy,
    /// The list of proposals
    Proposals,
    /// A proposal
    Proposal(ProposalNumber),
    /// The public replies of a proposal
    ProposalReplies(ProposalNumber),
    /// The form for a reply to a proposal
    Reply(ProposalNumber),
    /// The public results of a proposal's negotiations
    ProposalResults(ProposalNumber),
    /// The numbers of proposals by what their negotiations have led to
    Outcomes,
    /// The form for a new proposal
    NewProposal,
    /// The page that mails someone the links to all of their submissions
    Mine,
    /// A submission's page for its holder
    Manage(&'a SubmissionId),
    /// The form of a submission that its holder changes
    Edit(&'a SubmissionId),
    /// The form for the results of negotiations
    Results(&'a SubmissionId),
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
    /// The form that asks to join a network
    Join(NetworkSlug),
    /// The form of a message to a network
    Ask(NetworkSlug),
    /// A region
    Region(RegionCode),
    /// The form of interest in a region without a network
    Interest(RegionCode),
    /// The hub and this product
    About,
    /// The form of a message to the hub
    Write,
    /// The accessibility statement
    Accessibility,
    /// The privacy notice
    Privacy,
    /// The list of proposals
    Proposals,
    /// A proposal
    Proposal(ProposalNumber),
    /// The public replies of a proposal
    ProposalReplies(ProposalNumber),
    /// The form for a reply to a proposal
    Reply(ProposalNumber),
    /// The public results of a proposal's negotiations
    ProposalResults(ProposalNumber),
    /// The numbers of proposals by what their negotiations have led to
    Outcomes,
    /// The form for a new proposal
    NewProposal,
    /// The page that mails someone the links to all of their submissions
    Mine,
    /// A submission's page for its holder
    Manage(SubmissionId),
    /// The form of a submission that its holder changes
    Edit(SubmissionId),
    /// The form for the results of negotiations
    Results(SubmissionId),
    /// The target of a link in a mail, by its token
    Link(LinkToken),
}

impl ParsedPage {
    /// The page to link to.
    pub fn page(&self) -> Page<'_> {
        match self {
            Self::Home => Page::Home,
            Self::Network(slug) => Page::Network(slug),
            Self::Join(slug) => Page::Join(slug),
            Self::Ask(slug) => Page::Ask(slug),
            Self::Region(code) => Page::Region(*code),
            Self::Interest(code) => Page::Interest(*code),
            Self::About => Page::About,
            Self::Write => Page::Write,
            Self::Accessibility => Page::Accessibility,
            Self::Privacy => Page::Privacy,
            Self::Proposals => Page::Proposals,
            Self::Proposal(number) => Page::Proposal(*number),
            Self::ProposalReplies(number) => Page::ProposalReplies(*number),
            Self::Reply(number) => Page::Reply(*number),
            Self::ProposalResults(number) => Page::ProposalResults(*number),
            Self::Outcomes => Page::Outcomes,
            Self::NewProposal => Page::NewProposal,
            Self::Mine => Page::Mine,
            Self::Manage(id) => Page::Manage(id),
            Self::Edit(id) => Page::Edit(id),
            Self::Results(id) => Page::Results(id),
            Self::Link(token) => Page::Link(token),
        }
    }

    /// The URL as the product writes it, with all that a query string means on this page.
    pub fn url(&self, lang: Lang, search: &str) -> String {
        match self {
            Self::Home => home(lang, &query(search)),
            // Invalid filters are ignored.
            Self::Proposals => proposals(lang, &ProposalQuery::parse(search).0),
            Self::Mine if is_sent(search) => mine_sent(lang),
            _ => path(lang, self.page()),
        }
    }
}

/// The home page.
pub const HOME: &str = "/{lang}";
const NETWORK: &str = "/{lang}/networks/{slug}";
const JOIN: &str = "/{lang}/networks/{slug}/join";
const ASK: &str = "/{lang}/networks/{slug}/ask";
const REGION: &str = "/{lang}/regions/{code}";
const INTEREST: &str = "/{lang}/regions/{code}/interest";
const ABOUT: &str = "/{lang}/about";
const WRITE: &str = "/{lang}/about/write";
const ACCESSIBILITY: &str = "/{lang}/accessibility";
const PRIVACY: &str = "/{lang}/privacy";
const PROPOSALS: &str = "/{lang}/proposals";
const PROPOSAL: &str = "/{lang}/proposals/{year}/{number}";
const PROPOSAL_REPLIES: &str = "/{lang}/proposals/{year}/{number}/replies";
const REPLY: &str = "/{lang}/proposals/{year}/{number}/reply";
const PROPOSAL_RESULTS: &str = "/{lang}/proposals/{year}/{number}/results";
const OUTCOMES: &str = "/{lang}/outcomes";
const NEW_PROPOSAL: &str = "/{lang}/proposals/new";
/// The page that mails someone the links to all of their submissions.
pub const MINE: &str = "/{lang}/manage";
/// A submission's page by its id; the target of a link in a mail by its token.
pub const MANAGE: &str = "/{lang}/manage/{token}";
const EDIT: &str = "/{lang}/manage/{id}/edit";
const RESULTS: &str = "/{lang}/manage/{id}/results";
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
        Page::Join(slug) => fill(JOIN, &[lang, slug.as_str()]),
        Page::Ask(slug) => fill(ASK, &[lang, slug.as_str()]),
        Page::Region(code) => fill(REGION, &[lang, code.as_str()]),
        Page::Interest(code) => fill(INTEREST, &[lang, code.as_str()]),
        Page::About => fill(ABOUT, &[lang]),
        Page::Write => fill(WRITE, &[lang]),
        Page::Accessibility => fill(ACCESSIBILITY, &[lang]),
        Page::Privacy => fill(PRIVACY, &[lang]),
        Page::Proposals => fill(PROPOSALS, &[lang]),
        Page::Proposal(number) => of_proposal(PROPOSAL, lang, number),
        Page::ProposalReplies(number) => of_proposal(PROPOSAL_REPLIES, lang, number),
        Page::ProposalResults(number) => of_proposal(PROPOSAL_RESULTS, lang, number),
        Page::Reply(number) => of_proposal(REPLY, lang, number),
        Page::Outcomes => fill(OUTCOMES, &[lang]),
        Page::NewProposal => fill(NEW_PROPOSAL, &[lang]),
        Page::Mine => fill(MINE, &[lang]),
        Page::Manage(id) => fill(MANAGE, &[lang, id.as_str()]),
        Page::Edit(id) => fill(EDIT, &[lang, id.as_str()]),
        Page::Results(id) => fill(RESULTS, &[lang, id.as_str()]),
        Page::Link(token) => fill(MANAGE, &[lang, token.as_str()]),
    }
}

/// The path of a pattern that begins with [`PROPOSAL`].
fn of_proposal(pattern: &str, lang: &str, number: ProposalNumber) -> String {
    let [year, number] = number.path_segments();
    fill(pattern, &[lang, &year, &number])
}

/// The page of a path, exactly as [`path`] writes it.
pub fn parse(path: &str) -> Option<(Lang, ParsedPage)> {
    let mut parts = path.strip_prefix('/')?.split('/');
    let lang = parts.next()?.parse().ok()?;
    let (first, second, third) = (parts.next(), parts.next(), parts.next());
    let (fourth, none) = (parts.next(), parts.next());
    if none.is_some() {
        return None;
    }
    let page = match (first, second, third, fourth) {
        (None, None, None, _) => ParsedPage::Home,
        (Some("networks"), Some(slug), None, _) => ParsedPage::Network(slug.parse().ok()?),
        (Some("networks"), Some(slug), Some("join"), None) => ParsedPage::Join(slug.parse().ok()?),
        (Some("networks"), Some(slug), Some("ask"), None) => ParsedPage::Ask(slug.parse().ok()?),
        (Some("regions"), Some(code), None, _) => ParsedPage::Region(code.parse().ok()?),
        (Some("regions"), Some(code), Some("interest"), None) => {
            ParsedPage::Interest(code.parse().ok()?)
        }
        (Some("outcomes"), None, _, _) => ParsedPage::Outcomes,
        (Some("about"), None, _, _) => ParsedPage::About,
        (Some("about"), Some("write"), None, _) => ParsedPage::Write,
        (Some("accessibility"), None, _, _) => ParsedPage::Accessibility,
        (Some("privacy"), None, _, _) => ParsedPage::Privacy,
        (Some("proposals"), None, _, _) => ParsedPage::Proposals,
        (Some("proposals"), Some("new"), None, _) => ParsedPage::NewProposal,
        (Some("proposals"), Some(year), Some(number), part) => {
            let number = ProposalNumber::from_path(year, number).ok()?;
            match part {
                None => ParsedPage::Proposal(number),
                Some("replies") => ParsedPage::ProposalReplies(number),
                Some("results") => ParsedPage::ProposalResults(number),
                Some("reply") => ParsedPage::Reply(number),
                Some(_) => return None,
            }
        }
        (Some("manage"), None, _, _) => ParsedPage::Mine,
        (Some("manage"), Some(id), None, _) => match id.parse() {
            Ok(token) => ParsedPage::Link(token),
            Err(ParseError) => ParsedPage::Manage(id.parse().ok()?),
        },
        (Some("manage"), Some(id), Some("edit"), None) => ParsedPage::Edit(id.parse().ok()?),
        (Some("manage"), Some(id), Some("results"), None) => ParsedPage::Results(id.parse().ok()?),
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

/// [`Page::Mine`] after its form was sent: no address stands in the URL.
pub fn mine_sent(lang: Lang) -> String {
    with_query(path(lang, Page::Mine), "sent=1")
}

/// True if the query string is that of [`mine_sent`].
pub fn is_sent(search: &str) -> bool {
    parameter(search, "sent").as_deref() == Some("1")
}

/// [`Page::Results`] with the side of a reply: "/fi/manage/…/results?reply=…".
pub fn results_with(lang: Lang, id: &SubmissionId, reply: Option<&SubmissionId>) -> String {
    let query = reply.map_or(String::new(), |reply| format!("reply={reply}"));
    with_query(path(lang, Page::Results(id)), &query)
}

/// The reply in the query string of [`results_with`].
pub fn reply_of(search: &str) -> Option<SubmissionId> {
    parameter(search, "reply")?.parse().ok()
}

/// Where the link of a mail leads that asks for results, by its query string: "…?results=…" to those of a reply, "…?results" to
/// those with a partner who didn't reply. `None` for any other link.
pub fn results_asked(search: &str) -> Option<Option<SubmissionId>> {
    parameter(search, "results").map(|reply| reply.parse().ok())
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
            (Page::Join(&slug), ParsedPage::Join(slug.clone())),
            (Page::Ask(&slug), ParsedPage::Ask(slug.clone())),
            (Page::About, ParsedPage::About),
            (Page::Write, ParsedPage::Write),
            (Page::Accessibility, ParsedPage::Accessibility),
            (Page::Privacy, ParsedPage::Privacy),
            (Page::Proposals, ParsedPage::Proposals),
            (Page::Proposal(number), ParsedPage::Proposal(number)),
            (
                Page::ProposalReplies(number),
                ParsedPage::ProposalReplies(number),
            ),
            (Page::Reply(number), ParsedPage::Reply(number)),
            (Page::NewProposal, ParsedPage::NewProposal),
            (Page::Mine, ParsedPage::Mine),
            (Page::Manage(&id), ParsedPage::Manage(id.clone())),
            (Page::Edit(&id), ParsedPage::Edit(id.clone())),
            (Page::Results(&id), ParsedPage::Results(id.clone())),
            (
                Page::ProposalResults(number),
                ParsedPage::ProposalResults(number),
            ),
            (Page::Outcomes, ParsedPage::Outcomes),
            (Page::Link(&token), ParsedPage::Link(token.clone())),
        ];
        pages.extend(RegionCode::ALL.map(|code| (Page::Region(code), ParsedPage::Region(code))));
        pages
            .extend(RegionCode::ALL.map(|code| (Page::Interest(code), ParsedPage::Interest(code))));
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
            "/fi/networks/lappi/leave",
            "/fi/regions/03/interest",
            "/fi/about/write/x",
            "fi",
            "/fi//about",
            "/fi/proposals/2018",
            "/fi/proposals/2018/17",
            "/fi/proposals/2018/017/x",
            "/fi/proposals/2018/017/",
            "/fi/proposals/2018/017/reply/x",
            "/fi/proposals/new/replies",
            "/fi/manage/a2b3c4d5e6f7a2b3/edit/x",
            "/fi/proposals/2018/017/results/x",
            "/fi/networks/lappi/x/results",
            "/fi/outcomes/x",
            "/fi/manage/short",
            "/fi/manage/a2b3c4d5e6f7a2b3/other",
            "/fi/manage/short/edit",
        ] {
            assert_eq!(parse(path), None, "{path}");
        }
    }

    #[test]
    fn a_page_knows_that_its_form_was_sent() {
        let url = mine_sent(Lang::Sv);
        let search = url.strip_prefix("/sv/manage?").unwrap();
        assert!(is_sent(search) && !is_sent(""));
        assert_eq!(ParsedPage::Mine.url(Lang::Sv, search), url);
        assert_eq!(ParsedPage::Mine.url(Lang::Sv, "sent=2"), "/sv/manage");
    }

    #[test]
    fn the_form_of_results_knows_with_whom() {
        let id: SubmissionId = "a2b3c4d5e6f7a2b3".parse().unwrap();
        let reply: SubmissionId = "b2b3c4d5e6f7a2b3".parse().unwrap();
        let url = results_with(Lang::Fi, &id, Some(&reply));
        let search = url
            .strip_prefix("/fi/manage/a2b3c4d5e6f7a2b3/results?")
            .unwrap();
        assert_eq!(reply_of(search), Some(reply.clone()));
        assert_eq!(reply_of("reply=x"), None);
        assert_eq!(
            results_asked(&format!("results={reply}")),
            Some(Some(reply))
        );
        assert_eq!(results_asked("results"), Some(None));
        assert_eq!(results_asked("q=results"), None);
        let alone = results_with(Lang::Fi, &id, None);
        assert_eq!(alone, "/fi/manage/a2b3c4d5e6f7a2b3/results");
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
