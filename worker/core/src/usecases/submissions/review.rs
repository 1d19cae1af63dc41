//! The queue and the decisions of reviewers.

use crate::{
    call::Call,
    store::{
        audit,
        queue::{self, Filter, QueuePlace},
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            act::{self, Request, sees},
            views,
        },
    },
};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        queue_query::{QueueQuery, QueueSort},
        wire::EditedMail,
    },
    proposal::{wire::Page, words::query_words},
    submission::{
        action::Action,
        actor::Actor,
        id::{SubmissionId, Version},
        review::Candidate,
        state::StateName,
        wire::{FormJson, QueueItem, ReviewAction, ReviewRequest, ReviewedSubmission},
    },
};

/// Items of a page.
const PAGE: usize = 20;

/// A page of the queue: the submissions of a query that the actor may see.
///
/// # Errors
/// When the database can't be read; `Malformed` where the page begins nowhere.
pub async fn list(
    call: &Call,
    actor: &Actor,
    query: &QueueQuery,
) -> Result<Page<QueueItem>, Failure> {
    may_administer(actor, AdminSection::Queue)?;
    let regions = match actor {
        Actor::Coordinator { regions, .. } => Some(regions.as_slice()),
        Actor::Administrator { .. }
        | Actor::System
        | Actor::Holder { .. }
        | Actor::Addressee { .. } => None,
    };
    let filter = Filter {
        state: query.state,
        regions,
        region: query.region,
        lang: query.language,
        kind: query.kind,
        since: query.age.map(|days| call.now.plus_days(-i64::from(days))),
        words: &query_words(&query.search),
        is_newest_first: query.sort == QueueSort::Newest,
    };
    let after = query.after.as_ref().map(|cursor| cursor.as_str().parse());
    let after = after.transpose().map_err(|_| Failure::Malformed)?;
    let page = queue::page(&call.db, &filter, after.as_ref(), PAGE + 1).await?;
    let mut places = page.places;
    let has_more = places.len() > PAGE;
    places.truncate(PAGE);
    let ids: Vec<SubmissionId> = places.iter().map(|it| it.submission.clone()).collect();
    let found = submissions::find_all(&call.db, &ids).await?;
    let item = |place: &QueuePlace| {
        let found = found.iter().find(|found| found.id == place.submission)?;
        let candidate = found.review.candidate().filter(|_| place.is_revision);
        sees(actor, found).then(|| views::waiting(found, candidate))
    };
    let next = places.last().map(ToString::to_string);
    Ok(Page {
        items: places.iter().filter_map(item).collect(),
        next: next.filter(|_| has_more),
        count: page.count,
    })
}

/// One submission, as far as it is theirs to see.
pub async fn show(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
) -> Result<ReviewedSubmission, Failure> {
    let submission = act::find(call, actor, id).await?;
    let mut reviewed = views::reviewed(&submission, actor, call.now);
    if let Some((form, notes)) = submissions::last_returned(&call.db, id).await? {
        reviewed.notes = notes.into();
        let returned = FormJson::from(&form);
        if reviewed.before.is_none() && form != submission.latest() {
            reviewed.before = Some(returned.clone());
        }
        reviewed.returned = Some(returned);
    }
    reviewed.history = audit::history(&call.db, id).await?;
    Ok(reviewed)
}

/// Does what a reviewer decided.
///
/// # Errors
/// When it isn't theirs to see or to decide, has changed since they saw it, or doesn't allow it.
pub async fn decide(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
    request: ReviewRequest,
) -> Result<ReviewedSubmission, Failure> {
    let before = act::find(call, actor, id).await?;
    let steps = steps(request.action, &before, request.version, request.mail);
    act::act_in_steps(call, actor, before, steps, |_| ()).await?;
    show(call, actor, id).await
}

/// The transitions of a decision, each of which sees the version that the one before it makes. An approved submission is
/// not approved again.
pub fn steps(
    decision: ReviewAction,
    submission: &Submission,
    seen: Version,
    mail: Option<EditedMail>,
) -> Vec<Request> {
    let review = &submission.review;
    let state = review.candidate().map_or(review.state(), Candidate::state);
    let step = |seen, action, mail| Request {
        seen,
        action,
        form: None,
        mail,
    };
    match decision.transitions() {
        (Action::Approve, Some(second)) if state.name() == StateName::Approved => {
            vec![step(seen, second, mail)]
        }
        (first, Some(second)) => {
            vec![step(seen, first, None), step(seen.next(), second, mail)]
        }
        (first, None) => vec![step(seen, first, mail)],
    }
}
