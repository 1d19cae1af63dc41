//! The data of a page, read from the database in one round trip.

use crate::extract::Context;
use frontend::{document::Page, forms::pages::FormPage, pages::PublicPage, screen::Screen};
use shared::lang::Lang;
use worker_core::{
    fault::Fault,
    store::proposals::Published,
    usecases::{networks, pages, proposals},
};

/// The page of a screen as the database has it: [`PublicPage::NotFound`] for a network or proposal that doesn't exist.
/// `query` is the text of the search.
pub async fn load(
    context: &Context,
    lang: Lang,
    screen: Screen,
    query: String,
) -> Result<Page, Fault> {
    let page = match screen {
        Screen::Home => {
            let pages::Home { networks, overview } = pages::home(context, lang).await?;
            PublicPage::Home {
                networks,
                overview,
                query,
            }
        }
        Screen::Network(slug) => match pages::network(context, lang, &slug).await? {
            Some(page) => PublicPage::Network {
                networks: page.networks,
                network: Box::new(page.network),
                concerning: page.concerning,
            },
            None => PublicPage::NotFound,
        },
        Screen::Region(code) => PublicPage::Region {
            networks: networks::list(context, lang).await?,
            code,
        },
        Screen::About => PublicPage::About,
        Screen::Accessibility => PublicPage::Accessibility,
        Screen::Privacy => PublicPage::Privacy,
        Screen::Proposals(query) => match pages::proposals(context, lang, &query).await? {
            Some(page) => PublicPage::Proposals { query, page },
            None => PublicPage::NotFound,
        },
        Screen::Proposal(number) => match proposals::find(context, lang, number).await? {
            Some(Published::Public(proposal)) => PublicPage::Proposal(proposal),
            Some(Published::Erased(stub)) => PublicPage::Gone {
                number,
                stub: Some(stub),
            },
            Some(Published::Gone) => PublicPage::Gone { number, stub: None },
            None => PublicPage::NotFound,
        },
        Screen::NewProposal => return Ok(Page::Form(FormPage::NewProposal)),
        Screen::Manage(id) => return Ok(Page::Form(FormPage::Manage(id))),
        // Pages of other handlers, and those that no URL names.
        Screen::Link(_) | Screen::Admin(_) | Screen::Gone(_) | Screen::NotFound | Screen::Fault => {
            PublicPage::NotFound
        }
    };
    Ok(Page::Public(page))
}
