//! The page of a proposal that is no longer public.

use crate::{components::page_ready::PageReady, head::Head, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    paths::{self, Page},
    proposal::{number::ProposalNumber, wire::ProposalStub},
};
use texts::{code_labels, format, keys, places};

/// The page, with the remains if it was erased.
#[component]
pub fn GonePage(
    /// Its number.
    number: ProposalNumber,
    /// The remains, if it was erased.
    stub: Option<ProposalStub>,
) -> impl IntoView {
    let texts = use_texts();
    let title = texts.fill(
        keys::GONE_TITLE,
        places::Number {
            number: &number.to_string(),
        },
    );
    let body = texts.get(if stub.is_some() {
        keys::GONE_ERASED
    } else {
        keys::GONE_BODY
    });
    let head = Head::unlisted(&title, body);
    let left = stub.map(|stub| {
        let themes: Vec<&str> = stub
            .themes
            .iter()
            .map(|it| code_labels::theme(texts, *it))
            .collect();
        view! {
            <dl class="facts">
                <dt>{texts.get(keys::PROPOSAL_REGIONS)}</dt>
                <dd>{format::regions(texts, &stub.regions)}</dd>
                <dt>{texts.get(keys::PROPOSAL_THEMES)}</dt>
                <dd>{themes.join(", ")}</dd>
            </dl>
        }
    });
    view! {
        <article class="page plain-page">
            <PageReady head/>
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{body}</p>
            {left}
            <p><a href=paths::path(texts.lang(), Page::Proposals)>{texts.get(keys::PROPOSALS_ALL)}</a></p>
        </article>
    }
}
