//! The holder's actions on a submission.

pub mod owner;

use crate::{
    call::Call,
    limits::{self, Use},
    outbox::NewMail,
    store::{
        audit::{self, HolderEvent},
        batch::Batch,
        replies, reviewers,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            access::Holder,
            act::{self, Request},
            contact, mails, moving, questions, quota, review_wait, views,
        },
    },
};
use serde_json::Value;
use shared::{
    audit::AuditAction,
    form::{field::Field, mending::mend},
    submission::{
        SubmissionKind,
        action::{Action, ActionName, Route},
        actor::Role,
        form::SubmissionForm,
        id::SubmissionId,
        periods::TRANSFER_DAYS,
        state::StateName,
        wire::{HolderAction, HolderRequest, ManagedSubmission, QuestionAnswer, WaitingTransfer},
    },
};

/// The submission as its holder sees it.
pub async fn show(call: &Call, holder: &Holder) -> Result<ManagedSubmission, Failure> {
    managed(call, holder, &holder.submission).await
}

async fn managed(
    call: &Call,
    holder: &Holder,
    submission: &Submission,
) -> Result<ManagedSubmission, Failure> {
    // What reaches staff is decided where it arrives; anything else by the reviewers of its home region.
    let reached = submission.target.as_ref();
    let reached = reached.filter(|_| submission.review.kind().reaches_staff());
    let deciders = match (reached, submission.home) {
        (Some(target), _) => contact::answering(call, target).await?,
        (None, Some(home)) => reviewers::networks(&call.db, home).await?,
        (None, None) => Vec::new(),
    };
    let actor = holder.actor();
    let mut managed = views::managed(submission, &actor, deciders, call.now);
    if managed.actions.contains(&ActionName::Withdraw)
        && has_accepted_reply(call, submission).await?
    {
        managed
            .actions
            .retain(|action| *action != ActionName::Withdraw);
    }
    managed.review = review_wait::of(call, submission, &managed.deciders).await?;
    managed.is_limited = submission.is_proven() && !holder.has_proven();
    if managed.is_limited {
        return Ok(managed);
    }
    let transfer = submission.waiting_transfer(call.now);
    managed.transfer = transfer.map(|transfer| WaitingTransfer {
        to: transfer.to.clone(),
        at: transfer.at,
        until: transfer.at.plus_days(TRANSFER_DAYS),
    });
    managed.questions = questions::of_author(call, submission).await?;
    let network = moving::network(call, submission).await?;
    managed.moves_to = network.map(|network| network.name(submission.lang));
    Ok(managed)
}

/// True if a reply to a proposal was accepted, or is about to be: the two report their results, so the proposal stays.
async fn has_accepted_reply(call: &Call, submission: &Submission) -> Result<bool, Failure> {
    Ok(submission.review.kind() == SubmissionKind::Proposal
        && replies::has_pair(&call.db, &submission.id).await?)
}

/// Does what its holder wishes.
///
/// # Errors
/// When it has changed since they saw it, doesn't allow it, or what was typed is wrong.
pub async fn act(
    call: &Call,
    holder: Holder,
    request: HolderRequest<Value>,
) -> Result<ManagedSubmission, Failure> {
    let (action, form) = action(call, &holder, request.action).await?;
    let mails = form.as_ref();
    let mails = mails.map(|form| to_another_address(call, &holder.submission, form));
    let mails = mails.unwrap_or_default();
    let request = Request {
        form,
        ..Request::new(request.version, action)
    };
    let before = holder.submission.clone();
    let after = act::act_on(call, &holder.actor(), before, request, |batch| {
        limits::count(call, batch, &mails)
    })
    .await?;
    managed(call, &holder, &after).await
}

/// Answers a reviewer's question.
///
/// # Errors
/// As [`questions::answer`].
pub async fn answer(
    call: &Call,
    holder: Holder,
    answer: QuestionAnswer,
) -> Result<ManagedSubmission, Failure> {
    questions::answer(call, &holder, answer).await?;
    show(call, &holder).await
}

/// Moves an entry of a region's list to the list of its new network.
///
/// # Errors
/// `Refused` where there is no entry or no network.
pub async fn move_entry(call: &Call, holder: Holder) -> Result<ManagedSubmission, Failure> {
    let holder = moving::move_entry(call, holder).await?;
    show(call, &holder).await
}

/// The action of a request, with what was typed.
async fn action(
    call: &Call,
    holder: &Holder,
    wish: HolderAction<Value>,
) -> Result<(Action, Option<SubmissionForm>), Failure> {
    let submission = &holder.submission;
    let read = |form: Value| {
        let form = SubmissionForm::read(submission.review.kind(), &form.to_string());
        let mended = form.map(|mut form| {
            mend(form.content_mut());
            form
        });
        mended.map_err(|_| Failure::Malformed)
    };
    let action = match wish {
        HolderAction::Submit { form } => {
            let form = read(form)?;
            let is_proven = holder.proven.is_some() && holder.proven == form.contact_email();
            let proven = is_proven.then_some(Route::Review);
            return Ok((Action::Submit { proven }, Some(form)));
        }
        HolderAction::Edit { form } => return Ok(writing(submission, Action::Edit, read(form)?)),
        HolderAction::Resubmit { form } => {
            return Ok(writing(submission, Action::Resubmit, read(form)?));
        }
        HolderAction::Discard => Action::Discard,
        HolderAction::Withdraw { why } => Action::Withdraw {
            why,
            has_accepted_reply: has_accepted_reply(call, submission).await?,
        },
        HolderAction::Reopen { until } => Action::Reopen { until },
        HolderAction::Close { why } => Action::Close { why, told: None },
        HolderAction::Extend => Action::Extend,
        HolderAction::Erase => Action::Erase,
        HolderAction::Offer => Action::Offer,
        HolderAction::Conceal => Action::Conceal,
        HolderAction::Keep => Action::Keep,
        HolderAction::Leave => Action::Leave,
    };
    Ok((action, None))
}

/// An action that writes a form. What may be public of a reply is offered no more once its author unticks the permission.
fn writing(
    submission: &Submission,
    action: Action,
    form: SubmissionForm,
) -> (Action, Option<SubmissionForm>) {
    let is_offer = submission.review.revision(action.name()).is_some();
    if is_offer && form.reply().is_some_and(|form| !form.publish) {
        (Action::Discard, None)
    } else {
        (action, Some(form))
    }
}

/// A new address gets a mail: it counts as one that was asked for.
fn to_another_address(call: &Call, submission: &Submission, form: &SubmissionForm) -> Vec<Use> {
    let another = form
        .contact_email()
        .filter(|address| Some(address) != submission.address.as_ref());
    match another {
        Some(address) if !submission.is_proven() => quota::mail(call, &submission.id, &address),
        Some(_) | None => Vec::new(),
    }
}

/// Corrects the address of what was handed in, which nobody has proven, and mails the link again.
///
/// # Errors
/// When the address is proven, or none; when it was done too often.
pub async fn correct_address(
    call: &Call,
    holder: Holder,
    address: String,
) -> Result<ManagedSubmission, Failure> {
    let submission = holder.submission.clone();
    let state = submission.review.state().name();
    let mut form = submission.latest();
    form.content_mut()
        .set_text(Field::ContactEmail, None, address);
    let request = Request {
        form: Some(form),
        ..Request::new(submission.review.version(), Action::Edit)
    };
    if state != StateName::AwaitingConfirmation {
        return Err(Failure::Refused);
    }
    let mails = request.form.as_ref();
    let mails = mails.map(|form| to_another_address(call, &submission, form));
    let mails = mails.unwrap_or_default();
    let after = act::act_on(call, &holder.actor(), submission, request, |batch| {
        limits::count(call, batch, &mails)
    })
    .await?;
    managed(call, &holder, &after).await
}

/// Mails the link again: to confirm while that is awaited, to go on with a draft, else to manage it.
///
/// # Errors
/// When nothing personal is left; when it was done too often.
pub async fn resend(call: &Call, holder: &Holder) -> Result<(), Failure> {
    mail_link(call, &holder.submission, holder.has_proven()).await
}

/// Mails the link again to whoever holds a submission, because someone without a link asks for it: a holder who has
/// lost it. Whether there is such a submission, and whether a mail went, stays untold.
pub async fn remind(call: &Call, id: &SubmissionId) -> Result<(), Failure> {
    let found = std::slice::from_ref(id);
    let Some(submission) = submissions::find_all(&call.db, found).await?.pop() else {
        return Ok(());
    };
    match mail_link(call, &submission, false).await {
        Err(Failure::Fault(fault)) => Err(Failure::Fault(fault)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Mails the link; `is_expected` where the asking browser has proven the address.
async fn mail_link(call: &Call, submission: &Submission, is_expected: bool) -> Result<(), Failure> {
    let address = submission.address.clone().ok_or(Failure::Gone)?;
    let mut batch = Batch::new(&call.db);
    let uses = quota::mail(call, &submission.id, &address);
    limits::count(call, &mut batch, &uses)?;
    note(call, &mut batch, submission, AuditAction::Resend);
    let message = mails::link_again(submission);
    let mail = NewMail {
        is_expected,
        ..mails::new(submission, address, message, call.now)?
    };
    mails::send_all(call, batch, &[mail]).await?;
    Ok(())
}

/// Adds the event of something that changes no version.
pub(super) fn note(call: &Call, batch: &mut Batch, submission: &Submission, action: AuditAction) {
    let note = HolderEvent {
        submission: &submission.id,
        seen: submission.review.version(),
        holder: submission.address.as_ref(),
        action,
        role: Role::Holder,
        at: call.now,
        request: &call.request,
    };
    audit::holder_event(batch, &note);
}
