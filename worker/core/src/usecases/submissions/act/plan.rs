//! A submission as it is after an action, before anything is written.

use crate::{
    call::Call,
    store::{last_decisions::Kept, submissions::Submission},
    usecases::{
        failure::Failure,
        submissions::{act::Request, last_day},
    },
};
use shared::{
    form::field::Field,
    municipality::MunicipalityCode,
    proposal::unsaid,
    region::RegionCode,
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        actor::Actor,
        form::SubmissionForm,
        permission::{Subject, may},
        review::Review,
        state::StateName,
    },
    time::Timestamp,
};

/// The submission after each of several actions.
pub fn plan_steps(
    call: &Call,
    actor: &Actor,
    before: &Submission,
    steps: &[Request],
) -> Result<Vec<Submission>, Failure> {
    let mut planned: Vec<Submission> = Vec::new();
    for step in steps {
        let after = plan(call, actor, planned.last().unwrap_or(before), step)?;
        planned.push(after);
    }
    Ok(planned)
}

/// The submission as it would be after the action.
pub fn plan(
    call: &Call,
    actor: &Actor,
    before: &Submission,
    request: &Request,
) -> Result<Submission, Failure> {
    if request.seen != before.review.version() {
        return Err(Failure::Conflict);
    }
    let actor = &author(actor, before, request.action.name());
    // Who may decide on it as it was takes the own decision back.
    let decided_on = request
        .last
        .as_ref()
        .map_or(&before.review, |last| &last.decision.before);
    let subject = Subject {
        state: decided_on.state(),
        has_revision: decided_on.candidate().is_some(),
        ..before.subject()
    };
    may(actor, request.action.name(), &subject)?;
    after(before, actor, request, call.now)
}

/// Whose an action is. The consent in the form offers a text to the public, whoever delivers it.
pub fn author(actor: &Actor, submission: &Submission, action: ActionName) -> Actor {
    if action == ActionName::Offer {
        return Actor::holder(submission.id.clone());
    }
    actor.clone()
}

/// The submission after the action.
fn after(
    before: &Submission,
    actor: &Actor,
    request: &Request,
    now: Timestamp,
) -> Result<Submission, Failure> {
    let action = &request.action;
    let (review, set_day) = if let Some(Kept { decision, set_day }) = &request.last {
        (decision.taken_back(&before.review, actor, now)?, *set_day)
    } else {
        let set_day = last_day::after(before, action, now)?;
        (before.review.apply(action, actor, now)?, set_day)
    };
    let mut after = before.clone();
    if let Some(form) = &request.form {
        let form = typed(before, action, form.clone(), now)?;
        if !before.is_proven() {
            after.address = form.contact_email();
        }
        let is_concealed = form.proposal().is_some_and(|form| !form.publish_contact);
        let public = before.review.public_text();
        if is_concealed && public.is_some_and(|version| before.shows_contact(version)) {
            // Consent that is taken back waits for no reviewer.
            after.contact_hidden = before.review.version().number();
        }
        form.privacy_version()
            .unwrap_or_default()
            .clone_into(&mut after.privacy_version);
        after.texts.insert(review.version(), form);
    }
    after.review = review;
    after.set_day = set_day;
    after.changed_at = now;
    if is_over(&after.review) {
        after.address = None;
        after.texts.clear();
    } else {
        let (home, regions) = places(&after.form(after.review.text()));
        match after.review.kind() {
            SubmissionKind::Proposal => (after.home, after.regions) = (home, regions),
            // What reaches others concerns the regions of those whom it reaches.
            SubmissionKind::Reply | SubmissionKind::JoinRequest | SubmissionKind::Message => {
                after.home = home;
            }
            // These belong to a proposal, and are decided on as it is.
            SubmissionKind::Outcome | SubmissionKind::ThreadMessage => {}
        }
    }
    Ok(after)
}

/// The typed form, if it is valid. A confirmed address stays: another one is confirmed by a transfer first.
fn typed(
    before: &Submission,
    action: &Action,
    mut form: SubmissionForm,
    now: Timestamp,
) -> Result<SubmissionForm, Failure> {
    let from = before.review.state().name();
    if before.is_proven()
        && let Some(address) = &before.address
    {
        let address = address.as_str().to_owned();
        form.content_mut()
            .set_text(Field::ContactEmail, None, address);
    }
    if from == StateName::Draft && action.name() == ActionName::Edit {
        form.draft_address().map_err(Failure::Invalid)?;
    } else {
        let errors = form.errors(now.date());
        if !errors.is_empty() {
            return Err(Failure::Invalid(errors));
        }
    }
    Ok(form)
}

/// True if no personal data is left.
pub fn is_over(review: &Review) -> bool {
    matches!(
        review.state().name(),
        StateName::Anonymised | StateName::Discarded
    )
}

/// The home region and the regions concerned, as far as a form says them.
pub fn places(form: &SubmissionForm) -> (Option<RegionCode>, Vec<RegionCode>) {
    let codes = unsaid::codes(form.content(), Field::Regions);
    let mut regions: Vec<RegionCode> = codes.iter().filter_map(|it| it.parse().ok()).collect();
    regions.sort_unstable();
    regions.dedup();
    // Those of the network decide on what reaches it, wherever its author lives.
    let municipality = form.municipality().filter(|_| !form.kind().reaches_staff());
    (municipality.map(MunicipalityCode::region), regions)
}
