//! The accessibility statement, in the form that the Act on the Provision of Digital Services (306/2019) asks for.

use crate::{components::statement::Statement, screen::Screen, texts::keys};
use leptos::prelude::*;

/// `/accessibility`
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let sections = vec![
        (keys::ACCESSIBILITY_STATUS_TITLE, keys::ACCESSIBILITY_STATUS),
        (keys::ACCESSIBILITY_GAPS_TITLE, keys::ACCESSIBILITY_GAPS),
        (keys::ACCESSIBILITY_METHOD_TITLE, keys::ACCESSIBILITY_METHOD),
        (
            keys::ACCESSIBILITY_FEEDBACK_TITLE,
            keys::ACCESSIBILITY_FEEDBACK,
        ),
        (
            keys::ACCESSIBILITY_AUTHORITY_TITLE,
            keys::ACCESSIBILITY_AUTHORITY,
        ),
        (
            keys::ACCESSIBILITY_IMPROVE_TITLE,
            keys::ACCESSIBILITY_IMPROVE,
        ),
    ];
    view! {
        <Statement
            screen=Screen::Accessibility
            title=keys::ACCESSIBILITY_TITLE
            description=keys::ACCESSIBILITY_DESCRIPTION
            lead=keys::ACCESSIBILITY_LEAD
            sections
        />
    }
}
