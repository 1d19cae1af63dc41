//! The data of a page, read from the database in one round trip.

use crate::extract::Context;
use frontend::{document::Page, forms::pages::FormPage, pages::PublicPage, screen::Screen};
use shared::{
    lang::Lang,
    paths::{self, ParsedPage},
    proposal::query::ProposalQuery,
};
use worker_core::{
    fault::Fault,
    store::proposals::Published,
    usecases::{networks, pages, proposals},
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
            let pages::Home { networks, overview } = pages::home(context, lang).await?;
            PublicPage::Home {
                networks,
                overview,
                query: paths::query(search),
            }
        }
        ParsedPage::Network(slug) => match pages::network(context, lang, &slug).await? {
            Some(page) => PublicPage::Network {
                networks: page.networks,
                network: Box::new(page.network),
                concerning: page.concerning,
            },
            None => PublicPage::NotFound,
        },
        ParsedPage::Region(code) => PublicPage::Region {
            networks: networks::list(context, lang).await?,
            code,
        },
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
        ParsedPage::Proposal(number) => match proposals::find(context, lang, number).await? {
            Some(Published::Public(proposal)) => PublicPage::Proposal(proposal),
            Some(Published::Erased(stub)) => PublicPage::Gone {
                number,
                stub: Some(stub),
            },
            Some(Published::Gone) => PublicPage::Gone { number, stub: None },
            None => PublicPage::NotFound,
        },
        ParsedPage::NewProposal => return Ok(Page::Form(FormPage::NewProposal)),
        ParsedPage::Manage(id) => return Ok(Page::Form(FormPage::Manage(id))),
        // A page of another handler.
        ParsedPage::Link(_) => PublicPage::NotFound,
    };
    Ok(Page::Public(page))
}
