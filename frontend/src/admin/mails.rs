//! The outbox: what was mailed, what waits and what failed.

use crate::{admin::frame::Frame, texts::keys};
use leptos::prelude::*;
use shared::{
    admin::{mail_query::MailQuery, permission::Administration},
    paths::admin::AdminPage,
};

/// The page.
#[component]
pub fn MailsPage(
    /// What of it is shown.
    query: MailQuery,
) -> impl IntoView {
    view! {
        <Frame page=AdminPage::Mails(query) title=keys::ADMIN_MAILS_TITLE what=Administration::Mails>
            <p></p>
        </Frame>
    }
}
