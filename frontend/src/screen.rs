//! What a URL shows.

use shared::{
    lang::Lang,
    network::NetworkSlug,
    paths::{self, LinkToken, Page, admin::AdminPage},
    proposal::{number::ProposalNumber, query::ProposalQuery, wire::ProposalStub},
    region::RegionCode,
    submission::id::SubmissionId,
};

/// One of the programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The public pages
    Site,
    /// What people fill in
    Forms,
    /// What coordinators and administrators work with
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

/// What is shown in the page's middle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The map and the list of all networks.
    Home,
    /// One network beside the map.
    Network(NetworkSlug),
    /// One region beside the map.
    Region(RegionCode),
    /// The hub and this product.
    About,
    /// The accessibility statement.
    Accessibility,
    /// The privacy notice.
    Privacy,
    /// The form for a new proposal.
    NewProposal,
    /// A submission's page for its holder.
    Manage(SubmissionId),
    /// What a link in a mail asks to be confirmed.
    Link(LinkToken),
    /// The list of proposals, or a part of it.
    Proposals(ProposalQuery),
    /// One proposal.
    Proposal(ProposalNumber),
    /// A proposal that was public and is not any more.
    Gone {
        /// Its number.
        number: ProposalNumber,
        /// What is left of one that was erased.
        stub: Option<ProposalStub>,
    },
    /// A page of the administration.
    Admin(AdminPage),
    /// Nothing has this address.
    NotFound,
    /// The server failed; the id finds the fault in its log.
    Fault {
        /// Id of the request that failed.
        request_id: String,
    },
}

impl Screen {
    /// The language and the screen of a URL's path and query string, of the pages that have their language in it; `None` where the path begins with no language.
    pub fn of_url(path: &str, search: &str) -> Option<(Lang, Self)> {
        if let Some((lang, page)) = paths::parse(path) {
            return Some((lang, Self::of_page(page, search)));
        }
        let lang = path.strip_prefix('/')?.split('/').next()?.parse().ok()?;
        Some((lang, Self::NotFound))
    }

    /// The same, as the programs of these pages read it.
    #[cfg(feature = "hydrate")]
    pub fn read(path: &str, search: &str) -> Option<(Option<Lang>, Self)> {
        Self::of_url(path, search).map(|(lang, screen)| (Some(lang), screen))
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
            // What a filter can't mean is left out.
            paths::ParsedPage::Proposals => Self::Proposals(ProposalQuery::parse(search).0),
            paths::ParsedPage::Proposal(number) => Self::Proposal(number),
        }
    }

    /// The page of this screen; `None` for errors, which have no address of their own, and for the administration, whose
    /// addresses name no language.
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
            Self::Proposal(number) | Self::Gone { number, .. } => Some(Page::Proposal(*number)),
            Self::Admin(_) | Self::NotFound | Self::Fault { .. } => None,
        }
    }

    /// The program that shows it; a link to another one's screen loads a document.
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
            | Self::Gone { .. }
            | Self::NotFound
            | Self::Fault { .. } => Program::Site,
        }
    }

    /// Whether search engines may show it: not what belongs to one person, nor an error.
    pub fn is_public(&self) -> bool {
        !matches!(
            self,
            Self::Manage(_)
                | Self::Link(_)
                | Self::Admin(_)
                | Self::Gone { .. }
                | Self::NotFound
                | Self::Fault { .. }
        )
    }

    /// Whether the map stands beside it.
    pub fn has_map(&self) -> bool {
        matches!(self, Self::Home | Self::Network(_) | Self::Region(_))
    }
}
