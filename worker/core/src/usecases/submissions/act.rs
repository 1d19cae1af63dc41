//! The one way in which a submission changes, whoever asks for it: a person's request, the queue or the cron.

use crate::{
    call::Call,
    fault::Fault,
    job_queue::{self, Job},
    outbox, public_data, settings,
    store::{
        announcement_mails,
        audit::{self, SubmissionEvent},
        batch::{Batch, NotWritten},
        outcomes, publication, queue, replies, standings,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            last_day,
            mails::{self, Change},
        },
    },
};
use shared::{
    admin::wire::EditedMail,
    email::EmailAddress,
    form::field::Field,
    municipality::MunicipalityCode,
    proposal::wire::PublicStatus,
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
        target::Target,
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
    /// What is said to the other side with the action
    pub text: Option<String>,
    /// The address of whoever answers, if they show it
    pub reply_to: Option<EmailAddress>,
}

impl Request {
    /// An action alone.
    pub fn new(seen: Version, action: Action) -> Self {
        Self {
            seen,
            action,
            form: None,
            mail: None,
            text: None,
            reply_to: None,
        }
    }
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

/// Does several actions one after the other, all of them or nothing: each is checked, and its edited mail, before anything is
/// written.
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
            text: step.text.as_deref(),
            reply_to: step.reply_to.as_ref(),
        })
        .collect();
    let mut edited = Vec::new();
    for (change, step) in changes.iter().zip(&steps) {
        edited.push(mails::edited(call, change, step.mail.as_ref()).await?);
    }
    for (change, edited) in changes.iter_mut().zip(&edited) {
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
    let actor = &author(actor, before, request.action.name());
    may(actor, request.action.name(), &before.subject())?;
    after(before, actor, request, call.now)
}

/// Whose an action is. The consent in the form offers a text to the public, whoever delivers it.
fn author(actor: &Actor, submission: &Submission, action: ActionName) -> Actor {
    if action == ActionName::Offer {
        let submission = submission.id.clone();
        return Actor::Holder { submission };
    }
    actor.clone()
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
    let set_day = last_day::after(before, action, now)?;
    let review = before.review.apply(action, actor, now)?;
    let mut after = before.clone();
    if let Some(form) = &request.form {
        let form = typed(before, action, form.clone(), now)?;
        if !before.is_proven() {
            after.address = form.contact_email();
        }
        let is_concealed = form.proposal().is_some_and(|form| !form.publish_contact);
        if is_concealed && shows_contact(before) {
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

/// True if the public text shows its contact.
fn shows_contact(submission: &Submission) -> bool {
    let public = submission.review.public_text();
    public.is_some_and(|version| {
        let form = submission.form(version);
        form.proposal().is_some_and(|form| form.publish_contact)
            && !submission.hides_contact(version)
    })
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
    // Those of the network decide on what reaches it, wherever its author lives.
    let municipality = form.municipality().filter(|_| !form.kind().reaches_staff());
    (municipality.map(MunicipalityCode::region), regions)
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
        let (last, written) = add(call, actor, change, &mut batch).await?;
        if after.is_none() {
            with(&mut batch);
        }
        after = Some(last);
        mails.extend(written);
    }
    batch.write().await?;
    // The change may concern pages that are cached.
    public_data::changed();
    outbox::hint(call, &mails).await;
    for change in changes {
        if is_settled_later(change) {
            let id = change.after.id.clone();
            job_queue::hint(call, &[Job::Submission { id }], UNTIL_PUBLISHED).await;
        }
    }
    Ok(after)
}

/// True if the system goes on after the time for undoing.
fn is_settled_later(change: &Change<'_>) -> bool {
    match change.action.name() {
        ActionName::Announce | ActionName::Allow => true,
        ActionName::Accept => change.after.review.kind() != SubmissionKind::Proposal,
        _ => false,
    }
}

/// Adds a change to a batch; gives the submission after it, and the ids of its mails.
async fn add(
    call: &Call,
    actor: &Actor,
    change: &Change<'_>,
    batch: &mut Batch,
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
            actor: &author(actor, before, action.name()),
            from: Some(from),
            to,
            at: call.now,
            request: &call.request,
        },
    );
    let is_proposal = after.review.kind() == SubmissionKind::Proposal;
    let public = PublicStatus::of(after.review.state()).filter(|_| is_proposal);
    let proposal = after.public_proposal()?;
    let open_until = proposal.as_ref().map(|it| it.open_until);
    let answer_days = i64::from(settings::answer_days(&call.env));
    let dues = after.review.due_within(open_until, answer_days);
    submissions::update(batch, &after, last_day::due_at(&dues, action, call.now));
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
        let shows_the_same = before.review.public_text() == after.review.public_text()
            && before.set_day == after.set_day;
        if shows_the_same {
            publication::change_state(batch, &after.id, standing.state());
            if before.contact_hidden != after.contact_hidden {
                publication::write_pages(batch, &after.id, proposal, number, standing);
            }
        } else {
            publication::show(batch, &after.id, proposal, number, standing, after.set_day);
        }
    } else if is_proposal && before.review.public_text().is_some() {
        publication::hide(batch, &after.id);
    }
    last_day::count_closing(batch, before, action);
    if after.review.kind() == SubmissionKind::Reply {
        replies::write(batch, &after);
    }
    if after.review.kind() == SubmissionKind::Outcome {
        outcomes::write(batch, &after);
    }
    if is_proposal {
        standings::recompute_own(batch, &after.id, &before.review, &after.review);
    }
    if is_proposal && !may_be_answered(&after.review) && may_be_answered(&before.review) {
        replies::end(batch, &after.id, call.now);
    }
    // While a proposal is extended, its revision stays announced.
    if mails::is_announced(before) && !mails::is_announced(&after) {
        announcement_mails::forget(batch, &after.id);
    }
    let mut mails = Vec::new();
    if is_over(&after.review) {
        submissions::erase(batch, &after.id);
        // Who has the own data erased has written to the other side.
        let to = match (action.name(), before.review.kind()) {
            (ActionName::Erase, SubmissionKind::Reply) => Some(Target::Proposer),
            (ActionName::Erase, SubmissionKind::Proposal) => Some(Target::Replier),
            _ => None,
        };
        replies::erase_messages(batch, &after.id, to.as_ref());
        let erased = mails::erased(change, call.now)?;
        let told = mails::reply::pairs_erased(call, change).await?;
        for mail in erased.iter().chain(&told) {
            mails.push(mails::add(call, batch, mail)?);
        }
    } else {
        let change = Change {
            after: &after,
            ..*change
        };
        mails = mails::write(call, batch, &change).await?;
    }
    Ok((after, mails))
}

/// True if the replies to a proposal in this state go on.
fn may_be_answered(review: &Review) -> bool {
    matches!(
        review.state().name(),
        StateName::Published | StateName::Closed
    )
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
