//! `/proposals/{year}/{number}`: the whole record.

use crate::{
    components::{
        failure::FailureNotice,
        loading::Loading,
        proposal_list::standing,
        prose::Prose,
        text_block::{TextBlock, notice, other_lang},
    },
    config::{Config, use_config},
    format,
    head::{Arrive, Head},
    json_ld::JsonLd,
    pages::network::areas,
    screen::Screen,
    store::{Load, use_store},
    texts::{Key, Texts, keys, use_texts},
    words,
};
use leptos::prelude::*;
use shared::{
    lang::Lang,
    municipality::municipalities,
    paths::{self, Page},
    proposal::{
        number::ProposalNumber,
        query::ProposalQuery,
        wire::{PublicContact, PublicProposal, Standing},
    },
};
use std::sync::Arc;

/// The proposal of this number, as soon as it is there.
#[component]
pub fn ProposalPage(
    /// Its number.
    number: ProposalNumber,
) -> impl IntoView {
    let store = use_store();
    move || match store.proposal(number) {
        Load::Ready(proposal) => view! { <ProposalArticle proposal/> }.into_any(),
        Load::Waiting => view! { <Loading/> }.into_any(),
        Load::Failed(failure) => view! { <FailureNotice failure/> }.into_any(),
    }
}

#[component]
fn ProposalArticle(
    /// The proposal.
    proposal: Arc<PublicProposal>,
) -> impl IntoView {
    let texts = use_texts();
    let number = texts.fill(
        keys::PROPOSAL_NUMBER,
        &[("number", &proposal.number.to_string())],
    );
    let head = head(texts, &proposal, &use_config());
    let facts = facts(texts, &proposal);
    let PublicProposal {
        title,
        summary,
        background,
        goals,
        activities,
        invited,
        time_frame,
        contact,
        ..
    } = (*proposal).clone();
    let state = proposal.standing.state();
    view! {
        <article class="page plain-page proposal">
            <Arrive head/>
            <p class="back">
                <a href=paths::path(texts.lang(), Page::Proposals)>{texts.get(keys::PROPOSALS_ALL)}</a>
            </p>
            <p class="proposal-top">
                <span class="proposal-number">{number}</span>
                <span class=format!("state {state}")>{long_standing(texts, &proposal)}</span>
            </p>
            <h1 tabindex="-1" lang=other_lang(texts, &title)>{title.text.clone()}</h1>
            {notice(texts, &title).map(|notice| view! { <p class="only-in">{notice}</p> })}
            <div class="lead" lang=other_lang(texts, &summary)><Prose text=summary.text.clone()/></div>
            <dl class="facts">{facts}</dl>
            <TextBlock title=texts.get(keys::PROPOSAL_BACKGROUND) text=background/>
            <TextBlock title=texts.get(keys::PROPOSAL_GOALS) text=goals/>
            <TextBlock title=texts.get(keys::PROPOSAL_ACTIVITIES) text=activities/>
            <TextBlock title=texts.get(keys::PROPOSAL_INVITED) text=invited/>
            <TextBlock title=texts.get(keys::PROPOSAL_TIME_FRAME) text=time_frame/>
            <section class="contact">
                <h2>{texts.get(keys::PROPOSAL_CONTACT)}</h2>
                {match contact {
                    Some(contact) => public_contact(contact),
                    None => view! { <p>{texts.get(keys::PROPOSAL_CONTACT_HIDDEN)}</p> }.into_any(),
                }}
            </section>
        </article>
    }
}

fn long_standing(texts: Texts, proposal: &PublicProposal) -> String {
    match proposal.standing {
        Standing::Published => standing(texts, proposal.standing.state(), proposal.open_until),
        Standing::Closed { at } => texts.fill(
            keys::PROPOSAL_CLOSED,
            &[("date", &format::day(texts, at.date()))],
        ),
    }
}

fn public_contact(contact: PublicContact) -> AnyView {
    let PublicContact {
        name,
        role,
        email,
        phone,
    } = contact;
    let mailto = format!("mailto:{email}");
    let name = match role {
        Some(role) => format!("{name}, {role}"),
        None => name,
    };
    let phone = phone.map(|phone| view! { <p>{phone.to_string()}</p> });
    view! { <p>{name}</p><p><a href=mailto>{email.to_string()}</a></p>{phone} }.into_any()
}

/// What is known of it, term by term; a term without a value is left out.
fn facts(texts: Texts, proposal: &PublicProposal) -> Vec<AnyView> {
    let lang = texts.lang();
    let mut facts = Vec::new();
    let mut fact = |term: Key, values: Vec<AnyView>| {
        if !values.is_empty() {
            facts.push(view! { <dt>{texts.get(term)}</dt><dd><ul>{values}</ul></dd> }.into_any());
        }
    };
    let region = proposal.home.region().names.get(lang);
    let municipality = municipalities().find(|it| it.code == proposal.municipality.as_str());
    let municipality = municipality.map_or(region, |it| match lang {
        Lang::Sv => it.name_sv,
        Lang::Fi | Lang::En => it.name_fi,
    });
    let place = format!(
        "{}, {municipality} ({region})",
        words::organisation_type(texts, proposal.organisation_type)
    );
    let mut organisation = vec![item(proposal.organisation.clone(), None), item(place, None)];
    if let Some(website) = &proposal.website {
        let shown = website
            .as_str()
            .trim_start_matches("https://")
            .trim_end_matches('/');
        organisation.push(item(shown.to_owned(), Some(website.to_string())));
    }
    fact(keys::PROPOSAL_ORGANISATION, organisation);
    fact(
        keys::PROPOSAL_KIND,
        vec![item(
            words::proposal_kind(texts, proposal.kind).to_owned(),
            None,
        )],
    );
    fact(
        keys::PROPOSAL_PARTNER,
        proposal
            .partner
            .iter()
            .map(|it| item(it.clone(), None))
            .collect(),
    );
    let regions = proposal.regions.iter().map(|code| {
        let name = code.region().names.get(lang).to_owned();
        item(name, Some(paths::path(lang, Page::Region(*code))))
    });
    fact(keys::PROPOSAL_REGIONS, regions.collect());
    fact(
        keys::PROPOSAL_PARTNER_AREAS,
        proposal
            .partner_areas
            .iter()
            .map(|it| item(it.clone(), None))
            .collect(),
    );
    fact(
        keys::PROPOSAL_SECTOR,
        vec![item(words::sector(texts, proposal.sector).to_owned(), None)],
    );
    let themes = proposal.themes.iter().map(|theme| {
        let query = ProposalQuery {
            theme: Some(*theme),
            ..ProposalQuery::default()
        };
        item(
            words::theme(texts, *theme).to_owned(),
            Some(paths::proposals(lang, &query)),
        )
    });
    let other = proposal.theme_other.iter().map(|it| item(it.clone(), None));
    fact(keys::PROPOSAL_THEMES, themes.chain(other).collect());
    let mut funding = vec![item(
        words::funding(texts, proposal.funding).to_owned(),
        None,
    )];
    funding.extend(
        proposal
            .funding_note
            .iter()
            .map(|it| item(it.clone(), None)),
    );
    fact(keys::PROPOSAL_FUNDING, funding);
    let spoken: Vec<String> = proposal
        .languages
        .iter()
        .map(|it| words::spoken_language(texts, *it).to_owned())
        .collect();
    fact(
        keys::PROPOSAL_LANGUAGES,
        vec![item(format::list(texts, &spoken), None)],
    );
    let published = format::day(texts, proposal.published_at.date());
    fact(keys::PROPOSAL_PUBLISHED, vec![item(published, None)]);
    facts
}

fn item(text: String, href: Option<String>) -> AnyView {
    match href {
        Some(href) => {
            // Anyone may have written it; search engines are not to take it for our word.
            let rel = (!href.starts_with('/')).then_some("nofollow noopener");
            view! { <li><a href=href rel=rel>{text}</a></li> }.into_any()
        }
        None => view! { <li>{text}</li> }.into_any(),
    }
}

fn head(texts: Texts, proposal: &PublicProposal, config: &Config) -> Head {
    let lang = texts.lang();
    let number = proposal.number.to_string();
    let name = format!("{} ({number})", proposal.title.text);
    let head = Head::new(
        &Screen::Proposal(proposal.number),
        &name,
        proposal.summary.text.clone(),
        config,
    );
    let themes: Vec<&str> = proposal
        .themes
        .iter()
        .map(|it| words::theme(texts, *it))
        .collect();
    let mut author = JsonLd::new("Organization").text("name", &proposal.organisation);
    if let Some(website) = &proposal.website {
        author = author.text("url", website.as_str());
    }
    let object = JsonLd::new("CreativeWork")
        .text("identifier", &number)
        .text("name", &proposal.title.text)
        .text("abstract", &proposal.summary.text)
        .text("url", head.canonical(lang).unwrap_or_default())
        .text("inLanguage", proposal.title.lang.code())
        .thing("author", author)
        .text("datePublished", &proposal.published_at.date().to_string())
        .text("expires", &proposal.open_until.to_string())
        .text("keywords", &themes.join(", "))
        .things("spatialCoverage", areas(texts, &proposal.regions));
    head.with_json_ld(object)
}
