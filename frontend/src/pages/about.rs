//! What this product is; and the hub: its tasks, partners and channels.

use crate::{
    components::{common_to_all::CommonToAll, statement::Statement},
    config::use_config,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::paths::{self, Page};
use texts::{keys, places};

/// `/about`
#[component]
pub fn AboutPage() -> impl IntoView {
    let texts = use_texts();
    let operator = &use_config().operator.name;
    let text = |key| texts.get(key).to_owned();
    let partners = [keys::ABOUT_PARTNERS_NOTE, keys::ABOUT_PARTNERS].map(|key| texts.get(key));
    let product = texts.fill(keys::ABOUT_PRODUCT, places::Operator { operator });
    let sections = vec![
        (keys::ABOUT_PRODUCT_TITLE, product),
        (keys::ABOUT_TASKS_TITLE, text(keys::ABOUT_TASKS)),
        (keys::ABOUT_NETWORKS_TITLE, text(keys::ABOUT_NETWORKS)),
        (keys::ABOUT_PARTNERS_TITLE, partners.join("\n\n")),
        (keys::ABOUT_FUNDERS_TITLE, text(keys::ABOUT_FUNDERS)),
        (keys::ABOUT_RESEARCHERS_TITLE, text(keys::ABOUT_RESEARCHERS)),
        (keys::ABOUT_CHANNELS_TITLE, text(keys::ABOUT_CHANNELS)),
        (keys::ABOUT_SOURCES_TITLE, text(keys::ABOUT_SOURCES)),
    ];
    view! {
        <Statement
            page=Page::About
            kind="AboutPage"
            title=keys::ABOUT_TITLE
            description=keys::ABOUT_DESCRIPTION
            lead=texts.get(keys::ABOUT_LEAD)
            sections
        >
            <p class="ways-in">
                <a class="button" href=paths::path(texts.lang(), Page::Write)>{texts.get(keys::WRITE_BUTTON)}</a>
                <a href=paths::path(texts.lang(), Page::Criteria)>{texts.get(keys::CRITERIA_TITLE)}</a>
            </p>
            <CommonToAll in_short=true/>
        </Statement>
    }
}
