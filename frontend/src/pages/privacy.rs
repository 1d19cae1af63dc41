//! The privacy notice, in the form that article 13 of the General Data Protection Regulation asks for.

use crate::{
    components::statement::Statement,
    config::{STATEMENTS_ON, use_config},
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::paths::Page;
use texts::{format, keys, places};

/// `/privacy`
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let operator = &config.operator;
    let text = |key| texts.get(key).to_owned();
    let sections = vec![
        (
            keys::PRIVACY_CONTROLLER_TITLE,
            texts.fill(
                keys::PRIVACY_CONTROLLER,
                places::AddressEmailOperator {
                    address: &operator.address,
                    email: &operator.email,
                    operator: &operator.name,
                },
            ),
        ),
        (keys::PRIVACY_PURPOSE_TITLE, text(keys::PRIVACY_PURPOSE)),
        (keys::PRIVACY_BASIS_TITLE, text(keys::PRIVACY_BASIS)),
        (keys::PRIVACY_DATA_TITLE, text(keys::PRIVACY_DATA)),
        (keys::PRIVACY_COOKIES_TITLE, text(keys::PRIVACY_COOKIES)),
        (
            keys::PRIVACY_RECIPIENTS_TITLE,
            text(keys::PRIVACY_RECIPIENTS),
        ),
        (keys::PRIVACY_TRANSFERS_TITLE, text(keys::PRIVACY_TRANSFERS)),
        (keys::PRIVACY_RETENTION_TITLE, text(keys::PRIVACY_RETENTION)),
        (
            keys::PRIVACY_RIGHTS_TITLE,
            texts.fill(
                keys::PRIVACY_RIGHTS,
                places::Email {
                    email: &operator.email,
                },
            ),
        ),
        (keys::PRIVACY_COMPLAINT_TITLE, text(keys::PRIVACY_COMPLAINT)),
    ];
    let version = texts.fill(
        keys::PRIVACY_VERSION,
        places::DateVersion {
            date: &format::date(texts, STATEMENTS_ON),
            version: &config.version,
        },
    );
    view! {
        <Statement
            page=Page::Privacy
            title=keys::PRIVACY_TITLE
            description=keys::PRIVACY_DESCRIPTION
            short=keys::PRIVACY_SHORT
            lead=texts.get(keys::PRIVACY_LEAD)
            sections
        >
            <p class="version">{version}</p>
        </Statement>
    }
}
