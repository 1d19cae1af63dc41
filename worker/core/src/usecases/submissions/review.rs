//! The queue and the decisions of reviewers.

use crate::{
    call::Call,
    store::{
        addressees, audit, decision_criteria,
        queue::{self, Among, Filter, QueuePlace},
        reviewers,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            act::{self, Request, sees},
            arrival, bulk, returns, taking_back, views,
        },
    },
};
use shared::{
    admin::{
        named::Named,
        permission::{AdminSection, may_administer},
        queue_query::{DeciderFilter, QueueMark, QueueQuery, QueueScope, QueueSort},
        wire::EditedMail,
    },
    problem::ProblemCode,
    proposal::{criteria::CheckedCriteria, wire::Page, words::query_words},
    region::RegionCode,
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        actor::Actor,
        id::{SubmissionId, Version},
        permission::may,
        review::Candidate,
        state::{Rejection, StateName},
        target::Target,
        wire::{FormJson, QueueItem, ReviewAction, ReviewRequest, ReviewedSubmission},
    },
    time::Timestamp,
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
    let is_mine = query.scope_for(actor.role()) == QueueScope::Mine;
    let (mut regions, mut targets) = (Vec::new(), Vec::new());
    if let Actor::Coordinator { regions: seen, .. } = actor {
        regions.clone_from(seen);
    } else if is_mine {
        // Administrators decide first where nobody coordinates.
        let coordinated = reviewers::coordinated(&call.db).await?;
        let others = RegionCode::ALL.iter().copied();
        regions = others.filter(|it| !coordinated.contains(it)).collect();
        targets = RegionCode::ALL
            .iter()
            .copied()
            .map(Target::Region)
            .collect();
        targets.push(Target::Hub);
    }
    let among = match (is_mine, actor) {
        (true, _) => Among::Decided {
            regions: &regions,
            targets: &targets,
            by: actor.person().map(|person| &person.address),
        },
        (false, Actor::Coordinator { .. }) => Among::Seen(&regions),
        (false, _) => Among::All,
    };
    // All networks are looked under where all regions are.
    let networks = if matches!(among, Among::All) && query.region.is_none() {
        Vec::new()
    } else {
        addressees::current(&call.db).await?
    };
    let unchanged = query.age.map(|days| call.now.plus_days(-i64::from(days)));
    // In its state since that moment, which is the last one counted.
    let unchanged = unchanged.map(|it| Timestamp::from_millis(it.millis() + 1));
    let until = query.to.map(Timestamp::end_of);
    let decider = query.by.as_ref().and_then(|by| match by {
        DeciderFilter::Me => actor.person().map(|person| &person.id),
        DeciderFilter::Person(id) => Some(id),
    });
    let filter = Filter {
        states: query.states(),
        among,
        region: query.region,
        networks: &networks,
        lang: query.language,
        kind: query.kind,
        from: query.from.map(Timestamp::start_of),
        until: unchanged.into_iter().chain(until).min(),
        decider,
        is_flagged: query.mark == Some(QueueMark::Flagged),
        named: Named::of(&query.search),
        words: &query_words(&query.search),
        is_newest_first: query.order() == QueueSort::Newest,
    };
    let after = query.after.as_ref().map(|cursor| cursor.as_str().parse());
    let after = after.transpose().map_err(|_| Failure::Malformed)?;
    let page = queue::page(&call.db, &filter, after.as_ref(), PAGE).await?;
    let places = page.places;
    let ids: Vec<SubmissionId> = places.iter().map(|it| it.submission.clone()).collect();
    let found = submissions::find_all(&call.db, &ids).await?;
    let item = |place: &QueuePlace| {
        let found = found.iter().find(|found| found.id == place.submission)?;
        let candidate = found.review.candidate().filter(|_| place.is_revision);
        // The queue leaves out what they may not decide on; permissions have the last word.
        let is_listed = sees(actor, found)
            && (!is_mine || may(actor, ActionName::Approve, &found.subject()).is_ok());
        is_listed.then(|| views::waiting(found, candidate))
    };
    Ok(Page {
        items: places.iter().filter_map(item).collect(),
        next: page.next.map(|place| place.to_string()),
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
    shown(call, actor, &submission).await
}

/// A submission as a reviewer is shown it, who may see it or has just decided on it.
async fn shown(
    call: &Call,
    actor: &Actor,
    submission: &Submission,
) -> Result<ReviewedSubmission, Failure> {
    let id = &submission.id;
    let mut reviewed = views::reviewed(submission, actor, call.now);
    let mut history = audit::history_by_name(&call.db, id).await?;
    let returned = submissions::returned(&call.db, id).await?;
    returns::note(&mut history, &returned.notes);
    let asked = returned.notes.into_iter().next_back();
    if let (Some(form), Some((_, notes)), true) =
        (returned.last, asked, returns::is_asked(&history))
    {
        reviewed.notes = notes.into();
        let returned = FormJson::from(&views::shown_to_staff(submission, form.clone()));
        if reviewed.before.is_none() && form != submission.latest() {
            reviewed.before = Some(returned.clone());
        }
        reviewed.returned = Some(returned);
    }
    let is_no_decision = |it: &ActionName| matches!(it, ActionName::See | ActionName::Comment);
    if reviewed.actions.iter().all(is_no_decision) {
        reviewed.why_not = Some(bulk::why_nothing(call, actor, submission).await?);
    }
    decision_criteria::add_to(&call.db, id, &mut history).await?;
    reviewed.history = history;
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
    check(&request.action)?;
    if request.action == ReviewAction::Undo {
        taking_back::undo(call, actor, id, request.version).await?;
    } else {
        let before = act::find(call, actor, id).await?;
        check_original(call, actor, &before, &request.action).await?;
        let steps = checked_steps(actor, request, &before)?;
        act::act_in_steps(call, actor, before, steps, |_| Ok(())).await?;
    }
    let after = submissions::find(&call.db, id).await?;
    let after = after.ok_or(Failure::NotFound)?;
    // It may be private again: they see what came of their decision, and then no more.
    shown(call, actor, &after).await
}

/// Checks what a reviewer has written with a decision.
///
/// # Errors
/// 422 `reason_too_short` for a rejection that its author can do nothing with.
pub fn check(decision: &ReviewAction) -> Result<(), Failure> {
    match decision {
        ReviewAction::Reject { reason } if !reason.can_be_used() => {
            Err(Failure::Code(ProblemCode::ReasonTooShort))
        }
        _ => Ok(()),
    }
}

/// Checks that what a duplicate repeats is another submission, which the reviewer can know.
///
/// # Errors
/// `Malformed` where it isn't.
async fn check_original(
    call: &Call,
    actor: &Actor,
    duplicate: &Submission,
    decision: &ReviewAction,
) -> Result<(), Failure> {
    let ReviewAction::Reject {
        reason: Rejection::DuplicateOf { submission },
    } = decision
    else {
        return Ok(());
    };
    let original = submissions::find(&call.db, submission).await?;
    let is_known = original.is_some_and(|it| {
        it.id != duplicate.id && (sees(actor, &it) || it.review.state().name().is_public())
    });
    is_known.then_some(()).ok_or(Failure::Malformed)
}

/// The criteria that a reviewer has looked at.
///
/// # Errors
/// `Malformed` where one is named twice, or for what isn't published by them.
fn criteria(request: &ReviewRequest, submission: &Submission) -> Result<CheckedCriteria, Failure> {
    let criteria = &request.criteria;
    let is_on_publication =
        submission.review.kind() == SubmissionKind::Proposal && request.action.is_on_publication();
    if criteria.is_consistent() && (criteria.is_empty() || is_on_publication) {
        Ok(criteria.clone())
    } else {
        Err(Failure::Malformed)
    }
}

/// The transitions of a reviewer's request; what was looked at belongs to the first.
///
/// # Errors
/// `Malformed` where the criteria can't be these.
pub fn checked_steps(
    actor: &Actor,
    request: ReviewRequest,
    submission: &Submission,
) -> Result<Vec<Request>, Failure> {
    let criteria = criteria(&request, submission)?;
    let (seen, mail) = (request.version, request.mail);
    let mut steps = steps(actor, request.action, submission, seen, mail);
    if let Some(first) = steps.first_mut() {
        first.criteria = criteria;
    }
    Ok(steps)
}

/// The transitions of a decision, each of which sees the version that the one before it makes. An approved submission is
/// not approved again.
pub fn steps(
    actor: &Actor,
    decision: ReviewAction,
    submission: &Submission,
    seen: Version,
    mail: Option<EditedMail>,
) -> Vec<Request> {
    let review = &submission.review;
    let state = review.candidate().map_or(review.state(), Candidate::state);
    let is_delivery = review.kind().is_delivered() && review.state().name() == StateName::InReview;
    let text = decision.text().map(ToString::to_string);
    let shows_address = matches!(
        decision,
        ReviewAction::Answer {
            shows_address: true,
            ..
        }
    );
    let person = actor.person().filter(|_| shows_address);
    let step = |seen, action, mail| Request {
        mail,
        text: text.clone(),
        reply_to: person.map(|person| person.address.clone()),
        ..Request::new(seen, action)
    };
    match decision.transitions() {
        // The approval of what has an addressee is its delivery; what its author allows is offered to the public with it.
        (Action::Approve, _) if is_delivery => {
            let mut steps = vec![step(seen, Action::Deliver, mail)];
            if arrival::is_offered(submission) {
                steps.push(step(seen.next(), Action::Offer, None));
            }
            steps
        }
        (Action::Approve, Some(second)) if state.name() == StateName::Approved => {
            vec![step(seen, second, mail)]
        }
        (first, Some(second)) => {
            vec![step(seen, first, None), step(seen.next(), second, mail)]
        }
        (first, None) => vec![step(seen, first, mail)],
    }
}
