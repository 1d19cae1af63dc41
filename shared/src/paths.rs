//! Every route and path of the product. The router takes the patterns from here; links and mails take the paths.

pub mod admin;
pub mod api;
mod page;
mod pattern;
mod query_strings;
pub mod service;
mod token;

use crate::{lang::Lang, proposal::number::ProposalNumber, serde_text::ParseError};
pub use page::{Page, ParsedPage};
use pattern::fill;
pub use query_strings::{
    copied, copy_of, home, home_with, is_sent, mine_sent, proposals, query, reply_of,
    results_asked, results_with,
};
pub use token::LinkToken;

/// The home page.
pub const HOME: &str = "/{lang}";
const NETWORK: &str = "/{lang}/networks/{slug}";
const JOIN: &str = "/{lang}/networks/{slug}/join";
const ASK: &str = "/{lang}/networks/{slug}/ask";
const REGION: &str = "/{lang}/regions/{code}";
const INTEREST: &str = "/{lang}/regions/{code}/interest";
const ABOUT: &str = "/{lang}/about";
const WRITE: &str = "/{lang}/about/write";
const CRITERIA: &str = "/{lang}/criteria";
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
const EDIT_REPLY: &str = "/{lang}/manage/{id}/reply";
const RESULTS: &str = "/{lang}/manage/{id}/results";
/// Every page of a language except its home page.
pub const REST: &str = "/{lang}/{*rest}";

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
        Page::Criteria => fill(CRITERIA, &[lang]),
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
        Page::EditReply(id) => fill(EDIT_REPLY, &[lang, id.as_str()]),
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
        (Some("criteria"), None, _, _) => ParsedPage::Criteria,
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
        (Some("manage"), Some(id), Some("reply"), None) => ParsedPage::EditReply(id.parse().ok()?),
        (Some("manage"), Some(id), Some("results"), None) => ParsedPage::Results(id.parse().ok()?),
        _ => return None,
    };
    Some((lang, page))
}

/// The URL of the rendered part of a page, by the page's own URL: "/part/fi/networks/lappi".
pub fn part(url: &str) -> String {
    format!("/part{url}")
}

/// The URL of the page of a part's path: the opposite of [`part`].
pub fn of_part(path: &str) -> Option<&str> {
    path.strip_prefix("/part")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{network::NetworkSlug, region::RegionCode, submission::id::SubmissionId};

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
            (Page::Criteria, ParsedPage::Criteria),
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
            (Page::EditReply(&id), ParsedPage::EditReply(id.clone())),
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
            "/fi/criteria/x",
            "/fi/manage/short",
            "/fi/manage/a2b3c4d5e6f7a2b3/other",
            "/fi/manage/short/edit",
            "/fi/manage/short/reply",
            "/fi/manage/a2b3c4d5e6f7a2b3/reply/x",
        ] {
            assert_eq!(parse(path), None, "{path}");
        }
    }
}
