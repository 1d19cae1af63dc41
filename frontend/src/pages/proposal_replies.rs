//! `/proposals/{year}/{number}/replies`: the public replies of a proposal.

use crate::{
    components::{
        page_ready::PageReady,
        proposal_tabs::ProposalTabs,
        prose::Prose,
        reply_link::ReplyLink,
        text_block::{notice, other_lang},
    },
    config::{Config, use_config},
    head::Head,
    page_texts::use_texts,
    pages::proposal::top,
};
use leptos::prelude::*;
use serde_json::{Value, json};
use shared::{
    municipality::municipalities,
    paths::{self, Page},
    proposal::wire::PublicProposal,
    submission::wire::PublicReply,
};
use texts::{Texts, code_labels, format, keys, places};

/// The page of a proposal's public replies.
#[component]
pub fn ProposalRepliesPage(
    /// The proposal.
    proposal: PublicProposal,
    /// Its public replies, at least one.
    replies: Vec<PublicReply>,
) -> impl IntoView {
    let texts = use_texts();
    let head = head(texts, &proposal, &replies, &use_config());
    let title = proposal.title.clone();
    let own = paths::path(texts.lang(), Page::Proposal(proposal.number));
    let items: Vec<AnyView> = replies.iter().map(|reply| item(texts, reply)).collect();
    view! {
        <article class="page plain-page proposal">
            <PageReady head/>
            <p class="back">
                <a href=paths::path(texts.lang(), Page::Proposals)>{texts.get(keys::PROPOSALS_ALL)}</a>
            </p>
            {top(texts, &proposal)}
            <h1 tabindex="-1">{texts.get(keys::REPLIES_TITLE)}</h1>
            <p class="lead"><a href=own lang=other_lang(texts, &title)>{title.text.clone()}</a></p>
            <ProposalTabs proposal=&proposal current=Page::ProposalReplies(proposal.number)/>
            <p>{texts.get(keys::REPLIES_LEAD)}</p>
            {items}
            <ReplyLink proposal=&proposal/>
        </article>
    }
    .into_any()
}

/// One reply.
fn item(texts: Texts, reply: &PublicReply) -> AnyView {
    let place = municipalities().find(|it| it.code == reply.municipality.as_str());
    let place = place.map(|it| it.name(texts.lang()).to_owned());
    let languages = reply.languages.iter();
    let languages: Vec<String> = languages
        .map(|it| code_labels::spoken_language(texts, *it).to_owned())
        .collect();
    let accepted = texts.fill(
        keys::REPLIES_ACCEPTED,
        places::Date {
            date: &format::day(texts, reply.accepted_at.date()),
        },
    );
    let mut details: Vec<String> = place.into_iter().collect();
    details.extend([format::list(texts, &languages), accepted]);
    let message = &reply.message;
    view! {
        <section>
            <h2 dir="auto">{reply.organisation.clone()}</h2>
            <p class="proposal-details">{details.join(" · ")}</p>
            {notice(texts, message).map(|notice| view! { <p class="only-in">{notice}</p> })}
            <div lang=other_lang(texts, message) dir="auto"><Prose text=message.text.clone()/></div>
        </section>
    }
    .into_any()
}

fn head(texts: Texts, proposal: &PublicProposal, replies: &[PublicReply], config: &Config) -> Head {
    let number = proposal.number.to_string();
    let (name, title) = (texts.get(keys::REPLIES_TITLE), &proposal.title.text);
    let description = texts.fill(
        keys::REPLIES_DESCRIPTION,
        places::OrganisationTitle {
            organisation: &proposal.organisation,
            title,
        },
    );
    let page = Page::ProposalReplies(proposal.number);
    let head = Head::new(
        page,
        &format!("{name}: {title} ({number})"),
        description,
        config,
    );
    let own = paths::path(texts.lang(), Page::Proposal(proposal.number));
    let comments: Vec<Value> = replies.iter().map(comment).collect();
    let object = json!({
        "@type": "CollectionPage",
        "name": format!("{name}: {title}"),
        "inLanguage": texts.lang(),
        "about": {
            "@type": "CreativeWork",
            "identifier": number,
            "name": title,
            "inLanguage": proposal.title.lang,
            "url": format!("{}{own}", config.origin),
            "comment": comments,
        },
    });
    head.with_json_ld(texts.lang(), object)
}

/// A reply as schema.org has it.
fn comment(reply: &PublicReply) -> Value {
    json!({
        "@type": "Comment",
        "author": { "@type": "Organization", "name": reply.organisation },
        "inLanguage": reply.message.lang,
        "text": reply.message.text,
    })
}
