//! Undoing: reviewers take back what they did a moment ago.

use crate::{
    call::Call,
    store::{
        last_decisions::{self, Kept},
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::act::{self, Request},
    },
};
use shared::submission::{
    action::{Action, ActionName},
    actor::Actor,
    id::{SubmissionId, Version},
    permission::Denied,
    review::Candidate,
    state::{Delivery, Shown, State},
};

/// Takes back the actor's own last decision, and the mails that wait of it: the submission is as it was before. What is being
/// announced or delivered, anybody who decides takes back.
///
/// # Errors
/// When it isn't theirs to see or to decide, has changed since they saw it, or the time for undoing is over.
pub async fn undo(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
    seen: Version,
) -> Result<Submission, Failure> {
    let before = submissions::find(&call.db, id).await?;
    let before = before.ok_or(Failure::NotFound)?;
    let review = &before.review;
    let last = last_decisions::find(&call.db, id, review.kind(), review.version()).await?;
    let is_own = |last: &Kept| last.decision.is_of(actor) && call.now < last.decision.until();
    if let Some(last) = last.as_ref().filter(|last| is_own(last)) {
        let before = with_texts(call, before, last).await?;
        let request = Request {
            last: Some(last.clone()),
            ..Request::new(seen, Action::Undo)
        };
        return act::act_on(call, actor, before, request, |_| Ok(())).await;
    }
    if !act::sees(actor, &before) {
        return Err(Failure::NotFound);
    }
    let is_of_another = last.is_some_and(|last| !last.decision.is_of(actor));
    if is_of_another && !review.has_transition(ActionName::Undo) {
        let role = actor.role();
        return Err(Failure::Denied(Denied::NotInThisRole { role }));
    }
    let request = Request::new(seen, Action::Undo);
    act::act_on(call, actor, before, request, |_| Ok(())).await
}

/// The submission with the texts that it had before a decision.
async fn with_texts(
    call: &Call,
    mut submission: Submission,
    last: &Kept,
) -> Result<Submission, Failure> {
    let before = &last.decision.before;
    let shown = match before.state() {
        State::Delivered(Delivery {
            shown: Some(Shown { text, .. }),
            ..
        }) => Some(*text),
        _ => None,
    };
    let candidate = before.candidate().map(Candidate::text);
    let versions: Vec<Version> = [Some(before.text()), candidate, shown]
        .into_iter()
        .flatten()
        .filter(|version| !submission.texts.contains_key(version))
        .collect();
    if !versions.is_empty() {
        let texts = submissions::texts_of(&call.db, &submission.id, &versions).await?;
        submission.texts.extend(texts);
    }
    Ok(submission)
}
