//! The queue: what waits for a reviewer.

use crate::{admin::frame::Frame, texts::keys};
use leptos::prelude::*;
use shared::{
    admin::{permission::Administration, queue_query::QueueQuery},
    paths::admin::AdminPage,
};

/// The page.
#[component]
pub fn QueuePage(
    /// What of it is shown.
    query: QueueQuery,
) -> impl IntoView {
    view! {
        <Frame page=AdminPage::Queue(query) title=keys::ADMIN_QUEUE_TITLE what=Administration::Queue>
            <p></p>
        </Frame>
    }
}
