//! The one way in which a submission changes, whoever asks for it: a person's request, the queue or the cron.

use crate::{
    call::Call,
    fault::Fault,
    job_queue::{self, Job},
    outbox, public_data,
    store::{
        announcement_mails,
        audit::{self, SubmissionEvent},
        batch::{Batch, NotWritten},
        publication, queue,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::mails::{self, Change},
    },
};
use shared::{
    admin::wire::EditedMail,
    form::field::Field,
    municipality::MunicipalityCode,
    proposal::{content::Proposal, validate::read, wire::PublicStatus},
    region::RegionCode,
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        actor::Actor,
        form::SubmissionForm,
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

/// A request to act on a submission.
pub struct Request {
    /// The version that was seen when it was decided
    pub seen: Version,
    /// The action
    pub action: Action,
    /// The form, for the actions that write one
    pub form: Option<SubmissionForm>,
    /// The reviewer's version of the mail to the holder
    pub mail: Option<EditedMail>,
}

/// Does it, all of it or nothing, and gives the submission as it is then.
///
/// # Errors
/// When it isn't theirs to see or to do, has changed since it was seen, doesn't allow it, or what was typed is wrong.
pub async fn act(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
    request: Request,
) -> Result<Submission, Failure> {
    let before = find(call, actor, id).await?;
    act_on(call, actor, before, request, |_| ()).await
}

/// The submission of an id, if the actor may see it.
///
/// # Errors
/// `NotFound` where there is none, or where it isn't theirs to see.
pub async fn find(call: &Call, actor: &Actor, id: &SubmissionId) -> Result<Submission, Failure> {
    submissions::find(&call.db, id)
        .await?
        .filter(|found| *actor == Actor::System || sees(actor, found))
        .ok_or(Failure::NotFound)
}

/// As [`act`] on a submission that was read already; `with` adds to the batch what belongs to the change.
pub async fn act_on(
    call: &Call,
    actor: &Actor,
    before: Submission,
    request: Request,
    with: impl Fn(&mut Batch),
) -> Result<Submission, Failure> {
    act_in_steps(call, actor, before, vec![request], with).await
}

/// Does several actions one after the other, all of them or nothing: each is checked, and the edited mail of the last one,
/// before anything is written.
pub async fn act_in_steps(
    call: &Call,
    actor: &Actor,
    before: Submission,
    steps: Vec<Request>,
    with: impl Fn(&mut Batch),
) -> Result<Submission, Failure> {
    let planned = plan_steps(call, actor, &before, &steps)?;
    let befores = std::iter::once(&before).chain(&planned);
    let mut changes: Vec<Change<'_>> = befores
        .zip(&planned)
        .zip(&steps)
        .map(|((before, after), step)| Change {
            before,
            after,
            action: &step.action,
            edited: None,
        })
        .collect();
    let mail = steps.last().and_then(|step| step.mail.as_ref());
    let edited = match changes.last() {
        Some(change) => mails::edited(call, change, mail).await?,
        None => None,
    };
    if let Some(change) = changes.last_mut() {
        change.edited = edited.as_ref();
    }
    for _ in 0..TRIES {
        match write(call, actor, &changes, &with).await {
            Err(NotWritten::NumberTaken) => {}
            Ok(after) => return Ok(after.unwrap_or(before)),
            Err(error) => return Err(error.into()),
        }
    }
    Err(Fault::new("numbering a proposal", "the number was always taken").into())
}

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
    may(actor, request.action.name(), &before.subject())?;
    after(before, actor, request, call.now)
}

/// True if the actor may read the submission.
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
            after.address = form.contact_email();
        }
        form.privacy_version()
            .unwrap_or_default()
            .clone_into(&mut after.privacy_version);
        after.texts.insert(review.version(), form);
    }
    after.review = review;
    after.changed_at = now;
    if is_over(&after.review) {
        after.address = None;
        after.texts.clear();
    } else {
        let places = places(&after.form(after.review.text()));
        after.home = places.0;
        // What reaches others concerns the regions of those whom it reaches.
        if after.review.kind() == SubmissionKind::Proposal {
            after.regions = places.1;
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
    if is_proven(from)
        && let Some(address) = &before.address
    {
        let address = address.as_str().to_owned();
        form.content_mut()
            .set_text(Field::ContactEmail, None, address);
    }
    if from == StateName::Draft && action.name() == ActionName::Edit {
        form.draft_address()
            .map_err(|error| Failure::Invalid(vec![error]))?;
    } else {
        let errors = form.content().errors(Some(now.date()));
        if !errors.is_empty() {
            return Err(Failure::Invalid(errors));
        }
    }
    Ok(form)
}

/// True if the holder's address was confirmed before this state.
pub fn is_proven(state: StateName) -> bool {
    !matches!(state, StateName::Draft | StateName::AwaitingConfirmation)
}

/// True if no personal data is left.
fn is_over(review: &Review) -> bool {
    matches!(
        review.state().name(),
        StateName::Anonymised | StateName::Discarded
    )
}

/// The home region and the regions concerned, as far as a form says them.
pub fn places(form: &SubmissionForm) -> (Option<RegionCode>, Vec<RegionCode>) {
    let codes = form.proposal().into_iter().flat_map(|it| &it.regions);
    let mut regions: Vec<RegionCode> = codes.filter_map(|code| code.parse().ok()).collect();
    regions.sort_unstable();
    regions.dedup();
    (form.municipality().map(MunicipalityCode::region), regions)
}

/// Writes changes that follow each other in one batch; gives the submission after the last one.
async fn write(
    call: &Call,
    actor: &Actor,
    changes: &[Change<'_>],
    with: &impl Fn(&mut Batch),
) -> Result<Option<Submission>, NotWritten> {
    let mut batch = Batch::new(&call.db);
    let mut after = None;
    let mut mails = Vec::new();
    for change in changes {
        let (last, written) = add(call, actor, change, &mut batch, with).await?;
        after = Some(last);
        mails.extend(written);
    }
    batch.write().await?;
    // The change may concern pages that are cached.
    public_data::changed();
    outbox::hint(call, &mails).await;
    for change in changes {
        if change.action.name() == ActionName::Announce {
            let id = change.after.id.clone();
            job_queue::hint(call, &[Job::Submission { id }], UNTIL_PUBLISHED).await;
        }
    }
    Ok(after)
}

/// Adds a change to a batch; gives the submission after it, and the ids of its mails.
async fn add(
    call: &Call,
    actor: &Actor,
    change: &Change<'_>,
    batch: &mut Batch,
    with: &impl Fn(&mut Batch),
) -> Result<(Submission, Vec<String>), Fault> {
    let Change { before, action, .. } = *change;
    let mut after = change.after.clone();
    let (from, to) = states(&before.review, &after.review, action.name());
    audit::submission_event(
        batch,
        &SubmissionEvent {
            submission: &after.id,
            holder: before.address.as_ref(),
            version: after.review.version(),
            action: action.name(),
            actor,
            from: Some(from),
            to,
            at: call.now,
            request: &call.request,
        },
    );
    let is_proposal = after.review.kind() == SubmissionKind::Proposal;
    let public = PublicStatus::of(after.review.state()).filter(|_| is_proposal);
    let proposal = match public {
        Some(_) => Some(proposal(&after)?),
        None => None,
    };
    let open_until = proposal.as_ref().map(|it| it.open_until);
    let due_at = after.review.due(open_until).first().map(|due| due.at);
    submissions::update(batch, &after, due_at);
    queue::enter(batch, &after);
    if let Some(form) = after.texts.get(&after.review.version()) {
        submissions::write_text(batch, &after.id, after.review.version(), form);
    }
    if let Action::Return { notes } = action {
        let text = before.review.latest_text();
        submissions::write_notes(batch, &after.id, text, notes);
    }
    if let (Some(standing), Some(proposal)) = (public, &proposal) {
        let number = if let Some(number) = after.number {
            number
        } else {
            let next = publication::next_number(&call.db, call.now.year()).await?;
            publication::give_number(batch, &after.id, proposal, next, call.now);
            next
        };
        after.number = Some(number);
        if before.review.public_text() == after.review.public_text() {
            publication::change_state(batch, &after.id, standing.state());
        } else {
            publication::show(batch, &after.id, proposal, number, standing);
        }
    } else if is_proposal && before.review.public_text().is_some() {
        publication::hide(batch, &after.id);
    }
    with(batch);
    if mails::is_announced(before) {
        announcement_mails::forget(batch, &after.id);
    }
    let mut mails = Vec::new();
    if is_over(&after.review) {
        submissions::erase(batch, &after.id);
    } else {
        let change = Change {
            after: &after,
            ..*change
        };
        mails = mails::write(call, batch, &change).await?;
    }
    Ok((after, mails))
}

/// The proposal that is public.
fn proposal(submission: &Submission) -> Result<Proposal, Fault> {
    let form = submission.form(submission.review.text());
    let form = form
        .proposal()
        .ok_or_else(|| Fault::new("reading what is public", "not a proposal"))?;
    read(form)
        .map_err(|errors| Fault::new("reading what is public", format!("{} errors", errors.len())))
}

/// The states before and after: those of the revision where the action is the revision's.
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
