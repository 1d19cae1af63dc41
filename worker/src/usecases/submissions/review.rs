//! What reviewers see and decide.

use crate::{
    store::{
        audit,
        queue::{self, Place, Scope},
        submissions,
    },
    usecases::{
        call::Call,
        failure::Failure,
        submissions::{
            act::{self, Request, sees},
            standing,
        },
    },
};
use shared::{
    proposal::wire::{Count, Page},
    submission::{
        action::Action,
        actor::Actor,
        id::SubmissionId,
        state::StateName,
        wire::{ReviewAction, ReviewRequest, Reviewed, Waiting},
    },
};

/// What waits for a reviewer, when they ask for no state.
const WAITING: [StateName; 3] = [
    StateName::InReview,
    StateName::Approved,
    StateName::Announcing,
];
/// Items of a page.
const PAGE: usize = 20;

/// What this person may see in a state, the longest unchanged first.
///
/// # Errors
/// When the database can't be read.
pub async fn list(
    call: &Call<'_>,
    actor: &Actor,
    state: Option<StateName>,
    after: Option<Place>,
) -> Result<Page<Waiting>, Failure> {
    let states = state.map_or(WAITING.to_vec(), |state| vec![state]);
    let scope = match actor {
        Actor::Coordinator { regions, .. } => Scope::Regions(regions),
        Actor::Administrator { .. } | Actor::System => Scope::All,
        Actor::Holder { .. } => return Err(Failure::NotFound),
    };
    let (places, counted) = queue::page(call.env, &states, &scope, after.as_ref(), PAGE).await?;
    let ids: Vec<SubmissionId> = places.iter().map(|it| it.submission.clone()).collect();
    let found = submissions::find_all(call.env, &ids).await?;
    let items = found
        .iter()
        .filter(|found| sees(actor, found))
        .map(|found| {
            let is_revision = |place: &Place| place.submission == found.id && place.is_revision;
            let candidate = found.review.candidate();
            standing::waiting(found, candidate.filter(|_| places.iter().any(is_revision)))
        })
        .collect();
    let next = places.get(PAGE - 1).map(ToString::to_string);
    Ok(Page {
        items,
        next: next.filter(|_| places.len() == PAGE),
        count: Count::of(counted),
    })
}

/// One submission, as far as it is theirs to see.
///
/// # Errors
/// `NotFound` when it isn't.
pub async fn show(call: &Call<'_>, actor: &Actor, id: &SubmissionId) -> Result<Reviewed, Failure> {
    let submission = submissions::find(call.env, id)
        .await?
        .filter(|found| sees(actor, found))
        .ok_or(Failure::NotFound)?;
    let mut reviewed = standing::reviewed(&submission, actor, call.now);
    if let Some((form, notes)) = submissions::last_returned(call.env, id).await? {
        reviewed.notes = notes.into();
        if reviewed.before.is_none() && form != reviewed.form {
            reviewed.before = Some(form);
        }
    }
    reviewed.history = audit::history(call.env, id).await?;
    Ok(reviewed)
}

/// Does what a reviewer decided.
///
/// # Errors
/// When it isn't theirs to see or to decide, has changed since they saw it, or doesn't allow it.
pub async fn decide(
    call: &Call<'_>,
    actor: &Actor,
    id: &SubmissionId,
    request: ReviewRequest,
) -> Result<Reviewed, Failure> {
    let request = Request {
        seen: request.version,
        action: action(request.action),
        form: None,
    };
    act::act(call, actor, id, request).await?;
    show(call, actor, id).await
}

fn action(decision: ReviewAction) -> Action {
    match decision {
        ReviewAction::Return { notes } => Action::Return { notes },
        ReviewAction::Approve => Action::Approve,
        ReviewAction::Reject { reason } => Action::Reject { reason },
        ReviewAction::Unapprove => Action::Unapprove,
        ReviewAction::Announce => Action::Announce,
        ReviewAction::Undo => Action::Undo,
        ReviewAction::Close => Action::Close,
        ReviewAction::TakeDown { why } => Action::TakeDown { why },
        ReviewAction::Reopen => Action::Reopen,
        ReviewAction::Restore => Action::Restore,
    }
}
