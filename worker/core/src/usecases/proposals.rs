//! Reading the public proposals.

use crate::{
    fault::Fault,
    store::{
        self,
        proposals::{Found, PER_PAGE, Plan},
        reader::Reader,
    },
};
use shared::{
    calendar::Date,
    lang::Lang,
    proposal::{
        number::ProposalNumber,
        query::ProposalQuery,
        wire::{Overview, Page, ProposalSummary, PublicState},
    },
    region::RegionCode,
};

/// Proposals that the home page and a network's page show.
const NEWEST: usize = 3;

/// A page of the list; `None` for a cursor of another list.
///
/// # Errors
/// When the database can't be read.
pub async fn list(
    reader: &Reader,
    lang: Lang,
    query: &ProposalQuery,
    today: Date,
) -> Result<Option<Page<ProposalSummary>>, Fault> {
    match Plan::new(query, today) {
        Some(plan) => store::proposals::list(reader, lang, &plan, PER_PAGE)
            .await
            .map(Some),
        None => Ok(None),
    }
}

/// The newest open proposals, and how many are open.
///
/// # Errors
/// When the database can't be read.
pub async fn overview(reader: &Reader, lang: Lang, today: Date) -> Result<Overview, Fault> {
    Ok(Overview {
        newest: newest(reader, lang, &[None], today).await?,
        open: store::proposals::open(reader).await?,
    })
}

/// The newest open proposals that concern any of some regions.
///
/// # Errors
/// When the database can't be read.
pub async fn concerning(
    reader: &Reader,
    lang: Lang,
    regions: &[RegionCode],
    today: Date,
) -> Result<Vec<ProposalSummary>, Fault> {
    let regions: Vec<_> = regions.iter().copied().map(Some).collect();
    newest(reader, lang, &regions, today).await
}

async fn newest(
    reader: &Reader,
    lang: Lang,
    regions: &[Option<RegionCode>],
    today: Date,
) -> Result<Vec<ProposalSummary>, Fault> {
    let open = |region| ProposalQuery {
        region,
        state: Some(PublicState::Published),
        ..ProposalQuery::default()
    };
    let plans: Vec<Plan> = regions
        .iter()
        .filter_map(|region| Plan::new(&open(*region), today))
        .collect();
    store::proposals::newest(reader, lang, &plans, NEWEST).await
}

/// The numbers of the newest proposals, `most` of them.
///
/// # Errors
/// When the database can't be read.
pub async fn numbers(reader: &Reader, most: usize) -> Result<Vec<ProposalNumber>, Fault> {
    store::proposals::numbers(reader, most).await
}

/// What the public gets for a number; `None` for one that was never given.
///
/// # Errors
/// When the database can't be read.
pub async fn find(
    reader: &Reader,
    lang: Lang,
    number: ProposalNumber,
) -> Result<Option<Found>, Fault> {
    store::proposals::find(reader, lang, number).await
}
