//! What a URL shows.

use shared::{
    lang::Lang,
    network::NetworkSlug,
    paths::{self, Page},
    region::RegionCode,
};

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
    /// Nothing has this address.
    NotFound,
    /// The server failed; the id finds the fault in its log.
    Fault {
        /// Id of the request that failed.
        request_id: String,
    },
}

impl Screen {
    /// The language and the screen of a URL path; `None` where the path begins with no language.
    pub fn of_path(path: &str) -> Option<(Lang, Self)> {
        if let Some((lang, page)) = paths::parse(path) {
            return Some((lang, Self::of_page(page)));
        }
        let lang = path.strip_prefix('/')?.split('/').next()?.parse().ok()?;
        Some((lang, Self::NotFound))
    }

    fn of_page(page: paths::ParsedPage) -> Self {
        match page {
            paths::ParsedPage::Home => Self::Home,
            paths::ParsedPage::Network(slug) => Self::Network(slug),
            paths::ParsedPage::Region(code) => Self::Region(code),
            paths::ParsedPage::About => Self::About,
            paths::ParsedPage::Accessibility => Self::Accessibility,
            paths::ParsedPage::Privacy => Self::Privacy,
            paths::ParsedPage::Proposals
            | paths::ParsedPage::Proposal(_)
            | paths::ParsedPage::NewProposal
            | paths::ParsedPage::Manage(_)
            | paths::ParsedPage::Link(_) => Self::NotFound,
        }
    }

    /// The page of this screen; `None` for errors, which have no address of their own.
    pub fn page(&self) -> Option<Page<'_>> {
        match self {
            Self::Home => Some(Page::Home),
            Self::Network(slug) => Some(Page::Network(slug)),
            Self::Region(code) => Some(Page::Region(*code)),
            Self::About => Some(Page::About),
            Self::Accessibility => Some(Page::Accessibility),
            Self::Privacy => Some(Page::Privacy),
            Self::NotFound | Self::Fault { .. } => None,
        }
    }

    /// Whether the map stands beside it.
    pub fn has_map(&self) -> bool {
        matches!(self, Self::Home | Self::Network(_) | Self::Region(_))
    }
}
