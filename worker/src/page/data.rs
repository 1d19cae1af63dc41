//! The data of a page, read from the database.

use crate::extract::Context;
use frontend::{boot::PageData, screen::Screen};
use shared::{lang::Lang, proposal::query::ProposalQuery};
use worker_core::{
    fault::Fault,
    store::{
        proposals::Found,
        reader::{Reader, RowsRead},
    },
    usecases::{networks, proposals},
};

/// The screen as the database has it, with its data and the rows that were read for it: [`Screen::NotFound`] for a network
/// or proposal that doesn't exist.
pub async fn load(
    context: &Context,
    lang: Lang,
    mut screen: Screen,
) -> Result<(Screen, PageData, RowsRead), Fault> {
    let mut data = PageData::default();
    let reader = Reader::new(&context.env)?;
    let today = context.today();
    if screen.has_map() {
        data.networks = Some(networks::list(&context.env, lang).await?);
    }
    match &screen {
        Screen::Home => data.overview = Some(proposals::overview(&reader, lang, today).await?),
        Screen::Network(slug) => match networks::find(&context.env, lang, slug).await? {
            Some(network) => {
                let regions = &network.summary.regions;
                let newest = proposals::concerning(&reader, lang, regions, today).await?;
                data.concerning = Some(newest);
                data.network = Some(network);
            }
            None => screen = Screen::NotFound,
        },
        Screen::Proposals(query) => {
            data.proposals = proposals::list(&reader, lang, query, today).await?;
            if data.proposals.is_none() {
                // The cursor is of another list: the page begins at the beginning.
                let first = ProposalQuery {
                    after: None,
                    ..query.clone()
                };
                data.proposals = proposals::list(&reader, lang, &first, today).await?;
            }
        }
        Screen::Proposal(number) => {
            let number = *number;
            match proposals::find(&reader, lang, number).await? {
                Some(Found::Public(proposal)) => data.proposal = Some(*proposal),
                Some(Found::Erased(stub)) => {
                    let stub = Some(stub);
                    screen = Screen::Gone { number, stub };
                }
                Some(Found::Gone) => screen = Screen::Gone { number, stub: None },
                None => screen = Screen::NotFound,
            }
        }
        _ => {}
    }
    if screen == Screen::NotFound {
        data = PageData::default();
    }
    Ok((screen, data, reader.rows_read()))
}
