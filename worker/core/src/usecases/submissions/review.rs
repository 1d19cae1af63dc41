//! What reviewers see and decide.

use crate::{
    call::Call,
    store::{
        audit,
        queue::{self, Filter, Place},
        submissions,
    },
    usecases::{
        failure::Failure,
        submissions::{
            act::{self, Request, sees},
            standing,
        },
    },
};
use shared::{
    admin::{
        permission::{AdminSection, may_administer},
        queue_query::{QueueQuery, QueueSort},
    },
    proposal::{wire::Page, words::query_words},
    submission::{
        actor::Actor,
        id::SubmissionId,
        wire::{QueueItem, ReviewRequest, ReviewedSubmission},
    },
};

/// Items of a page.
const PAGE: usize = 20;

/// What this person may see of what a query asks for.
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
        Actor::Administrator { .. } | Actor::System | Actor::Holder { .. } => None,
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
    let item = |place: &Place| {
        let found = found.iter().find(|found| found.id == place.submission)?;
        let candidate = found.review.candidate().filter(|_| place.is_revision);
        sees(actor, found).then(|| standing::waiting(found, candidate))
    };
    let next = places.last().map(ToString::to_string);
    Ok(Page {
        items: places.iter().filter_map(item).collect(),
        next: next.filter(|_| has_more),
        count: page.count,
    })
}

/// One submission, as far as it is theirs to see.
///
/// # Errors
/// `NotFound` when it isn't.
pub async fn show(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
) -> Result<ReviewedSubmission, Failure> {
    let submission = submissions::find(&call.db, id)
        .await?
        .filter(|found| sees(actor, found))
        .ok_or(Failure::NotFound)?;
    let mut reviewed = standing::reviewed(&submission, actor, call.now);
    if let Some((form, notes)) = submissions::last_returned(&call.db, id).await? {
        reviewed.notes = notes.into();
        if reviewed.before.is_none() && form != reviewed.form {
            reviewed.before = Some(form.clone());
        }
        reviewed.returned = Some(form);
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
    let (first, second) = request.action.transitions();
    let mut step = Request {
        seen: request.version,
        action: first,
        form: None,
        mail: None,
    };
    if let Some(second) = second {
        let after_first = act::act(call, actor, id, step).await?;
        step = Request {
            seen: after_first.review.version(),
            action: second,
            form: None,
            mail: None,
        };
    }
    step.mail = request.mail;
    act::act(call, actor, id, step).await?;
    show(call, actor, id).await
}

/// The last transition of a decision, for its preview.
pub fn request(request: ReviewRequest) -> Request {
    let (first, second) = request.action.transitions();
    Request {
        seen: request.version,
        action: second.unwrap_or(first),
        form: None,
        mail: request.mail,
    }
}
