//! The data of a page, read from the database in one round trip.

use crate::extract::Context;
use frontend::{boot::PageData, screen::Screen};
use shared::lang::Lang;
use worker_core::{
    fault::Fault,
    store::proposals::Published,
    usecases::{networks, pages, proposals},
};

/// The screen as the database has it, with its data: [`Screen::NotFound`] for a network or proposal that doesn't exist.
pub async fn load(
    context: &Context,
    lang: Lang,
    screen: Screen,
) -> Result<(Screen, PageData), Fault> {
    let mut data = PageData::default();
    match &screen {
        Screen::Home => {
            let home = pages::home(context, lang).await?;
            data.networks = Some(home.networks);
            data.overview = Some(home.overview);
        }
        Screen::Network(slug) => match pages::network(context, lang, slug).await? {
            Some(page) => {
                data.networks = Some(page.networks);
                data.concerning = Some(page.concerning);
                data.network = Some(page.network);
            }
            None => return Ok((Screen::NotFound, data)),
        },
        Screen::Region(_) => data.networks = Some(networks::list(context, lang).await?),
        Screen::Proposals(query) => data.proposals = pages::proposals(context, lang, query).await?,
        Screen::Proposal(number) => {
            let number = *number;
            match proposals::find(context, lang, number).await? {
                Some(Published::Public(proposal)) => data.proposal = Some(*proposal),
                Some(Published::Erased(stub)) => {
                    let stub = Some(stub);
                    return Ok((Screen::Gone { number, stub }, data));
                }
                Some(Published::Gone) => {
                    return Ok((Screen::Gone { number, stub: None }, data));
                }
                None => return Ok((Screen::NotFound, data)),
            }
        }
        _ => {}
    }
    Ok((screen, data))
}
