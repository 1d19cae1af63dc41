//! `/proposals/{year}/{number}`: the page of a proposal.

use crate::{
    components::{
        page_ready::PageReady, proposal_body::ProposalBody, proposal_list::standing,
        proposal_tabs::ProposalTabs, reply_count::reply_count, reply_link::ReplyLink,
        text_block::other_lang,
    },
    config::{Config, use_config},
    head::Head,
    page_texts::use_texts,
    pages::network::areas,
};
use leptos::prelude::*;
use serde_json::json;
use shared::{
    paths::{self, Page},
    proposal::wire::{PublicProposal, PublicStatus},
};
use texts::{Texts, code_labels, format, keys, places};

/// The page of a proposal.
#[component]
pub fn ProposalPage(
    /// The proposal.
    proposal: PublicProposal,
) -> impl IntoView {
    let texts = use_texts();
    let head = head(texts, &proposal, &use_config());
    let title = proposal.title.clone();
    let shown = proposal.clone();
    view! {
        <article class="page plain-page proposal">
            <PageReady head/>
            <p class="back">
                <a href=paths::path(texts.lang(), Page::Proposals)>{texts.get(keys::PROPOSALS_ALL)}</a>
            </p>
            {top(texts, &proposal)}
            <h1 tabindex="-1" lang=other_lang(texts, &title)>{title.text.clone()}</h1>
            <ProposalTabs proposal=&proposal current=Page::Proposal(proposal.number)/>
            <ReplyLink proposal=&proposal/>
            <ProposalBody proposal=shown/>
            <ReplyLink proposal=&proposal/>
        </article>
    }
    .into_any()
}

/// The line above the title: the number, the state and the number of replies.
pub fn top(texts: Texts, proposal: &PublicProposal) -> AnyView {
    let number = texts.fill(
        keys::PROPOSAL_NUMBER,
        places::Number {
            number: &proposal.number.to_string(),
        },
    );
    let state = proposal.standing.state();
    let replies = reply_count(texts, state, proposal.replies);
    view! {
        <p class="proposal-top">
            <span class="proposal-number">{number}</span>
            <span class=format!("state {state}")>{long_standing(texts, proposal)}</span>
            {replies.map(|replies| view! { <span>{replies}</span> })}
        </p>
    }
    .into_any()
}

fn long_standing(texts: Texts, proposal: &PublicProposal) -> String {
    match proposal.standing {
        PublicStatus::Published => standing(texts, proposal.standing.state(), proposal.open_until),
        PublicStatus::Closed { at } => texts.fill(
            keys::PROPOSAL_CLOSED,
            places::Date {
                date: &format::day(texts, at.date()),
            },
        ),
    }
}

fn head(texts: Texts, proposal: &PublicProposal, config: &Config) -> Head {
    let number = proposal.number.to_string();
    let title = format!("{} ({number})", proposal.title.text);
    let head = Head::new(
        Page::Proposal(proposal.number),
        &title,
        proposal.summary.text.clone(),
        config,
    );
    let themes: Vec<&str> = proposal
        .themes
        .iter()
        .map(|it| code_labels::theme(texts, *it))
        .collect();
    let name = &proposal.organisation;
    let author = match &proposal.website {
        Some(url) => json!({ "@type": "Organization", "name": name, "url": url.as_str() }),
        None => json!({ "@type": "Organization", "name": name }),
    };
    let object = json!({
        "@type": "CreativeWork",
        "identifier": number,
        "name": proposal.title.text,
        "abstract": proposal.summary.text,
        "inLanguage": proposal.title.lang,
        "author": author,
        "datePublished": proposal.published_at.date().to_string(),
        "expires": proposal.open_until.to_string(),
        "keywords": themes.join(", "),
        "spatialCoverage": areas(texts, &proposal.regions),
    });
    head.with_json_ld(texts.lang(), object)
}
