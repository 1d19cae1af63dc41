//! The pages of the administration, and their entry.

use crate::{
    header::AdminHeader,
    mails_page::MailsPage,
    people_page::PeoplePage,
    queue_memory::QueueMemory,
    queue_page::QueuePage,
    record_page::RecordPage,
    session::AdminSession,
    sign_in_page::{RedeemPage, SignInPage},
    submission_page::SubmissionPage,
    undo::Undo,
};
use frontend::{
    entry::Entry,
    navigation::use_navigation,
    screen::{Program, Screen},
};
use leptos::prelude::*;
use shared::paths::admin::AdminPage;

/// The administration.
pub const ADMIN: Entry = Entry {
    program: Program::Admin,
    begin: || {
        AdminSession::begin();
        QueueMemory::begin();
        Undo::begin();
    },
    header: || view! { <AdminHeader/> }.into_any(),
    middle: || view! { <Admin/> }.into_any(),
    // Each page loads its own data.
    #[cfg(feature = "hydrate")]
    prepare: |_, _, _| (),
    #[cfg(feature = "hydrate")]
    read: |path, search| {
        let page = shared::paths::admin::parse(path, search)?;
        Some((None, Screen::Admin(page)))
    },
    #[cfg(feature = "hydrate")]
    url: |screen| match screen {
        Screen::Admin(page) => Some(shared::paths::admin::path(page)),
        _ => None,
    },
};

#[component]
fn Admin() -> impl IntoView {
    let navigation = use_navigation();
    move || match navigation.screen() {
        Screen::Admin(page) => shown(page),
        // Screens of the other programs.
        Screen::Home
        | Screen::Network(_)
        | Screen::Region(_)
        | Screen::About
        | Screen::Accessibility
        | Screen::Privacy
        | Screen::NewProposal
        | Screen::Manage(_)
        | Screen::Link(_)
        | Screen::Proposals(_)
        | Screen::Proposal(_)
        | Screen::Gone { .. }
        | Screen::NotFound
        | Screen::Fault { .. } => ().into_any(),
    }
}

fn shown(page: AdminPage) -> AnyView {
    match page {
        AdminPage::Queue(query) => view! { <QueuePage query/> }.into_any(),
        AdminPage::SignIn => view! { <SignInPage/> }.into_any(),
        AdminPage::Redeem(token) => view! { <RedeemPage token/> }.into_any(),
        AdminPage::Submission(id) => view! { <SubmissionPage id/> }.into_any(),
        AdminPage::Mails(query) => view! { <MailsPage query/> }.into_any(),
        AdminPage::People => view! { <PeoplePage/> }.into_any(),
        AdminPage::Record(query) => view! { <RecordPage query/> }.into_any(),
    }
}
