//! The one way in which a submission changes, whoever asks for it: a person's request, the queue or the cron.

use crate::{
    fault::Fault,
    jobs::{self, Job},
    outbox, public_data,
    store::{
        announcement_mails,
        audit::{self, Event},
        batch::{Batch, NotWritten},
        publication, queue,
        submissions::{self, Submission},
    },
    usecases::{
        call::Call,
        failure::Failure,
        submissions::mails::{self, Change},
    },
};
use shared::{
    admin::wire::EditedMail,
    municipality::MunicipalityCode,
    proposal::{
        content::Proposal,
        form::ProposalForm,
        validate::{draft_address, read, validate},
        wire::PublicStatus,
    },
    region::RegionCode,
    submission::{
        action::{Action, ActionName},
        actor::Actor,
        id::{SubmissionId, Version},
        periods::UNDO_SECONDS,
        permission::may,
        review::Review,
        state::StateName,
    },
    time::Timestamp,
};

/// Another proposal takes the number so often in a row only when something is broken.
const TRIES: u32 = 50;

/// Seconds after which the queue publishes what was announced: a moment more than it can be undone.
#[expect(clippy::cast_possible_truncation, reason = "half a minute")]
const UNTIL_PUBLISHED: u32 = UNDO_SECONDS as u32 + 1;

/// What is to be done with a submission.
pub struct Request {
    /// The version that was seen when it was decided
    pub seen: Version,
    /// The action
    pub action: Action,
    /// What its author wrote, for the actions that write
    pub form: Option<ProposalForm>,
    /// What a reviewer made of the mail to the holder
    pub mail: Option<EditedMail>,
}

/// Does it, all of it or nothing, and gives the submission as it is then.
///
/// # Errors
/// When it isn't theirs to see or to do, has changed since it was seen, doesn't allow it, or what was typed is wrong.
pub async fn act(
    call: &Call<'_>,
    actor: &Actor,
    id: &SubmissionId,
    request: Request,
) -> Result<Submission, Failure> {
    let before = submissions::find(call.env, id)
        .await?
        .filter(|found| *actor == Actor::System || sees(actor, found))
        .ok_or(Failure::NotFound)?;
    act_on(call, actor, before, request, |_| Ok(())).await
}

/// As [`act`] on a submission that was read already; `with` adds to the batch what belongs to the change.
///
/// # Errors
/// As [`act`].
pub async fn act_on(
    call: &Call<'_>,
    actor: &Actor,
    before: Submission,
    request: Request,
    with: impl Fn(&mut Batch) -> Result<(), Fault>,
) -> Result<Submission, Failure> {
    let after = plan(call, actor, &before, &request)?;
    let mut change = Change {
        before: &before,
        after: &after,
        action: &request.action,
        edited: None,
    };
    let edited = mails::edited(call, &change, request.mail.as_ref()).await?;
    change.edited = edited.as_ref();
    for _ in 0..TRIES {
        match write(call, actor, &change, &with).await {
            Err(NotWritten::NumberTaken) => {}
            Ok(after) => return Ok(after),
            Err(error) => return Err(error.into()),
        }
    }
    Err(Fault::new("numbering a proposal", "the number was always taken").into())
}

/// The submission as it would be after the action.
///
/// # Errors
/// As [`act`].
pub fn plan(
    call: &Call<'_>,
    actor: &Actor,
    before: &Submission,
    request: &Request,
) -> Result<Submission, Failure> {
    if request.seen != before.review.version() {
        return Err(Failure::Conflict);
    }
    may(actor, request.action.name(), &before.subject())?;
    after(before, actor, request, call.now)
}

/// Whether someone may read it.
pub fn sees(actor: &Actor, submission: &Submission) -> bool {
    may(actor, ActionName::See, &submission.subject()).is_ok()
}

/// The submission after the action.
fn after(
    before: &Submission,
    actor: &Actor,
    request: &Request,
    now: Timestamp,
) -> Result<Submission, Failure> {
    let action = &request.action;
    let review = before.review.apply(action, actor, now)?;
    let mut after = before.clone();
    if let Some(form) = &request.form {
        let form = typed(before, action, form.clone(), now)?;
        if !is_proven(before.review.state().name()) {
            after.address = draft_address(&form).ok();
        }
        after.privacy_version.clone_from(&form.privacy_version);
        after.texts.insert(review.version(), form);
    }
    after.review = review;
    after.changed_at = now;
    if is_over(&after.review) {
        after.address = None;
        after.texts.clear();
    } else {
        (after.home, after.regions) = places(&after.form(after.review.text()));
    }
    Ok(after)
}

/// What was typed, if it is valid. A proven address stays: another one is proven first, by handing it over.
fn typed(
    before: &Submission,
    action: &Action,
    mut form: ProposalForm,
    now: Timestamp,
) -> Result<ProposalForm, Failure> {
    let from = before.review.state().name();
    if is_proven(from)
        && let Some(address) = &before.address
    {
        address.as_str().clone_into(&mut form.contact_email);
    }
    if from == StateName::Draft && action.name() == ActionName::Edit {
        draft_address(&form).map_err(|error| Failure::Invalid(vec![error]))?;
    } else {
        validate(&form, now.date()).map_err(Failure::Invalid)?;
    }
    Ok(form)
}

/// Whether the holder's address was proven before this state.
pub fn is_proven(state: StateName) -> bool {
    !matches!(state, StateName::Draft | StateName::AwaitingConfirmation)
}

/// Whether nothing personal is left.
fn is_over(review: &Review) -> bool {
    matches!(
        review.state().name(),
        StateName::Anonymised | StateName::Discarded
    )
}

/// The home region and the regions concerned, as far as a form says them.
pub fn places(form: &ProposalForm) -> (Option<RegionCode>, Vec<RegionCode>) {
    let municipality: Result<MunicipalityCode, _> = form.municipality.parse();
    let mut regions: Vec<RegionCode> = form
        .regions
        .iter()
        .filter_map(|code| code.parse().ok())
        .collect();
    regions.sort_unstable();
    regions.dedup();
    (municipality.ok().map(MunicipalityCode::region), regions)
}

async fn write(
    call: &Call<'_>,
    actor: &Actor,
    change: &Change<'_>,
    with: &impl Fn(&mut Batch) -> Result<(), Fault>,
) -> Result<Submission, NotWritten> {
    let Change { before, action, .. } = *change;
    let mut after = change.after.clone();
    let mut batch = Batch::new(call.env)?;
    let (from, to) = states(&before.review, &after.review, action.name());
    audit::event(
        &mut batch,
        &Event {
            submission: &after.id,
            holder: before.address.as_ref(),
            version: after.review.version(),
            action: action.name(),
            actor,
            from: Some(from),
            to,
            at: call.now,
            request: call.request,
        },
    )?;
    let public = PublicStatus::of(after.review.state());
    let proposal = match public {
        Some(_) => Some(proposal(&after)?),
        None => None,
    };
    let open_until = proposal.as_ref().map(|it| it.open_until);
    let due_at = after.review.due(open_until).first().map(|due| due.at);
    submissions::update(&mut batch, &after, due_at)?;
    queue::enter(&mut batch, &after)?;
    if let Some(form) = after.texts.get(&after.review.version()) {
        submissions::write_text(&mut batch, &after.id, after.review.version(), form)?;
    }
    if let Action::Return { notes } = action {
        let text = before.review.latest_text();
        submissions::write_notes(&mut batch, &after.id, text, notes)?;
    }
    if let (Some(standing), Some(proposal)) = (public, &proposal) {
        let number = if let Some(number) = after.number {
            number
        } else {
            let next = publication::next_number(call.env, call.now.year()).await?;
            publication::give_number(&mut batch, &after.id, proposal, next, call.now)?;
            next
        };
        after.number = Some(number);
        if before.review.public_text() == after.review.public_text() {
            publication::change_state(&mut batch, &after.id, standing.state())?;
        } else {
            publication::show(&mut batch, &after.id, proposal, number, standing.state())?;
        }
    } else if before.review.public_text().is_some() {
        publication::hide(&mut batch, &after.id)?;
    }
    with(&mut batch)?;
    if mails::is_announced(before) {
        announcement_mails::forget(&mut batch, &after.id)?;
    }
    let mut mails = Vec::new();
    if is_over(&after.review) {
        submissions::erase(&mut batch, &after.id)?;
    } else {
        let change = Change {
            after: &after,
            ..*change
        };
        mails = mails::write(call, &mut batch, &change).await?;
    }
    batch.write().await?;
    // What it changed may stand on pages that are kept.
    public_data::changed();
    outbox::hint(call.env, &mails).await;
    if action.name() == ActionName::Announce {
        let id = after.id.clone();
        jobs::hint(call.env, &[Job::Submission { id }], UNTIL_PUBLISHED).await;
    }
    Ok(after)
}

/// The proposal that is public.
fn proposal(submission: &Submission) -> Result<Proposal, Fault> {
    read(&submission.form(submission.review.text()))
        .map_err(|errors| Fault::new("reading what is public", format!("{} errors", errors.len())))
}

/// What stood and stands: the revision's states where the action is the revision's.
fn states(before: &Review, after: &Review, action: ActionName) -> (StateName, Option<StateName>) {
    let beside = after.candidate().map(|it| it.state().name());
    match before.revision(action) {
        Some(revision) if action == ActionName::Publish => {
            (revision.state().name(), Some(after.state().name()))
        }
        Some(revision) => (revision.state().name(), beside),
        None if action == ActionName::Edit => {
            (before.state().name(), beside.or(Some(after.state().name())))
        }
        None => (before.state().name(), Some(after.state().name())),
    }
}
