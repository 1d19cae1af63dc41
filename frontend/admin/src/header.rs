//! The header of the administration.

use crate::{
    account::Account, current_page::CurrentPage, queue_memory::use_queue_memory,
    session::use_session, session_warning::SessionWarning, undo::UndoBar,
};
use frontend::{
    components::header::{LanguageSwitch, Mark},
    page_texts::use_texts,
    turns::in_turn,
};
use leptos::prelude::*;
use shared::{
    admin::{
        audit_query::AuditQuery, mail_query::MailQuery, permission::AdminSection,
        queue_query::QueueQuery,
    },
    lang::Lang,
    paths::admin::{self, AdminPage},
};
use texts::{Key, keys};

/// The area that a page belongs to.
fn purpose(page: &AdminPage) -> Option<AdminSection> {
    match page {
        AdminPage::Queue(_) | AdminPage::Submission(_) => Some(AdminSection::Queue),
        AdminPage::Mails(_) => Some(AdminSection::Mails),
        AdminPage::People => Some(AdminSection::People),
        AdminPage::Record(_) => Some(AdminSection::Record),
        AdminPage::Lists
        | AdminPage::List(_)
        | AdminPage::Settings
        | AdminPage::Texts
        | AdminPage::SignIn
        | AdminPage::Redeem(_) => None,
    }
}

/// The first page of an area, and its label.
fn first(what: AdminSection) -> (AdminPage, Key) {
    match what {
        AdminSection::Queue => (
            AdminPage::Queue(QueueQuery::default()),
            keys::ADMIN_NAV_QUEUE,
        ),
        AdminSection::Mails => (
            AdminPage::Mails(MailQuery::default()),
            keys::ADMIN_NAV_MAILS,
        ),
        AdminSection::People => (AdminPage::People, keys::ADMIN_NAV_PEOPLE),
        AdminSection::Record => (
            AdminPage::Record(AuditQuery::default()),
            keys::ADMIN_NAV_RECORD,
        ),
        AdminSection::Texts => (AdminPage::Texts, keys::TEXTS_TITLE),
    }
}

/// The product's name, the navigation by rights, the languages and the account.
#[component]
pub fn AdminHeader() -> impl IntoView {
    let texts = use_texts();
    let session = use_session();
    let memory = use_queue_memory();
    let page = use_context::<CurrentPage>().unwrap_or_else(|| RwSignal::new(AdminPage::SignIn));
    let shown = move || page.with(purpose);
    let link = move |what: AdminSection| {
        let (first, name) = first(what);
        let href = move || match what {
            AdminSection::Queue => admin::path(&AdminPage::Queue(memory.query())),
            AdminSection::Mails
            | AdminSection::People
            | AdminSection::Record
            | AdminSection::Texts => admin::path(&first),
        };
        let current = move || (shown() == Some(what)).then_some("page");
        // Everyone who signs in sees the queue; the other areas depend on the rights.
        let is_shown = move || what == AdminSection::Queue || session.may(what);
        view! {
            <a href=href aria-current=current hidden=move || !is_shown()>{texts.get(name)}</a>
        }
    };
    let lists = move || {
        let is_here =
            move || page.with(|page| matches!(page, AdminPage::Lists | AdminPage::List(_)));
        let current = move || is_here().then_some("page");
        view! { <a href=admin::path(&AdminPage::Lists) aria-current=current>{texts.get(keys::ADMIN_NAV_LISTS)}</a> }
    };
    let languages = move || {
        let here = admin::path(&page.get());
        view! { <LanguageSwitch urls=Lang::ALL.map(|_| here.clone())/> }
    };
    view! {
        <header class="site-header admin-header">
            <a class="brand" href=admin::ROOT>
                <Mark/>
                <span>"Verkostokartta" <small>{texts.get(keys::ADMIN_NAME)}</small></span>
            </a>
            <nav class="site-nav" aria-label=texts.get(keys::NAV_LABEL)>
                {in_turn(move || {
                    view! {
                        {link(AdminSection::Queue)}
                        {lists()}
                        {link(AdminSection::Mails)}
                        {link(AdminSection::People)}
                        {link(AdminSection::Record)}
                    }
                    .into_any()
                })}
            </nav>
            {in_turn(move || languages.into_any())}
            {in_turn(|| view! { <Account/> }.into_any())}
        </header>
        {in_turn(|| view! { <SessionWarning/> }.into_any())}
        {in_turn(|| view! { <UndoBar/> }.into_any())}
    }
    .into_any()
}
