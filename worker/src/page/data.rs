//! The data of a page, read from the database in one round trip.

use crate::extract::Context;
use frontend::{
    document::Page,
    forms::{
        contact_page::{ContactAbout, contact_target},
        pages::FormPage,
    },
    layers::Facts,
    pages::{HomeContent, MineState, PublicPage},
    screen::Screen,
};
use shared::{
    home_query::HomeQuery,
    lang::Lang,
    paths::{self, ParsedPage},
    proposal::{number::ProposalNumber, query::ProposalQuery, wire::PublicProposal},
    region::RegionCode,
};
use worker_core::{
    fault::Fault,
    store::proposals::Published,
    usecases::{
        pages, proposals,
        submissions::{contact, outcomes},
    },
};

/// The page of a screen as the database has it: [`PublicPage::NotFound`] for a network or proposal that doesn't exist.
/// `search` is the query string.
pub async fn load(
    context: &Context,
    lang: Lang,
    screen: Screen,
    search: &str,
) -> Result<Page, Fault> {
    // Pages of other handlers, and those that no URL names.
    let Screen::Page(page) = screen else {
        return Ok(Page::Public(PublicPage::NotFound));
    };
    let page = match page {
        ParsedPage::Home => {
            let home = pages::home(context, lang).await?;
            PublicPage::Home(Box::new(HomeContent {
                facts: Facts {
                    networks: home.networks,
                    open: home.overview.open,
                    standings: home.standings,
                    year: home.year,
                },
                newest: home.overview.newest,
                query: HomeQuery::parse(search),
            }))
        }
        ParsedPage::Network(slug) => match pages::network(context, lang, &slug).await? {
            Some(page) => PublicPage::Network {
                networks: page.networks,
                network: Box::new(page.network),
                concerning: page.concerning,
                standings: page.standings,
            },
            None => PublicPage::NotFound,
        },
        ParsedPage::Region(code) => region(pages::region(context, lang, code).await?, code),
        page @ (ParsedPage::Join(_)
        | ParsedPage::Ask(_)
        | ParsedPage::Interest(_)
        | ParsedPage::Write) => return contact_page(context, lang, page).await,
        ParsedPage::Criteria => PublicPage::Criteria,
        ParsedPage::About => PublicPage::About,
        ParsedPage::Accessibility => PublicPage::Accessibility,
        ParsedPage::Privacy => PublicPage::Privacy,
        ParsedPage::Proposals => {
            // Invalid filters are ignored.
            let query = ProposalQuery::parse(search).0;
            match pages::proposals(context, lang, &query).await? {
                Some(page) => PublicPage::Proposals { query, page },
                None => PublicPage::NotFound,
            }
        }
        ParsedPage::Proposal(number) => {
            match still_public(number, proposals::find(context, lang, number).await?) {
                Ok(proposal) => PublicPage::Proposal(proposal),
                Err(other) => *other,
            }
        }
        ParsedPage::ProposalReplies(number) => match pages::replies(context, lang, number).await? {
            Some(page) => match still_public(number, Some(page.proposal)) {
                // The tab without content isn't there.
                Ok(_) if page.replies.is_empty() => PublicPage::NotFound,
                Ok(proposal) => PublicPage::ProposalReplies {
                    proposal,
                    replies: page.replies,
                },
                Err(other) => *other,
            },
            None => PublicPage::NotFound,
        },
        ParsedPage::ProposalResults(number) => {
            let (found, results) = pages::results(context, lang, number).await?.unzip();
            match still_public(number, found) {
                Ok(_) if results.as_ref().is_none_or(Vec::is_empty) => PublicPage::NotFound,
                Ok(proposal) => PublicPage::ProposalResults {
                    proposal,
                    results: results.unwrap_or_default(),
                },
                Err(other) => *other,
            }
        }
        ParsedPage::Outcomes => PublicPage::Outcomes(outcomes::counts(context).await?),
        ParsedPage::Reply(number) => {
            match still_public(number, proposals::find(context, lang, number).await?) {
                Ok(proposal) => return Ok(Page::Form(FormPage::Reply(proposal))),
                Err(other) => *other,
            }
        }
        ParsedPage::NewProposal => return Ok(Page::Form(FormPage::NewProposal)),
        ParsedPage::Mine => PublicPage::Mine(if paths::is_sent(search) {
            MineState::Sent
        } else {
            MineState::Asking
        }),
        ParsedPage::Manage(id) => return Ok(Page::Form(FormPage::Manage(id))),
        ParsedPage::Edit(id) => return Ok(Page::Form(FormPage::Edit(id))),
        ParsedPage::EditReply(id) => return Ok(Page::Form(FormPage::EditReply(id))),
        ParsedPage::Results(id) => return Ok(Page::Form(FormPage::Results(id))),
        // A page of another handler.
        ParsedPage::Link(_) => PublicPage::NotFound,
    };
    Ok(Page::Public(page))
}

/// The page of a form that reaches a network, a region or the hub.
async fn contact_page(context: &Context, lang: Lang, page: ParsedPage) -> Result<Page, Fault> {
    let Some(target) = contact_target(&page) else {
        return Ok(Page::Public(PublicPage::NotFound));
    };
    let Some(contact) = contact::page(context, lang, &target).await? else {
        return Ok(Page::Public(PublicPage::NotFound));
    };
    Ok(Page::Form(FormPage::Contact {
        page,
        about: ContactAbout {
            name: contact.name,
            has_coordinators: contact.has_coordinators,
            days: contact.days,
        },
    }))
}

/// The proposal of a number, or the page that stands in its place where it isn't public.
fn still_public(
    number: ProposalNumber,
    found: Option<Published>,
) -> Result<Box<PublicProposal>, Box<PublicPage>> {
    let other = match found {
        Some(Published::Public(proposal)) => return Ok(proposal),
        Some(Published::Erased(stub)) => PublicPage::Gone {
            number,
            stub: Some(stub),
        },
        Some(Published::Gone) => PublicPage::Gone { number, stub: None },
        None => PublicPage::NotFound,
    };
    Err(Box::new(other))
}

fn region(page: pages::RegionPage, code: RegionCode) -> PublicPage {
    PublicPage::Region {
        networks: page.networks,
        code,
        concerning: page.concerning,
        standings: page.standings,
        interested: page.interested,
    }
}
