//! The record of what happened.

use crate::{admin::frame::Frame, texts::keys};
use leptos::prelude::*;
use shared::{
    admin::{audit_query::AuditQuery, permission::Administration},
    paths::admin::AdminPage,
};

/// The page.
#[component]
pub fn RecordPage(
    /// What of it is shown.
    query: AuditQuery,
) -> impl IntoView {
    view! {
        <Frame page=AdminPage::Record(query) title=keys::ADMIN_RECORD_TITLE what=Administration::Record>
            <p></p>
        </Frame>
    }
}
