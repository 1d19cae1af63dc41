//! The numbers of proposals by what their negotiations have led to.

use crate::page_texts::use_texts;
use leptos::prelude::*;
use shared::{
    paths::{self, Page},
    proposal::{phase::Standing, wire::Standings},
};
use texts::{Key, code_labels, format, keys};

/// The numbers in one row, and the link to those of all regions; nothing while there is nothing to count.
#[component]
pub fn StandingsRow(
    /// The numbers.
    counts: Standings,
    /// The heading: whose proposals they are of.
    title: Key,
) -> impl IntoView {
    let texts = use_texts();
    if counts.total() == 0 {
        return ().into_any();
    }
    let numbers: Vec<AnyView> = Standing::ALL
        .iter()
        .map(|standing| {
            let number = format::number(texts.lang(), counts.of(*standing));
            let name = code_labels::standing(texts, *standing);
            view! { <div><dt>{name}</dt><dd>{number}</dd></div> }.into_any()
        })
        .collect();
    view! {
        <section class="standings">
            <h2>{texts.get(title)}</h2>
            <dl>{numbers}</dl>
            <p><a href=paths::path(texts.lang(), Page::Outcomes)>{texts.get(keys::OUTCOMES_MORE)}</a></p>
        </section>
    }
    .into_any()
}
