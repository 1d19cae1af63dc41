//! The accessibility statement, in the form that the Act on the Provision of Digital Services (306/2019) asks for.

use crate::{
    components::statement::Statement,
    config::{STATEMENTS_ON, use_config},
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::paths::Page;
use texts::{format, keys, places};

/// `/accessibility`
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let operator = &config.operator;
    let text = |key| texts.get(key).to_owned();
    let sections = vec![
        (
            keys::ACCESSIBILITY_STATUS_TITLE,
            text(keys::ACCESSIBILITY_STATUS),
        ),
        (
            keys::ACCESSIBILITY_GAPS_TITLE,
            text(keys::ACCESSIBILITY_GAPS),
        ),
        (
            keys::ACCESSIBILITY_METHOD_TITLE,
            text(keys::ACCESSIBILITY_METHOD),
        ),
        (
            keys::ACCESSIBILITY_FEEDBACK_TITLE,
            texts.fill(
                keys::ACCESSIBILITY_FEEDBACK,
                places::EmailOperator {
                    email: &operator.email,
                    operator: &operator.name,
                },
            ),
        ),
        (
            keys::ACCESSIBILITY_AUTHORITY_TITLE,
            text(keys::ACCESSIBILITY_AUTHORITY),
        ),
        (
            keys::ACCESSIBILITY_IMPROVE_TITLE,
            text(keys::ACCESSIBILITY_IMPROVE),
        ),
    ];
    let lead = texts.fill(
        keys::ACCESSIBILITY_LEAD,
        places::DateOperator {
            date: &format::date(texts, STATEMENTS_ON),
            operator: &operator.name,
        },
    );
    view! {
        <Statement
            page=Page::Accessibility
            title=keys::ACCESSIBILITY_TITLE
            description=keys::ACCESSIBILITY_DESCRIPTION
            short=keys::ACCESSIBILITY_SHORT
            lead
            sections
        />
    }
}
