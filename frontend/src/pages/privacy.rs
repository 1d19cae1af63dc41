//! The privacy notice, in the form that article 13 of the General Data Protection Regulation asks for.

use crate::{components::statement::Statement, screen::Screen, texts::keys};
use leptos::prelude::*;

/// `/privacy`
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let sections = vec![
        (keys::PRIVACY_CONTROLLER_TITLE, keys::PRIVACY_CONTROLLER),
        (keys::PRIVACY_PURPOSE_TITLE, keys::PRIVACY_PURPOSE),
        (keys::PRIVACY_BASIS_TITLE, keys::PRIVACY_BASIS),
        (keys::PRIVACY_DATA_TITLE, keys::PRIVACY_DATA),
        (keys::PRIVACY_COOKIES_TITLE, keys::PRIVACY_COOKIES),
        (keys::PRIVACY_RECIPIENTS_TITLE, keys::PRIVACY_RECIPIENTS),
        (keys::PRIVACY_TRANSFERS_TITLE, keys::PRIVACY_TRANSFERS),
        (keys::PRIVACY_RETENTION_TITLE, keys::PRIVACY_RETENTION),
        (keys::PRIVACY_RIGHTS_TITLE, keys::PRIVACY_RIGHTS),
        (keys::PRIVACY_COMPLAINT_TITLE, keys::PRIVACY_COMPLAINT),
    ];
    view! {
        <Statement
            screen=Screen::Privacy
            title=keys::PRIVACY_TITLE
            description=keys::PRIVACY_DESCRIPTION
            lead=keys::PRIVACY_LEAD
            sections
            version=keys::PRIVACY_VERSION
        />
    }
}
