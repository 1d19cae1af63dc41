//! The page around the form for a reply, as the server renders it: with what is replied to.

use crate::{
    components::{
        page_ready::PageReady,
        prose::Prose,
        text_block::{notice, other_lang},
    },
    forms::{
        form_page::FormPageFrame,
        reply_page::form::{REPLY_ID, ReplyForm},
    },
    head::Head,
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    paths::{self, Page},
    proposal::wire::{PublicProposal, PublicStatus},
    time::Timestamp,
};
use texts::{Texts, code_labels, format, keys, places};

/// The page: what the proposal seeks, and the form. Of a closed proposal, that it takes no replies any more.
#[component]
pub fn ReplyPage(
    /// The proposal.
    proposal: PublicProposal,
) -> impl IntoView {
    let texts = use_texts();
    match proposal.standing {
        PublicStatus::Published => {
            let number = proposal.number;
            let head = head(texts, texts.get(keys::REPLY_TITLE), &proposal);
            let title = texts.get(keys::REPLY_TITLE).to_owned();
            let lead = lead(texts, &proposal);
            let form = view! { <ReplyForm number/> }.into_any();
            view! { <FormPageFrame head title lead place=REPLY_ID form/> }.into_any()
        }
        PublicStatus::Closed { at } => closed(texts, &proposal, at),
    }
}

fn head(texts: Texts, title: &str, proposal: &PublicProposal) -> Head {
    let name = format!("{title}: {}", proposal.title.text);
    Head::unlisted(&name, texts.get(keys::REPLY_DESCRIPTION))
}

/// The way back to the proposal's page, which has another program.
fn back(texts: Texts, proposal: &PublicProposal) -> AnyView {
    let href = paths::path(texts.lang(), Page::Proposal(proposal.number));
    view! { <p class="back"><a href=href rel="external">{texts.get(keys::REPLY_BACK)}</a></p> }
        .into_any()
}

/// The proposal's title and organisation, and what it seeks.
fn lead(texts: Texts, proposal: &PublicProposal) -> AnyView {
    let (title, summary) = (&proposal.title, &proposal.summary);
    let languages = proposal.languages.iter();
    let languages: Vec<String> = languages
        .map(|it| code_labels::spoken_language(texts, *it).to_owned())
        .collect();
    let invited = proposal.invited.as_ref().map(|invited| {
        view! {
            <dt>{texts.get(keys::PROPOSAL_INVITED)}</dt>
            <dd lang=other_lang(texts, invited)><Prose text=invited.text.clone()/></dd>
        }
    });
    view! {
        {back(texts, proposal)}
        <p class="lead">{texts.get(keys::REPLY_LEAD)}</p>
        <section class="reply-about" aria-labelledby="reply-about">
            <p class="kind">{proposal.organisation.clone()}</p>
            <h2 id="reply-about" lang=other_lang(texts, title)>{title.text.clone()}</h2>
            {notice(texts, title).map(|notice| view! { <p class="only-in">{notice}</p> })}
            <div lang=other_lang(texts, summary)><Prose text=summary.text.clone()/></div>
            <dl class="facts">
                {invited}
                <dt>{texts.get(keys::PROPOSAL_LANGUAGES)}</dt>
                <dd>{format::list(texts, &languages)}</dd>
                <dt>{texts.get(keys::REPLY_UNTIL)}</dt>
                <dd>{format::day(texts, proposal.open_until)}</dd>
            </dl>
        </section>
    }
    .into_any()
}

/// The page of a proposal that is closed.
fn closed(texts: Texts, proposal: &PublicProposal, at: Timestamp) -> AnyView {
    let title = texts.get(keys::REPLY_CLOSED_TITLE);
    let date = format::day(texts, at.date());
    let lead = texts.fill(keys::REPLY_CLOSED, places::Date { date: &date });
    let name = &proposal.title;
    view! {
        <article class="page form-page">
            <PageReady head=head(texts, title, proposal)/>
            <h1 tabindex="-1">{title}</h1>
            {back(texts, proposal)}
            <p class="kind">{proposal.organisation.clone()}</p>
            <h2 lang=other_lang(texts, name)>{name.text.clone()}</h2>
            <p class="lead">{lead}</p>
        </article>
    }
    .into_any()
}
