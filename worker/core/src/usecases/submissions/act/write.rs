//! A change in the database: the submission, its audit event, its mails and what is public, in one batch.

use crate::{
    call::Call,
    fault::Fault,
    job_queue::{self, Job},
    limits, outbox, public_data, settings,
    store::{
        announcement_mails,
        audit::{self, SubmissionEvent},
        batch::{Batch, NotWritten},
        decision_criteria, derived,
        erasures::{self, Erasure},
        last_decisions::{self, Kept},
        personal_data, publication, replies,
        review_times::{self, Decided},
        submissions::{self, Submission},
    },
    usecases::{
        kept,
        submissions::{
            act::plan::{author, is_over},
            last_day,
            mails::{self, Change},
            quota, review_wait,
        },
    },
};
use shared::{
    proposal::wire::PublicStatus,
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        actor::Actor,
        last_decision::LastDecision,
        periods::UNDO_SECONDS,
        review::Review,
        state::StateName,
        target::Target,
    },
    time::Timestamp,
};

/// Seconds after which the queue publishes what was announced, and sends a decision's mails: a moment more than it can be undone.
#[expect(clippy::cast_possible_truncation, reason = "half a minute")]
const UNTIL_PUBLISHED: u32 = UNDO_SECONDS as u32 + 1;

/// Writes changes that follow each other in one batch; gives the submission after the last one.
pub async fn write(
    call: &Call,
    actor: &Actor,
    changes: &[Change<'_>],
    with: &impl Fn(&mut Batch) -> Result<(), Fault>,
) -> Result<Option<Submission>, NotWritten> {
    let mut batch = Batch::new(&call.db);
    let mut after = None;
    let mut mails = Vec::new();
    for change in changes {
        let (last, written) = add(call, actor, change, &mut batch).await?;
        if after.is_none() {
            with(&mut batch)?;
        }
        after = Some(last);
        mails.extend(written);
    }
    keep_decision(call, actor, changes, &mut batch);
    if matches!(actor, Actor::Holder { .. } | Actor::Addressee { .. })
        && let Some(first) = changes.first()
    {
        limits::count(call, &mut batch, &quota::act(call, actor, first.before))?;
    }
    batch.write().await?;
    // The change may concern pages that are cached.
    public_data::changed();
    let can_be_undone = changes.iter().any(|it| it.can_be_undone);
    let seconds = if can_be_undone { UNTIL_PUBLISHED } else { 0 };
    outbox::hint_later(call, &mails, seconds).await;
    // Of the cron's own erasures it is the cron that keeps them, many at once.
    if *actor != Actor::System {
        let over = changes.iter().filter(|it| is_over(&it.after.review));
        let erasures: Vec<Erasure> = over.map(|it| erasure(call, it)).collect();
        kept::hint(call, &erasures).await;
    }
    for change in changes {
        if is_settled_later(change) {
            let id = change.after.id.clone();
            job_queue::hint(call, &[Job::Submission { id }], UNTIL_PUBLISHED).await;
        }
    }
    Ok(after)
}

/// Adds what a reviewer needs to take their decision back, or removes it once that was done.
fn keep_decision(call: &Call, actor: &Actor, changes: &[Change<'_>], batch: &mut Batch) {
    let (Some(person), Some(first), Some(last)) = (actor.person(), changes.first(), changes.last())
    else {
        return;
    };
    let id = &first.before.id;
    if !last.can_be_undone {
        last_decisions::forget(batch, id);
        return;
    }
    let decision = LastDecision {
        by: person.id.clone(),
        at: call.now,
        version: last.after.review.version(),
        before: first.before.review.clone(),
    };
    let set_day = first.before.set_day;
    last_decisions::keep(batch, id, &Kept { decision, set_day });
}

/// True if the system goes on after the time for undoing.
fn is_settled_later(change: &Change<'_>) -> bool {
    match change.action.name() {
        ActionName::Announce | ActionName::Allow => true,
        ActionName::Accept => change.after.review.kind() != SubmissionKind::Proposal,
        _ => false,
    }
}

/// The erasure that a change is.
fn erasure(call: &Call, change: &Change<'_>) -> Erasure {
    Erasure {
        submission: change.after.id.clone(),
        at: call.now,
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
    let is_public = PublicStatus::of(after.review.state()).is_some();
    let proposal = after.public_proposal()?;
    let open_until = proposal.as_ref().map(|it| it.open_until);
    let answer_days = i64::from(settings::answer_days(&call.env));
    let dues = after.review.due_within(open_until, answer_days);
    submissions::update(batch, &after, last_day::due_at(&dues, action, call.now));
    if let Some(form) = after.texts.get(&after.review.version()) {
        submissions::write_text(batch, &after.id, after.review.version(), form);
        if !before.is_proven() {
            // Nobody else has read what was written before.
            submissions::drop_texts_before(batch, &after.id, after.review.version());
        }
        limits::count(call, batch, &[quota::written(call, form)?])?;
    }
    note_time(batch, before, action, call.now);
    let text = before.review.latest_text();
    match (action, change.undone) {
        (Action::Return { notes }, _) => {
            submissions::write_notes(batch, &after.id, text, Some(notes));
        }
        // What was asked for by the decision is asked for no more.
        (_, Some(_)) if is_returned(&before.review) => {
            submissions::write_notes(batch, &after.id, text, None);
        }
        _ => {}
    }
    if !change.criteria.is_empty() {
        decision_criteria::write(batch, &after.id, after.review.version(), change.criteria);
    }
    if let (true, Some(proposal), None) = (is_public, &proposal, after.number) {
        let next = publication::next_number(&call.db, call.now.year()).await?;
        publication::give_number(batch, &after.id, proposal, next, call.now);
        after.number = Some(next);
    }
    derived::write(batch, &after)?;
    last_day::count_closing(batch, (before, &after), action);
    if is_proposal && !may_be_answered(&after.review) && may_be_answered(&before.review) {
        replies::end(batch, &after.id, call.now);
    }
    // While a proposal is extended, its revision stays announced.
    if mails::is_announced(before) && !mails::is_announced(&after) {
        announcement_mails::forget(batch, &after.id);
    }
    let mails = if is_over(&after.review) {
        erase(call, actor, change, batch).await?
    } else {
        let change = Change {
            after: &after,
            ..*change
        };
        mails::write(call, batch, &change).await?
    };
    Ok((after, mails))
}

/// Adds how long a proposal had waited for a decision.
fn note_time(batch: &mut Batch, before: &Submission, action: &Action, at: Timestamp) {
    if let (Some(home), Some(since)) = (
        before.home,
        review_wait::decided_since(&before.review, action),
    ) {
        let decided = Decided {
            submission: &before.id,
            text: before.review.latest_text(),
            home,
            since,
            at,
        };
        review_times::note(batch, &decided);
    }
}

/// Adds the erasure of a submission to a batch; gives the ids of the mails that tell of it.
async fn erase(
    call: &Call,
    actor: &Actor,
    change: &Change<'_>,
    batch: &mut Batch,
) -> Result<Vec<String>, Fault> {
    let Change { before, action, .. } = *change;
    personal_data::erase(batch, &before.id);
    erasures::note(batch, &erasure(call, change));
    // Who has the own data erased has written to the other side.
    let to = match (action.name(), before.review.kind()) {
        (ActionName::Erase, SubmissionKind::Reply) => Some(Target::Proposer),
        (ActionName::Erase, SubmissionKind::Proposal) => Some(Target::Replier),
        _ => None,
    };
    replies::erase_messages(batch, &before.id, to.as_ref());
    // What is erased again in a restored database was told the first time.
    if *actor == Actor::System {
        return Ok(Vec::new());
    }
    let erased = mails::erased(change, call.now)?;
    let told = mails::reply::pairs_erased(call, change).await?;
    let mails = erased.iter().chain(&told);
    mails.map(|mail| mails::add(call, batch, mail)).collect()
}

/// True if the replies to a proposal in this state go on.
fn may_be_answered(review: &Review) -> bool {
    matches!(
        review.state().name(),
        StateName::Published | StateName::Closed
    )
}

/// True if its author, or that of its revision, is asked for changes.
fn is_returned(review: &Review) -> bool {
    let candidate = review.candidate().map(|it| it.state().name());
    candidate.unwrap_or(review.state().name()) == StateName::Returned
}

/// The states before and after: those of the revision where the action is the revision's.
fn states(before: &Review, after: &Review, action: ActionName) -> (StateName, Option<StateName>) {
    let beside = after.candidate().map(|it| it.state().name());
    let (from, to) = (before.state().name(), after.state().name());
    match before.revision(action) {
        _ if action == ActionName::Undo && from != to => (from, Some(to)),
        None if action == ActionName::Undo => (from, beside.or(Some(to))),
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
