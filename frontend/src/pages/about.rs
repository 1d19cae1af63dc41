//! The hub: its tasks, partners and channels; and what this product is.

use crate::{
    components::{common_to_all::CommonToAll, page_ready::PageReady, prose::Prose},
    config::use_config,
    head::Head,
    json_ld::JsonLd,
    page_texts::use_texts,
    screen::Screen,
};
use leptos::prelude::*;
use texts::{keys, places};

/// `/about`
#[component]
pub fn AboutPage() -> impl IntoView {
    let texts = use_texts();
    let config = use_config();
    let title = texts.get(keys::ABOUT_TITLE);
    let head = Head::new(
        &Screen::About,
        title,
        texts.get(keys::ABOUT_DESCRIPTION),
        &config,
    );
    let object = JsonLd::new("AboutPage")
        .text("name", title)
        .text("url", head.canonical(texts.lang()).unwrap_or_default())
        .text("inLanguage", texts.lang().code());
    let product = texts.fill(
        keys::ABOUT_PRODUCT,
        places::Operator {
            operator: &config.operator.name,
        },
    );
    let sections = [
        (keys::ABOUT_TASKS_TITLE, vec![texts.get(keys::ABOUT_TASKS)]),
        (
            keys::ABOUT_NETWORKS_TITLE,
            vec![texts.get(keys::ABOUT_NETWORKS)],
        ),
        (
            keys::ABOUT_PARTNERS_TITLE,
            vec![
                texts.get(keys::ABOUT_PARTNERS_NOTE),
                texts.get(keys::ABOUT_PARTNERS),
            ],
        ),
        (
            keys::ABOUT_FUNDERS_TITLE,
            vec![texts.get(keys::ABOUT_FUNDERS)],
        ),
        (
            keys::ABOUT_RESEARCHERS_TITLE,
            vec![texts.get(keys::ABOUT_RESEARCHERS)],
        ),
        (
            keys::ABOUT_CHANNELS_TITLE,
            vec![texts.get(keys::ABOUT_CHANNELS)],
        ),
        (keys::ABOUT_PRODUCT_TITLE, vec![product.as_str()]),
        (
            keys::ABOUT_SOURCES_TITLE,
            vec![texts.get(keys::ABOUT_SOURCES)],
        ),
    ];
    view! {
        <article class="page plain-page">
            <PageReady head=head.with_json_ld(object)/>
            <h1 tabindex="-1">{title}</h1>
            <div class="lead"><Prose text=texts.get(keys::ABOUT_LEAD)/></div>
            {sections
                .into_iter()
                .map(|(title, bodies)| view! {
                    <section>
                        <h2>{texts.get(title)}</h2>
                        {bodies
                            .into_iter()
                            .map(|body| view! { <Prose text=body/> })
                            .collect_view()}
                    </section>
                })
                .collect_view()}
            <CommonToAll/>
        </article>
    }
}
