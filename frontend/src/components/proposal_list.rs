//! The list of proposals: summaries with links to their pages.

use crate::{
    components::{
        reply_count::reply_count,
        text_block::{notice, other_lang},
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    calendar::Date,
    paths::{self, Page},
    proposal::{
        phase::Phase,
        wire::{ProposalSummary, PublicState},
    },
};
use texts::{Texts, code_labels, format, keys, places};

/// The list, in the order given. Its headings are `<h3>`.
#[component]
pub fn ProposalList(
    /// The proposals.
    items: Vec<ProposalSummary>,
) -> impl IntoView {
    let texts = use_texts();
    let items: Vec<AnyView> = items.iter().map(|item| line(texts, item)).collect();
    view! { <ol class="proposal-list">{items}</ol> }
}

fn line(texts: Texts, item: &ProposalSummary) -> AnyView {
    let href = paths::path(texts.lang(), Page::Proposal(item.number));
    let themes: Vec<&str> = item
        .themes
        .iter()
        .map(|it| code_labels::theme(texts, *it))
        .collect();
    // The state says enough of a proposal without negotiations.
    let phase = (item.phase != Phase::Open).then(|| code_labels::phase(texts, item.phase));
    let details = format!(
        " · {} · {}",
        format::regions(texts, &item.regions),
        themes.join(", ")
    );
    view! {
        <li>
            <p class="proposal-top">
                <span class="proposal-number">{item.number.to_string()}</span>
                <span class=format!("state {}", item.state)>{standing(texts, item.state, item.open_until)}</span>
                {reply_count(texts, item.state, item.replies).map(|count| view! { <span>{count}</span> })}
                {phase.map(|phase| view! { <span class="phase">{phase}</span> })}
            </p>
            <h3 lang=other_lang(texts, &item.title)>
                <a href=href><bdi>{item.title.text.clone()}</bdi></a>
            </h3>
            <p lang=other_lang(texts, &item.summary) dir="auto">{item.summary.text.clone()}</p>
            <p class="proposal-details"><bdi>{item.organisation.clone()}</bdi>{details}</p>
            {notice(texts, &item.summary).map(|notice| view! { <p class="only-in">{notice}</p> })}
        </li>
    }
    .into_any()
}

/// The state of a proposal, in words.
pub fn standing(texts: Texts, state: PublicState, open_until: Date) -> String {
    match state {
        PublicState::Published => texts.fill(
            keys::PROPOSAL_OPEN_UNTIL,
            places::Date {
                date: &format::day(texts, open_until),
            },
        ),
        PublicState::Closed => code_labels::public_state(texts, state).to_owned(),
    }
}
