//! Query strings: their meaning on a page, and URLs with one.

use crate::{
    home_query::HomeQuery,
    lang::Lang,
    paths::{
        page::{Page, ParsedPage},
        path,
        pattern::with_query,
    },
    proposal::query::ProposalQuery,
    query::{encode, parameter},
    submission::id::SubmissionId,
};

impl ParsedPage {
    /// The URL as the product writes it, with all that a query string means on this page.
    pub fn url(&self, lang: Lang, search: &str) -> String {
        match self {
            // The server knows what it means.
            Self::Home => with_query(path(lang, Page::Home), search),
            // Invalid filters are ignored.
            Self::Proposals => proposals(lang, &ProposalQuery::parse(search).0),
            Self::Mine if is_sent(search) => mine_sent(lang),
            _ => path(lang, self.page()),
        }
    }
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

/// The home page with all that it shows: "/fi?layer=started".
pub fn home_with(lang: Lang, query: &HomeQuery) -> String {
    with_query(path(lang, Page::Home), &query.print())
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

/// [`Page::NewProposal`] with the texts of an earlier proposal: "/fi/proposals/new?copy=…".
pub fn copy_of(lang: Lang, id: &SubmissionId) -> String {
    with_query(path(lang, Page::NewProposal), &format!("copy={id}"))
}

/// The earlier proposal in the query string of [`copy_of`].
pub fn copied(search: &str) -> Option<SubmissionId> {
    parameter(search, "copy")?.parse().ok()
}

/// Where the link of a mail leads that asks for results, by its query string: "…?results=…" to those of a reply, "…?results" to
/// those with a partner who didn't reply. `None` for any other link.
pub fn results_asked(search: &str) -> Option<Option<SubmissionId>> {
    parameter(search, "results").map(|reply| reply.parse().ok())
}

/// The search text of a query string without its question mark; empty if it has none.
pub fn query(search: &str) -> String {
    parameter(search, "q").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_new_proposal_knows_whose_texts_it_begins_with() {
        let id: SubmissionId = "a2b3c4d5e6f7a2b3".parse().unwrap();
        let url = copy_of(Lang::En, &id);
        let search = url.strip_prefix("/en/proposals/new?").unwrap();
        assert_eq!(copied(search), Some(id));
        assert_eq!(copied("copy=x"), None);
        // All such URLs are one page for the cache.
        assert_eq!(
            ParsedPage::NewProposal.url(Lang::En, search),
            "/en/proposals/new"
        );
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
