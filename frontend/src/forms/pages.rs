//! The pages with forms as the server renders them.

pub use crate::forms::link_page::{LinkAnswer, LinkQuestion};
use crate::{
    forms::{
        contact_page::{ContactAbout, ContactPage},
        edit_page::{EditPage, REPLY, TEXT},
        link_page::LinkPage,
        manage_page::ManagePage,
        new_proposal::NewProposalPage,
        reply_page::page::ReplyPage,
        results_page::ResultsFormPage,
    },
    screen::Screen,
};
use leptos::prelude::*;
use shared::{
    paths::{LinkToken, ParsedPage},
    proposal::wire::PublicProposal,
    submission::id::SubmissionId,
};

/// A page with a form, with everything that it is rendered from.
#[derive(Clone, Debug, PartialEq)]
pub enum FormPage {
    /// The form for a new proposal
    NewProposal,
    /// The form for a reply to a proposal, which is public and may be closed
    Reply(Box<PublicProposal>),
    /// The form of a request to join, of interest in a region or of a message
    Contact {
        /// The page
        page: ParsedPage,
        /// What it says before anything is sent
        about: ContactAbout,
    },
    /// A submission's page for its holder; the program loads its data
    Manage(SubmissionId),
    /// The form of a submission that its holder changes; the program loads its data
    Edit(SubmissionId),
    /// The form of a reply that its author changes; the program loads its data
    EditReply(SubmissionId),
    /// The form for the results of negotiations; the program loads with whom
    Results(SubmissionId),
    /// The confirmation that a mailed link asks for
    Link {
        /// The link's token
        token: LinkToken,
        /// The answer
        answer: LinkAnswer,
    },
}

impl FormPage {
    /// The screen of the page.
    pub fn screen(&self) -> Screen {
        Screen::Page(match self {
            Self::NewProposal => ParsedPage::NewProposal,
            Self::Reply(proposal) => ParsedPage::Reply(proposal.number),
            Self::Contact { page, .. } => page.clone(),
            Self::Manage(id) => ParsedPage::Manage(id.clone()),
            Self::Edit(id) => ParsedPage::Edit(id.clone()),
            Self::EditReply(id) => ParsedPage::EditReply(id.clone()),
            Self::Results(id) => ParsedPage::Results(id.clone()),
            Self::Link { token, .. } => ParsedPage::Link(token.clone()),
        })
    }

    /// The content of `<main>`.
    pub fn view(self) -> AnyView {
        match self {
            Self::NewProposal => view! { <NewProposalPage/> }.into_any(),
            Self::Reply(proposal) => view! { <ReplyPage proposal=*proposal/> }.into_any(),
            Self::Contact { page, about } => view! { <ContactPage page about/> }.into_any(),
            Self::Manage(id) => view! { <ManagePage id/> }.into_any(),
            Self::Edit(id) => view! { <EditPage id form=TEXT/> }.into_any(),
            Self::EditReply(id) => view! { <EditPage id form=REPLY/> }.into_any(),
            Self::Results(id) => view! { <ResultsFormPage id/> }.into_any(),
            Self::Link { token, answer } => view! { <LinkPage token answer/> }.into_any(),
        }
    }
}
