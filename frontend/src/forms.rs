//! The pages with forms: a new proposal, its holder's page, and the confirmation of a mailed link.

mod dialog;
mod draft;
mod draft_storage;
mod field_texts;
mod fields;
pub(crate) mod form_preview;
mod form_state;
mod link_page;
mod manage_page;
mod manage_state;
mod new_proposal;
pub(crate) mod notices;
mod progress;
mod proposal_fields;
mod refusals;
mod sections;
mod similar;
mod summary;

use crate::{
    components::header::Header,
    entry::Entry,
    forms::{link_page::LinkPage, manage_page::ManagePage},
    navigation::use_navigation,
    screen::{Program, Screen},
};
use leptos::prelude::*;
use new_proposal::NewProposalPage;

/// The pages with forms.
pub const FORMS: Entry = Entry {
    program: Program::Forms,
    begin: || (),
    header: || view! { <Header/> }.into_any(),
    middle: || view! { <Forms/> }.into_any(),
    // Each page loads its own data: it is personal, and isn't kept in the store.
    #[cfg(feature = "hydrate")]
    prepare: |_, _, _| (),
    #[cfg(feature = "hydrate")]
    read: Screen::read,
    #[cfg(feature = "hydrate")]
    url: |_| None,
};

#[component]
fn Forms() -> impl IntoView {
    let navigation = use_navigation();
    move || match navigation.screen() {
        Screen::NewProposal => view! { <NewProposalPage/> }.into_any(),
        Screen::Manage(id) => view! { <ManagePage id/> }.into_any(),
        Screen::Link(_) => view! { <LinkPage/> }.into_any(),
        // Screens of the other programs.
        Screen::Home
        | Screen::Network(_)
        | Screen::Region(_)
        | Screen::About
        | Screen::Accessibility
        | Screen::Privacy
        | Screen::Proposals(_)
        | Screen::Proposal(_)
        | Screen::Gone { .. }
        | Screen::Admin(_)
        | Screen::NotFound
        | Screen::Fault { .. } => ().into_any(),
    }
}
