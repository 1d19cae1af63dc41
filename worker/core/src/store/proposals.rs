//! Public proposals: what was published and is neither withdrawn, taken down nor erased.

mod plan;
mod rows;

use crate::{
    fault::Fault,
    store::reader::{Reader, Statement, rows},
};
pub use plan::{PER_PAGE, Plan};
use rows::{CountRow, OpenRow, PlaceRow, Row, SingleRow, number};
use shared::{
    lang::Lang,
    proposal::{
        number::ProposalNumber,
        wire::{Count, OpenProposals, Page, ProposalStub, ProposalSummary, PublicProposal},
    },
    region::RegionCode,
};
use wasm_bindgen::JsValue;

/// Open proposals that are looked through for each region, the newest ones; nearly all are.
const MOST_OPEN: usize = 100;

/// What the public gets for a number.
#[derive(Debug)]
pub enum Found {
    /// The proposal
    Public(Box<PublicProposal>),
    /// It was public, and its holder had it erased, or its time is over
    Erased(ProposalStub),
    /// It was public, and is not any more
    Gone,
}

/// A page of the list, its texts in `lang` where they exist in it.
///
/// # Errors
/// When the database can't be read, or holds what no proposal can be.
pub async fn list(
    reader: &Reader,
    lang: Lang,
    plan: &Plan,
    per_page: usize,
) -> Result<Page<ProposalSummary>, Fault> {
    let statements = [plan.page(per_page), plan.count()].into_iter();
    let statements = statements.chain(plan.end()).collect();
    let mut results = reader
        .read("reading the proposals", statements)
        .await?
        .into_iter();
    let found: Vec<Row> = rows(results.next())?;
    let counted: Vec<CountRow> = rows(results.next())?;
    let end: Vec<PlaceRow> = rows(results.next())?;

    let next = if found.len() > per_page {
        found.get(per_page.saturating_sub(1)).map(|row| row.place)
    } else {
        end.first().map(|row| row.place)
    };
    let count = counted.first().map_or(Count::Exactly(0), |row| {
        plan.counted_as(row.scanned, row.found)
    });
    Ok(Page {
        items: summaries(found, lang, per_page)?,
        next: next.map(|place| format!("{place:.0}")),
        count,
    })
}

/// The first proposals of several lists, each proposal once, the newest first.
///
/// # Errors
/// When the database can't be read, or holds what no proposal can be.
pub async fn newest(
    reader: &Reader,
    lang: Lang,
    plans: &[Plan],
    most: usize,
) -> Result<Vec<ProposalSummary>, Fault> {
    let statements = plans.iter().map(|plan| plan.page(most)).collect();
    let mut found: Vec<Row> = Vec::new();
    let results = reader
        .read("reading the newest proposals", statements)
        .await?;
    for result in results {
        found.extend(rows::<Row>(Some(result))?);
    }
    found.sort_by(|a, b| b.place.total_cmp(&a.place));
    found.dedup_by(|a, b| a.place.total_cmp(&b.place).is_eq());
    summaries(found, lang, most)
}

/// What the public gets for a number, its texts in `lang` where they exist in it; `None` for a number that was never given.
///
/// # Errors
/// When the database can't be read, or holds what no proposal can be.
pub async fn find(
    reader: &Reader,
    lang: Lang,
    number: ProposalNumber,
) -> Result<Option<Found>, Fault> {
    let statement = Statement {
        sql: "SELECT p.place, p.place AS number, p.published_at, p.regions, p.themes, s.state, s.evidence, t.form \
              FROM proposals p JOIN submissions s ON s.id = p.submission \
              LEFT JOIN submission_texts t ON t.submission = s.id AND t.version = s.text WHERE p.year = ?1 AND p.number = ?2"
            .to_owned(),
        values: vec![JsValue::from(number.year()), JsValue::from(number.number())],
    };
    let results = reader.read("reading a proposal", vec![statement]).await?;
    rows::<SingleRow>(results.into_iter().next())?
        .into_iter()
        .next()
        .map(|row| row.found(lang))
        .transpose()
        .map_err(|error| Fault::new("reading a proposal's row", error))
}

/// How many are open by region concerned, among the newest of each region; regions with none are left out.
///
/// # Errors
/// When the database can't be read.
pub async fn open(reader: &Reader) -> Result<Vec<OpenProposals>, Fault> {
    let codes: Vec<&str> = RegionCode::ALL.iter().map(|code| code.as_str()).collect();
    let statement = Statement {
        sql: format!(
            "SELECT region.value AS region, (SELECT count(*) FROM (SELECT place FROM proposal_facets \
             WHERE facet = 'region' AND value = region.value AND sort = 'newest' ORDER BY place DESC LIMIT {MOST_OPEN}) newest \
             WHERE EXISTS (SELECT 1 FROM proposal_facets f WHERE f.facet = 'state' AND f.value = 'published' \
             AND f.sort = 'newest' AND f.place = newest.place)) AS open FROM json_each(?1) region"
        ),
        values: vec![JsValue::from_str(&serde_json::json!(codes).to_string())],
    };
    let results = reader
        .read("counting the open proposals", vec![statement])
        .await?;
    rows::<OpenRow>(results.into_iter().next())?
        .into_iter()
        .filter(|row| row.open > 0)
        .map(OpenRow::count)
        .collect::<Result<_, _>>()
        .map_err(|error| Fault::new("reading a region's count", error))
}

/// The numbers of the newest proposals.
///
/// # Errors
/// When the database can't be read.
pub async fn numbers(reader: &Reader, most: usize) -> Result<Vec<ProposalNumber>, Fault> {
    let statement = Statement {
        sql: format!(
            "SELECT place FROM proposal_facets WHERE facet = 'all' AND value = '' AND sort = 'newest' \
             ORDER BY place DESC LIMIT {most}"
        ),
        values: Vec::new(),
    };
    let results = reader.read("reading the numbers", vec![statement]).await?;
    rows::<PlaceRow>(results.into_iter().next())?
        .iter()
        .map(|row| number(row.place))
        .collect::<Result<_, _>>()
        .map_err(|error| Fault::new("reading a number", error))
}

fn summaries(found: Vec<Row>, lang: Lang, most: usize) -> Result<Vec<ProposalSummary>, Fault> {
    found
        .into_iter()
        .take(most)
        .map(|row| row.proposal(lang).map(ProposalSummary::from))
        .collect::<Result<_, _>>()
        .map_err(|error| Fault::new("reading a proposal's row", error))
}
