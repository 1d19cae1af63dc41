//! The pages with forms as the server renders them.

use crate::{
    forms::{link_page::LinkPage, manage_page::ManagePage, new_proposal::NewProposalPage},
    screen::Screen,
};
use leptos::prelude::*;
use shared::{
    paths::{LinkToken, ParsedPage},
    submission::{id::SubmissionId, wire::LinkPurpose},
};

/// A page with a form, with everything that it is rendered from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormPage {
    /// The form for a new proposal
    NewProposal,
    /// A submission's page for its holder; the program loads its data
    Manage(SubmissionId),
    /// The confirmation that a mailed link asks for
    Link {
        /// The link's token
        token: LinkToken,
        /// Its purpose; `None` when it is unknown, used or expired
        purpose: Option<LinkPurpose>,
    },
}

impl FormPage {
    /// The screen of the page.
    pub fn screen(&self) -> Screen {
        Screen::Page(match self {
            Self::NewProposal => ParsedPage::NewProposal,
            Self::Manage(id) => ParsedPage::Manage(id.clone()),
            Self::Link { token, .. } => ParsedPage::Link(token.clone()),
        })
    }

    /// The content of `<main>`.
    pub fn view(self) -> AnyView {
        match self {
            Self::NewProposal => view! { <NewProposalPage/> }.into_any(),
            Self::Manage(id) => view! { <ManagePage id/> }.into_any(),
            Self::Link { token, purpose } => view! { <LinkPage token purpose/> }.into_any(),
        }
    }
}
