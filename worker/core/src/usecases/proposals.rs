//! Reading the public proposals.

use crate::{
    call::Call,
    fault::Fault,
    store::proposals::{self, First, List, Open, PER_PAGE, Plan, Published, Single},
};
use shared::{
    lang::Lang,
    proposal::{
        number::ProposalNumber,
        query::ProposalQuery,
        wire::{Overview, Page, ProposalSummary, PublicState},
    },
};

/// Proposals that the home page and a network's page show.
pub(super) const NEWEST: usize = 3;

/// A page of the list; `None` for a cursor of another list.
pub async fn list(
    call: &Call,
    lang: Lang,
    query: &ProposalQuery,
) -> Result<Option<Page<ProposalSummary>>, Fault> {
    let Some(plan) = Plan::new(query, call.now.date()) else {
        return Ok(None);
    };
    let list = List {
        lang,
        plan: &plan,
        per_page: PER_PAGE,
    };
    call.db.ask(list).await.map(Some)
}

/// The plan of the open proposals, the newest first.
pub(super) fn open_plan(call: &Call) -> Result<Plan, Fault> {
    let open = ProposalQuery {
        state: Some(PublicState::Published),
        ..ProposalQuery::default()
    };
    let plan = Plan::new(&open, call.now.date());
    plan.ok_or_else(|| Fault::new("planning the open proposals", "a cursor"))
}

/// The newest open proposals, and the number of open ones by region.
pub async fn overview(call: &Call, lang: Lang) -> Result<Overview, Fault> {
    let plan = open_plan(call)?;
    let first = First {
        lang,
        plan: &plan,
        most: NEWEST,
    };
    let (newest, open) = call.db.ask((first, Open)).await?;
    Ok(Overview { newest, open })
}

/// The numbers of the newest proposals, `most` of them.
pub async fn numbers(call: &Call, most: usize) -> Result<Vec<ProposalNumber>, Fault> {
    proposals::newest(&call.db, most).await
}

/// The numbers of the newest proposals with public replies, at most `most`.
pub async fn with_replies(call: &Call, most: usize) -> Result<Vec<ProposalNumber>, Fault> {
    proposals::with_replies(&call.db, most).await
}

/// The numbers of the newest proposals with public results, `most` of them.
pub async fn with_results(call: &Call, most: usize) -> Result<Vec<ProposalNumber>, Fault> {
    proposals::with_results(&call.db, most).await
}

/// The public answer for a number; `None` for one that was never given.
pub async fn find(
    call: &Call,
    lang: Lang,
    number: ProposalNumber,
) -> Result<Option<Published>, Fault> {
    call.db.ask(Single { lang, number }).await
}
