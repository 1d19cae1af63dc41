//! The criteria for publication, one below the other.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use shared::proposal::criteria::Criterion;
use texts::{Key, code_labels::criterion, keys};

/// What a criterion means.
pub fn meaning(criterion: Criterion) -> Key {
    match criterion {
        Criterion::Wellbeing => keys::CRITERION_WELLBEING_MEANS,
        Criterion::Proposer => keys::CRITERION_PROPOSER_MEANS,
        Criterion::Cooperation => keys::CRITERION_COOPERATION_MEANS,
        Criterion::Content => keys::CRITERION_CONTENT_MEANS,
        Criterion::Language => keys::CRITERION_LANGUAGE_MEANS,
        Criterion::PersonalData => keys::CRITERION_PERSONAL_DATA_MEANS,
        Criterion::Lawful => keys::CRITERION_LAWFUL_MEANS,
        Criterion::New => keys::CRITERION_NEW_MEANS,
    }
}

/// The criteria without their meanings.
#[component]
pub fn CriteriaList() -> impl IntoView {
    let texts = use_texts();
    let items = Criterion::ALL
        .iter()
        .map(|it| view! { <li>{texts.get(criterion(*it))}</li> })
        .collect_view();
    view! { <ul>{items}</ul> }
}
