//! A submission, to be decided on.

use crate::{admin::frame::Frame, texts::keys};
use leptos::prelude::*;
use shared::{
    admin::permission::Administration, paths::admin::AdminPage, submission::id::SubmissionId,
};

/// The page.
#[component]
pub fn SubmissionPage(
    /// Its id.
    id: SubmissionId,
) -> impl IntoView {
    view! {
        <Frame page=AdminPage::Submission(id) title=keys::ADMIN_SUBMISSION_TITLE what=Administration::Queue>
            <p></p>
        </Frame>
    }
}
