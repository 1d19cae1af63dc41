//! The content of a proposal below its title, on its page and in a preview.

use crate::{
    components::{
        proposal_facts::ProposalFacts,
        prose::Prose,
        text_block::{TextBlock, notice, other_lang},
    },
    page_texts::use_texts,
};
use leptos::prelude::*;
use shared::{
    form::field::Field,
    proposal::wire::{PublicContact, PublicProposal, PublicState},
};
use texts::keys;

/// The summary, the facts, the texts and the contact.
#[component]
pub fn ProposalBody(
    /// The proposal.
    proposal: PublicProposal,
    /// The fields that a preview can't show yet; `None` on the proposal's page.
    #[prop(optional_no_strip)]
    missing: Option<Vec<Field>>,
) -> impl IntoView {
    let texts = use_texts();
    let has_contact = missing.as_ref().is_none_or(|missing| {
        !missing.contains(&Field::ContactName) && !missing.contains(&Field::ContactEmail)
    });
    let PublicProposal {
        title,
        summary,
        description,
        invited,
        time_frame,
        contact,
        standing,
        ..
    } = proposal.clone();
    // A preview may lack it.
    let description = (!description.text.is_empty()).then_some(description);
    let noticed = title.lang;
    let hidden = match standing.state() {
        PublicState::Published => keys::PROPOSAL_CONTACT_HIDDEN_OPEN,
        PublicState::Closed => keys::PROPOSAL_CONTACT_HIDDEN,
    };
    view! {
        {notice(texts, &title).map(|notice| view! { <p class="only-in">{notice}</p> })}
        <div class="lead" lang=other_lang(texts, &summary)><Prose text=summary.text.clone()/></div>
        <ProposalFacts proposal missing/>
        <TextBlock title=texts.get(keys::PROPOSAL_DESCRIPTION) text=description noticed is_description=true/>
        <TextBlock title=texts.get(keys::PROPOSAL_INVITED) text=invited noticed/>
        <TextBlock title=texts.get(keys::PROPOSAL_TIME_FRAME) text=time_frame noticed/>
        {has_contact.then(|| view! {
            <section class="contact">
                <h2>{texts.get(keys::PROPOSAL_CONTACT)}</h2>
                {match contact {
                    Some(contact) => public_contact(contact),
                    None => view! { <p>{texts.get(hidden)}</p> }.into_any(),
                }}
            </section>
        })}
    }
}

fn public_contact(contact: PublicContact) -> AnyView {
    let PublicContact {
        name,
        role,
        email,
        phone,
    } = contact;
    let name = match role {
        Some(role) => format!("{name}, {role}"),
        None => name,
    };
    let mailto = format!("mailto:{email}");
    let phone = phone.map(|phone| {
        let dialled = |letter: &char| letter.is_ascii_digit() || *letter == '+';
        let digits: String = phone.as_str().chars().filter(dialled).collect();
        view! { <p><a href=format!("tel:{digits}")>{phone.to_string()}</a></p> }
    });
    view! { <p>{name}</p><p><a href=mailto>{email.to_string()}</a></p>{phone} }.into_any()
}
