//! The screens: one for each URL and for each error.

use shared::{
    lang::Lang,
    network::NetworkSlug,
    paths::{self, LinkToken, Page, admin::AdminPage},
    proposal::{number::ProposalNumber, query::ProposalQuery},
    region::RegionCode,
    submission::id::SubmissionId,
};

/// One of the programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The public pages
    Site,
    /// The forms
    Forms,
    /// The administration
    Admin,
}

impl Program {
    /// The name of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Forms => "forms",
            Self::Admin => "admin",
        }
    }
}

/// The content of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The map and the list of all networks.
    Home,
    /// One network beside the map.
    Network(NetworkSlug),
    /// One region beside the map.
    Region(RegionCode),
    /// The page about the hub and this product.
    About,
    /// The accessibility statement.
    Accessibility,
    /// The privacy notice.
    Privacy,
    /// The form for a new proposal.
    NewProposal,
    /// A submission's page for its holder.
    Manage(SubmissionId),
    /// The confirmation that a mailed link asks for.
    Link(LinkToken),
    /// The list of proposals, or a part of it.
    Proposals(ProposalQuery),
    /// One proposal.
    Proposal(ProposalNumber),
    /// A proposal that is no longer public.
    Gone(ProposalNumber),
    /// A page of the administration.
    Admin(AdminPage),
    /// No page has this URL.
    NotFound,
    /// The server failed.
    Fault,
}

impl Screen {
    /// Parses a path and a query string into language and screen; `None` where the path has no language.
    pub fn of_url(path: &str, search: &str) -> Option<(Lang, Self)> {
        if let Some((lang, page)) = paths::parse(path) {
            return Some((lang, Self::of_page(page, search)));
        }
        let lang = path.strip_prefix('/')?.split('/').next()?.parse().ok()?;
        Some((lang, Self::NotFound))
    }

    fn of_page(page: paths::ParsedPage, search: &str) -> Self {
        match page {
            paths::ParsedPage::Home => Self::Home,
            paths::ParsedPage::Network(slug) => Self::Network(slug),
            paths::ParsedPage::Region(code) => Self::Region(code),
            paths::ParsedPage::About => Self::About,
            paths::ParsedPage::Accessibility => Self::Accessibility,
            paths::ParsedPage::Privacy => Self::Privacy,
            paths::ParsedPage::NewProposal => Self::NewProposal,
            paths::ParsedPage::Manage(id) => Self::Manage(id),
            paths::ParsedPage::Link(token) => Self::Link(token),
            // Invalid filters are ignored.
            paths::ParsedPage::Proposals => Self::Proposals(ProposalQuery::parse(search).0),
            paths::ParsedPage::Proposal(number) => Self::Proposal(number),
        }
    }

    /// The page of this screen; `None` for errors, which have no URL, and for the administration, whose URLs have no
    /// language.
    pub fn page(&self) -> Option<Page<'_>> {
        match self {
            Self::Home => Some(Page::Home),
            Self::Network(slug) => Some(Page::Network(slug)),
            Self::Region(code) => Some(Page::Region(*code)),
            Self::About => Some(Page::About),
            Self::Accessibility => Some(Page::Accessibility),
            Self::Privacy => Some(Page::Privacy),
            Self::NewProposal => Some(Page::NewProposal),
            Self::Manage(id) => Some(Page::Manage(id)),
            Self::Link(token) => Some(Page::Link(token)),
            Self::Proposals(_) => Some(Page::Proposals),
            Self::Proposal(number) | Self::Gone(number) => Some(Page::Proposal(*number)),
            Self::Admin(_) | Self::NotFound | Self::Fault => None,
        }
    }

    /// The URL in the form in which the product writes it, with the search text of the home page; `None` where
    /// [`Self::page`] is.
    pub fn url(&self, lang: Lang, search: &str) -> Option<String> {
        match self {
            Self::Home => Some(paths::home(lang, search)),
            Self::Proposals(query) => Some(paths::proposals(lang, query)),
            _ => self.page().map(|page| paths::path(lang, page)),
        }
    }

    /// The program that renders it. Links to screens of another program load a document.
    pub fn program(&self) -> Program {
        match self {
            Self::NewProposal | Self::Manage(_) | Self::Link(_) => Program::Forms,
            Self::Admin(_) => Program::Admin,
            Self::Home
            | Self::Network(_)
            | Self::Region(_)
            | Self::About
            | Self::Accessibility
            | Self::Privacy
            | Self::Proposals(_)
            | Self::Proposal(_)
            | Self::Gone(_)
            | Self::NotFound
            | Self::Fault => Program::Site,
        }
    }

    /// True if search engines may index it: neither personal pages nor errors.
    pub fn is_public(&self) -> bool {
        !matches!(
            self,
            Self::Manage(_)
                | Self::Link(_)
                | Self::Admin(_)
                | Self::Gone(_)
                | Self::NotFound
                | Self::Fault
        )
    }

    /// True if the page shows the map.
    pub fn has_map(&self) -> bool {
        matches!(self, Self::Home | Self::Network(_) | Self::Region(_))
    }
}
