//! The programs, and the screens: one for each URL and for each error.

use shared::{
    lang::Lang,
    paths::{self, Page, ParsedPage, admin::AdminPage},
    proposal::number::ProposalNumber,
};

/// One of the programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The public pages
    Site,
    /// The proposal's form
    Forms,
    /// The small forms
    SmallForms,
    /// The holder's pages
    Manage,
    /// The reviewers' queue, and deciding
    Review,
    /// The other pages of the administration
    Admin,
}

impl Program {
    /// The program of a page. Links to pages of another program load a document.
    pub fn of(page: &ParsedPage) -> Self {
        match page {
            ParsedPage::NewProposal | ParsedPage::Edit(_) => Self::Forms,
            ParsedPage::Reply(_)
            | ParsedPage::EditReply(_)
            | ParsedPage::Results(_)
            | ParsedPage::Join(_)
            | ParsedPage::Ask(_)
            | ParsedPage::Interest(_)
            | ParsedPage::Write => Self::SmallForms,
            // A link leads on to the holder's page.
            ParsedPage::Manage(_) | ParsedPage::Link(_) => Self::Manage,
            _ => Self::Site,
        }
    }

    /// The program of a page of the administration.
    pub fn of_admin(page: &AdminPage) -> Self {
        match page {
            AdminPage::Queue(_)
            | AdminPage::Submission(_)
            // Signing in leads on to the queue.
            | AdminPage::SignIn
            | AdminPage::Redeem(_) => Self::Review,
            AdminPage::Mails(_)
            | AdminPage::People
            | AdminPage::Lists
            | AdminPage::List(_)
            | AdminPage::Record(_)
            | AdminPage::Settings
            | AdminPage::Texts => Self::Admin,
        }
    }

    /// The name of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Forms => "forms",
            Self::SmallForms => "small",
            Self::Manage => "manage",
            Self::Review => "review",
            Self::Admin => "admin",
        }
    }
}

/// The reason why the server can't show a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultReason {
    /// The server failed
    Failed,
    /// A stored row can't be read. Trying again doesn't help
    Unreadable,
    /// The database was restored from a copy, and what was erased since then isn't erased again yet
    Restored,
}

/// The content of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A page with a URL of its own.
    Page(ParsedPage),
    /// A proposal that is no longer public.
    Gone(ProposalNumber),
    /// A page of the administration.
    Admin(AdminPage),
    /// No page has this URL.
    NotFound,
    /// The server can't show it.
    Fault(FaultReason),
}

impl Screen {
    /// Parses a path into language and screen; `None` where the path has no language.
    pub fn of_path(path: &str) -> Option<(Lang, Self)> {
        if let Some((lang, page)) = paths::parse(path) {
            return Some((lang, Self::Page(page)));
        }
        let lang = path.strip_prefix('/')?.split('/').next()?.parse().ok()?;
        Some((lang, Self::NotFound))
    }

    /// The page of this screen; `None` for errors, which have no URL, and for the administration, whose URLs have no
    /// language.
    pub fn page(&self) -> Option<Page<'_>> {
        match self {
            Self::Page(page) => Some(page.page()),
            Self::Gone(number) => Some(Page::Proposal(*number)),
            Self::Admin(_) | Self::NotFound | Self::Fault(_) => None,
        }
    }

    /// The program that its document starts.
    pub fn program(&self) -> Program {
        match self {
            Self::Page(page) => Program::of(page),
            Self::Admin(page) => Program::of_admin(page),
            Self::Gone(_) | Self::NotFound | Self::Fault(_) => Program::Site,
        }
    }

    /// True if search engines may index it: neither personal pages, nor the form that belongs to one proposal, nor errors.
    pub fn is_public(&self) -> bool {
        let is_personal = |page: &ParsedPage| {
            matches!(
                page,
                ParsedPage::Mine
                    | ParsedPage::Reply(_)
                    | ParsedPage::Manage(_)
                    | ParsedPage::Edit(_)
                    | ParsedPage::EditReply(_)
                    | ParsedPage::Results(_)
                    | ParsedPage::Link(_)
            )
        };
        matches!(self, Self::Page(page) if !is_personal(page))
    }

    /// True if the page shows the map.
    pub fn has_map(&self) -> bool {
        let page = self.page();
        matches!(page, Some(Page::Home | Page::Network(_) | Page::Region(_)))
    }
}
