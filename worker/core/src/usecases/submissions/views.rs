//! A submission as its holder and as a reviewer see it.

use crate::store::submissions::Submission;
use shared::{
    network::NetworkSlug,
    submission::{
        action::ActionName,
        actor::Actor,
        form::SubmissionForm,
        permission::may,
        reasons::Note,
        review::Candidate,
        state::{Rejection, State},
        wire::{FormJson, HolderStatus, ManagedSubmission, QueueItem, ReviewedSubmission},
    },
    time::Timestamp,
};

/// A submission as its holder sees it.
pub fn managed(
    submission: &Submission,
    actor: &Actor,
    deciders: Vec<NetworkSlug>,
    now: Timestamp,
) -> ManagedSubmission {
    let review = &submission.review;
    ManagedSubmission {
        id: submission.id.clone(),
        kind: review.kind(),
        version: review.version(),
        standing: standing(review.state()),
        revision: review.candidate().map(|it| standing(it.state())),
        number: submission.number,
        form: FormJson::from(&submission.latest()),
        address: submission.address.clone(),
        lang: submission.lang,
        actions: actions(submission, actor, now),
        deciders,
        created_at: submission.created_at,
        changed_at: submission.changed_at,
    }
}

/// The status without the names of reviewers.
fn standing(state: &State) -> HolderStatus {
    let mut standing = HolderStatus {
        state: state.name(),
        since: state.since(),
        until: state.until(),
        notes: notes(state),
        reason: None,
        withdrawn: None,
    };
    match state {
        State::TakenDown { why, .. }
        | State::Rejected {
            reason: Rejection::Unsuitable { why },
            ..
        } => standing.reason = Some(why.clone()),
        State::Withdrawn { why, .. } => standing.withdrawn = Some(why.clone()),
        State::Draft { .. }
        | State::AwaitingConfirmation { .. }
        | State::InReview { .. }
        | State::Returned { .. }
        | State::Approved { .. }
        | State::Announcing { .. }
        | State::Delivered(_)
        | State::Published { .. }
        | State::Closed { .. }
        | State::Rejected { .. }
        | State::Anonymised { .. }
        | State::Discarded { .. } => {}
    }
    standing
}

/// The notes of a returned submission.
fn notes(state: &State) -> Vec<Note> {
    match state {
        State::Returned { notes, .. } => notes.as_slice().to_vec(),
        _ => Vec::new(),
    }
}

/// The actions that the actor can take now.
pub fn actions(submission: &Submission, actor: &Actor, now: Timestamp) -> Vec<ActionName> {
    let review = &submission.review;
    let is_over = |action: ActionName| {
        action == ActionName::Reopen
            && matches!(review.state(), State::Withdrawn { .. })
            && review.state().until().is_some_and(|end| now >= end)
    };
    let subject = submission.subject();
    ActionName::ALL
        .iter()
        .copied()
        // Confirming is the mailed link's to do.
        .filter(|action| *action != ActionName::Confirm)
        .filter(|action| review.has_transition(*action) && !is_over(*action))
        .filter(|action| may(actor, *action, &subject).is_ok())
        .collect()
}

/// A submission as an item of the queue; `of` is the revision to show, if any.
pub fn waiting(submission: &Submission, of: Option<&Candidate>) -> QueueItem {
    let review = &submission.review;
    let (text, state) = of.map_or((review.text(), review.state()), |it| {
        (it.text(), it.state())
    });
    let form = submission.form(text);
    QueueItem {
        id: submission.id.clone(),
        kind: review.kind(),
        version: review.version(),
        state: state.name(),
        is_revision: of.is_some(),
        title: form.title().unwrap_or_default().to_owned(),
        lang: form.lang().unwrap_or(submission.lang),
        organisation: form.organisation().unwrap_or_default().to_owned(),
        home: submission.home,
        regions: submission.regions.clone(),
        since: state.since(),
    }
}

/// A submission as a reviewer sees it, without what is read from elsewhere: its history, and what was returned.
pub fn reviewed(submission: &Submission, actor: &Actor, now: Timestamp) -> ReviewedSubmission {
    let review = &submission.review;
    let form = submission.latest();
    ReviewedSubmission {
        item: waiting(submission, review.candidate()),
        state: review.state().clone(),
        number: submission.number,
        flags: form.flags(),
        before: public(submission).as_ref().map(FormJson::from),
        notes: Vec::new(),
        returned: None,
        form: FormJson::from(&form),
        actions: actions(submission, actor, now),
        history: Vec::new(),
    }
}

/// The public form beside a revision.
fn public(submission: &Submission) -> Option<SubmissionForm> {
    let review = &submission.review;
    review.candidate().map(|_| submission.form(review.text()))
}
