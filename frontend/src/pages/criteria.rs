//! What a proposal must hold to be published.

use crate::{
    components::{criteria_list::meaning, prose::Prose, statement::Statement},
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    paths::{self, Page},
    proposal::criteria::Criterion,
};
use texts::{code_labels::criterion, keys};

/// `/criteria`
#[component]
pub fn CriteriaPage() -> impl IntoView {
    let texts = use_texts();
    let sections = Criterion::ALL
        .iter()
        .map(|it| (criterion(*it), texts.get(meaning(*it)).to_owned()))
        .collect();
    let new = paths::path(texts.lang(), Page::NewProposal);
    view! {
        <Statement
            page=Page::Criteria
            title=keys::CRITERIA_TITLE
            description=keys::CRITERIA_DESCRIPTION
            lead=texts.get(keys::CRITERIA_LEAD)
            sections
        >
            <Prose text=texts.get(keys::CRITERIA_END)/>
            <p class="ways-in">
                <a class="button" href=new rel="external">{texts.get(keys::PROPOSALS_NEW)}</a>
            </p>
        </Statement>
    }
}
