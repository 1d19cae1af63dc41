//! A submission as its holder and as a reviewer see it.

use crate::{
    store::{queue, submissions::Submission},
    usecases::submissions::mails,
};
use shared::{
    form::{field::Field, flags},
    network::NetworkSlug,
    submission::{
        action::ActionName,
        actor::Actor,
        form::SubmissionForm,
        id::Version,
        permission::may,
        reasons::Note,
        review::Candidate,
        state::{Mark, Rejection, State},
        wire::{
            FormJson, HolderStatus, ManagedSubmission, ProposalBeside, QueueItem,
            ReviewedSubmission,
        },
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
        open: submission.open_days(now),
        form: FormJson::from(&own_form(submission)),
        reaches: submission.reaches(submission.lang),
        moves_to: None,
        mark: mark_for_author(submission, now),
        address: submission.address.clone(),
        is_limited: false,
        transfer: None,
        lang: submission.lang,
        actions: actions(submission, actor, now),
        deciders,
        review: None,
        questions: Vec::new(),
        created_at: submission.created_at,
        changed_at: submission.changed_at,
    }
}

/// The latest form as its holder goes on with it.
fn own_form(submission: &Submission) -> SubmissionForm {
    of_holder(submission, submission.review.latest_text())
}

/// A text with the address that its holder has proven, without the contact that a holder before them gave, and without a consent
/// that no longer counts.
fn of_holder(submission: &Submission, text: Version) -> SubmissionForm {
    let mut form = consented(submission, text);
    let Some(address) = submission
        .address
        .as_ref()
        .filter(|_| submission.is_proven())
    else {
        return form;
    };
    if form.contact_email().as_ref() != Some(address) {
        let content = form.content_mut();
        for field in [Field::ContactName, Field::ContactRole, Field::ContactPhone] {
            content.set_text(field, None, String::new());
        }
        content.set_text(Field::ContactEmail, None, address.as_str().to_owned());
    }
    form
}

/// The text of a version with the consent as it counts now, and with its last day as it holds.
fn consented(submission: &Submission, version: Version) -> SubmissionForm {
    let mut form = submission.form_as_it_holds(version);
    if let Some(proposal) = form.proposal_mut() {
        proposal.publish_contact &= !submission.hides_contact(version);
    }
    form
}

/// The status without the names of reviewers.
fn standing(state: &State) -> HolderStatus {
    let mut standing = HolderStatus {
        state: state.name(),
        since: state.since(),
        until: state.until(),
        notes: notes(state),
        reason: None,
        closed: None,
        withdrawn: None,
    };
    match state {
        State::TakenDown { why, .. }
        | State::Rejected {
            reason: Rejection::Unsuitable { why },
            ..
        } => standing.reason = Some(why.clone()),
        State::Closed { why, told, .. } => {
            standing.closed = *why;
            standing.reason.clone_from(told);
        }
        State::Withdrawn { why, .. } => standing.withdrawn = Some(why.clone()),
        State::Draft { .. }
        | State::AwaitingConfirmation { .. }
        | State::InReview { .. }
        | State::Returned { .. }
        | State::Approved { .. }
        | State::Announcing { .. }
        | State::Delivered(_)
        | State::Published { .. }
        | State::Rejected { .. }
        | State::Anonymised { .. }
        | State::Discarded { .. } => {}
    }
    standing
}

/// The answer that the author is told.
fn mark_for_author(submission: &Submission, now: Timestamp) -> Option<Mark> {
    match submission.review.state() {
        State::Delivered(delivery) => {
            Some(delivery.answer_for_author(submission.review.kind(), now))
        }
        _ => None,
    }
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
    let days = submission.open_days(now);
    let has_ended = |end: Option<Timestamp>| end.is_some_and(|end| now >= end);
    let is_over = |action: ActionName| match (action, review.state()) {
        (ActionName::Reopen, State::Withdrawn { .. }) => has_ended(review.state().until()),
        (ActionName::Retract, State::Delivered(delivery)) => has_ended(delivery.answer_until()),
        (ActionName::Undo, State::Delivered(delivery)) => {
            review.revision(action).is_none() && has_ended(delivery.arrives_at())
        }
        (ActionName::Reopen, State::Closed { .. }) => days
            .and_then(|days| days.reopens_until(now.date()))
            .is_none(),
        (ActionName::Extend, _) => days.and_then(|days| days.extended).is_none(),
        _ => false,
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
    let waits_since = queue::waits_since(review.kind(), state);
    QueueItem {
        id: submission.id.clone(),
        kind: review.kind(),
        version: review.version(),
        state: state.name(),
        is_revision: of.is_some(),
        title: named(submission, &form)
            .as_deref()
            .or(form.title())
            .or(submission
                .root
                .as_ref()
                .map(|root| root.title(submission.lang)))
            .unwrap_or_default()
            .to_owned(),
        lang: form.lang().unwrap_or(submission.lang),
        organisation: form.organisation().unwrap_or_default().to_owned(),
        home: submission.home,
        regions: submission.regions.clone(),
        since: waits_since.unwrap_or_else(|| state.since()),
        waits: waits_since.is_some(),
        number: submission.number,
        flags: flags::names(&form.flags()),
    }
}

/// The author of what reaches those who answer, with what it reaches.
fn named(submission: &Submission, form: &SubmissionForm) -> Option<String> {
    let name = form.content().text(Field::ContactName, None)?;
    let reaches = submission.reaches(submission.lang)?;
    Some(format!("{name} ({reaches})"))
}

/// A submission as a reviewer sees it, without what is read from elsewhere: its history, and what was returned.
pub fn reviewed(submission: &Submission, actor: &Actor, now: Timestamp) -> ReviewedSubmission {
    let review = &submission.review;
    let form = shown_to_staff(submission, own_form(submission));
    ReviewedSubmission {
        item: waiting(submission, review.candidate()),
        state: review.state().clone(),
        number: submission.number,
        author_lang: submission.lang,
        proposal: submission.root.as_ref().map(|root| ProposalBeside {
            id: root.id.clone(),
            number: root.number(),
            title: root.own_title().to_owned(),
            organisation: root.organisation().to_owned(),
            summary: root.summary().to_owned(),
        }),
        open: submission.open_days(now),
        flags: form.flags(),
        before: public(submission).as_ref().map(FormJson::from),
        notes: Vec::new(),
        returned: None,
        form: FormJson::from(&form),
        actions: actions(submission, actor, now),
        why_not: None,
        history: Vec::new(),
    }
}

/// A form without its author's address, where reviewers don't see that: the author of a message shows it or not, that of a request
/// to join is on a list once it is accepted, and that of a reply is promised to the proposer alone.
pub fn shown_to_staff(submission: &Submission, mut form: SubmissionForm) -> SubmissionForm {
    let is_hidden = match &form {
        SubmissionForm::Message(message) => !message.show_address,
        SubmissionForm::JoinRequest(_) => mails::reply::mark(submission) != Some(Mark::Accepted),
        SubmissionForm::Reply(_) => true,
        SubmissionForm::Proposal(_)
        | SubmissionForm::Outcome(_)
        | SubmissionForm::ThreadMessage(_) => false,
    };
    if is_hidden {
        form.content_mut()
            .set_text(Field::ContactEmail, None, String::new());
    }
    form
}

/// The public form beside a revision.
fn public(submission: &Submission) -> Option<SubmissionForm> {
    let review = &submission.review;
    review
        .candidate()
        .map(|_| shown_to_staff(submission, of_holder(submission, review.text())))
}

#[cfg(test)]
mod tests;
