//! The coordinators and administrators.

use crate::{admin::frame::Frame, texts::keys};
use leptos::prelude::*;
use shared::{admin::permission::Administration, paths::admin::AdminPage};

/// The page.
#[component]
pub fn PeoplePage() -> impl IntoView {
    view! {
        <Frame page=AdminPage::People title=keys::ADMIN_PEOPLE_TITLE what=Administration::People>
            <p></p>
        </Frame>
    }
}
