//! The pages of the administration: rendered without data by the server, and with data by the program.

use crate::{
    current_page::CurrentPage,
    header::AdminHeader,
    lists_page::{ListPage, ListsPage},
    mails_page::MailsPage,
    people_page::PeoplePage,
    queue_memory::QueueMemory,
    queue_page::QueuePage,
    record_page::RecordPage,
    session::AdminSession,
    settings_page::SettingsPage,
    sign_in_page::{RedeemPage, SignInPage},
    submission_page::SubmissionPage,
    texts_page::TextsPage,
    undo::Undo,
};
#[cfg(feature = "ssr")]
use frontend::screen::Program;
use frontend::turns::in_turn;
use leptos::prelude::*;
use shared::paths::admin::AdminPage;

/// The view of a page, if it is one of those that a program shows.
pub type Shown = fn(AdminPage) -> AnyView;

/// The id of the element that holds the header and `<main>`.
pub const APP_ID: &str = "app";

/// The header and the page.
#[component]
pub fn App(
    /// The page.
    page: CurrentPage,
    /// The view of a page.
    shown: Shown,
) -> impl IntoView {
    provide_context(page);
    AdminSession::begin();
    QueueMemory::begin();
    Undo::begin();
    in_turn(move || {
        view! {
            {in_turn(|| view! { <AdminHeader/> }.into_any())}
            <main id="main" tabindex="-1">
                {move || {
                    let page = page.get();
                    in_turn(move || shown(page))
                }}
            </main>
        }
        .into_any()
    })
}

/// The page as the server renders it.
#[cfg(feature = "ssr")]
pub fn rendered(page: AdminPage) -> AnyView {
    let shown = match Program::of_admin(&page) {
        Program::Review => of_review,
        _ => of_admin,
    };
    let page = RwSignal::new(page);
    view! { <div id=APP_ID><App page shown/></div> }.into_any()
}

/// The view of the queue, of a submission or of signing in.
pub fn of_review(page: AdminPage) -> AnyView {
    match page {
        AdminPage::Queue(query) => view! { <QueuePage query/> }.into_any(),
        AdminPage::SignIn => view! { <SignInPage/> }.into_any(),
        AdminPage::Redeem(token) => view! { <RedeemPage token/> }.into_any(),
        AdminPage::Submission(id) => view! { <SubmissionPage id/> }.into_any(),
        _ => ().into_any(),
    }
}

/// The view of any other page.
pub fn of_admin(page: AdminPage) -> AnyView {
    match page {
        AdminPage::Mails(query) => view! { <MailsPage query/> }.into_any(),
        AdminPage::Lists => view! { <ListsPage/> }.into_any(),
        AdminPage::List(target) => view! { <ListPage target/> }.into_any(),
        AdminPage::People => view! { <PeoplePage/> }.into_any(),
        AdminPage::Record(query) => view! { <RecordPage query/> }.into_any(),
        AdminPage::Settings => view! { <SettingsPage/> }.into_any(),
        AdminPage::Texts => view! { <TextsPage/> }.into_any(),
        _ => ().into_any(),
    }
}
