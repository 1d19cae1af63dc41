//! The holder's actions on a submission.

use crate::{
    call::Call,
    store::{
        audit::{self, HolderEvent},
        batch::Batch,
        links, reviewers,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            access::{self, Holder, Session},
            act::{self, Request, is_proven},
            mails, quota, views,
        },
    },
};
use mail::message::Message;
use shared::{
    audit::AuditAction,
    email::EmailAddress,
    form::{
        error::{ErrorKind, FieldError},
        field::Field,
    },
    submission::{
        action::{Action, Route},
        actor::Role,
        form::SubmissionForm,
        id::SubmissionId,
        state::StateName,
        wire::{HolderAction, HolderRequest, ManagedSubmission},
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
    let deciders = match submission.home {
        Some(home) => reviewers::networks(&call.db, home).await?,
        None => Vec::new(),
    };
    let actor = holder.actor();
    Ok(views::managed(submission, &actor, deciders, call.now))
}

/// Does what its holder wishes.
///
/// # Errors
/// When it has changed since they saw it, doesn't allow it, or what was typed is wrong.
pub async fn act(
    call: &Call,
    holder: Holder,
    request: HolderRequest,
) -> Result<ManagedSubmission, Failure> {
    let (action, form) = action(&holder, request.action);
    if let Some(form) = &form {
        limit_another_address(call, &holder.submission, form).await?;
    }
    let request = Request {
        seen: request.version,
        action,
        form,
        mail: None,
    };
    let before = holder.submission.clone();
    let after = act::act_on(call, &holder.actor(), before, request, |_| ()).await?;
    managed(call, &holder, &after).await
}

/// The action of a request, with what was typed.
fn action(holder: &Holder, wish: HolderAction) -> (Action, Option<SubmissionForm>) {
    match wish {
        HolderAction::Submit { form } => {
            let proven = holder
                .proven
                .as_ref()
                .is_some_and(|address| address.as_str() == form.contact_email);
            let proven = proven.then_some(Route::Review);
            (
                Action::Submit { proven },
                Some(SubmissionForm::Proposal(form)),
            )
        }
        HolderAction::Edit { form } => (Action::Edit, Some(SubmissionForm::Proposal(form))),
        HolderAction::Resubmit { form } => (Action::Resubmit, Some(SubmissionForm::Proposal(form))),
        HolderAction::Discard => (Action::Discard, None),
        HolderAction::Withdraw { why } => {
            let withdraw = Action::Withdraw {
                why,
                has_accepted_reply: false,
            };
            (withdraw, None)
        }
        HolderAction::Reopen => (Action::Reopen, None),
        HolderAction::Close => (Action::Close, None),
        HolderAction::Erase => (Action::Erase, None),
    }
}

/// A new address gets a mail: it counts as one that was asked for.
async fn limit_another_address(
    call: &Call,
    submission: &Submission,
    form: &SubmissionForm,
) -> Result<(), Failure> {
    let state = submission.review.state().name();
    let another = form
        .contact_email()
        .filter(|address| Some(address) != submission.address.as_ref());
    match another {
        Some(address) if !is_proven(state) => quota::mail(call, &submission.id, &address).await,
        Some(_) | None => Ok(()),
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
        seen: submission.review.version(),
        action: Action::Edit,
        form: Some(form),
        mail: None,
    };
    if state != StateName::AwaitingConfirmation {
        return Err(Failure::Refused);
    }
    if let Some(form) = &request.form {
        limit_another_address(call, &submission, form).await?;
    }
    let after = act::act_on(call, &holder.actor(), submission, request, |_| ()).await?;
    managed(call, &holder, &after).await
}

/// Mails the link again: to confirm while that is awaited, to go on with a draft, else to manage it.
///
/// # Errors
/// When nothing personal is left; when it was done too often.
pub async fn resend(call: &Call, holder: &Holder) -> Result<(), Failure> {
    mail_link(call, &holder.submission).await
}

/// Mails the link again to whoever holds a submission, because someone without a link asks for it: a holder who has
/// lost it. Whether there is such a submission, and whether a mail went, stays untold.
pub async fn remind(call: &Call, id: &SubmissionId) -> Result<(), Failure> {
    let Some(submission) = submissions::find(&call.db, id).await? else {
        return Ok(());
    };
    match mail_link(call, &submission).await {
        Err(Failure::Fault(fault)) => Err(Failure::Fault(fault)),
        Ok(()) | Err(_) => Ok(()),
    }
}

async fn mail_link(call: &Call, submission: &Submission) -> Result<(), Failure> {
    let address = submission.address.clone().ok_or(Failure::Gone)?;
    quota::mail(call, &submission.id, &address).await?;
    let message = mails::link_again(submission);
    let mut batch = Batch::new(&call.db);
    note(call, &mut batch, submission, AuditAction::Resend);
    mails::send(call, batch, submission, address, message).await?;
    Ok(())
}

/// Ends all links and cookies, gives this browser a new one, and mails a new link.
///
/// # Errors
/// When nothing personal is left; when it was done too often.
pub async fn rotate(call: &Call, holder: &Holder) -> Result<Session, Failure> {
    let submission = &holder.submission;
    let address = submission.address.clone().ok_or(Failure::Gone)?;
    quota::mail(call, &submission.id, &address).await?;
    let session = access::session(&submission.id)?;
    let mut batch = Batch::new(&call.db);
    note(call, &mut batch, submission, AuditAction::Rotate);
    links::revoke_all(&mut batch, &submission.id, call.now);
    access::keep(call, &mut batch, &session, holder.proven.as_ref());
    let message = mails::link_again(submission);
    mails::send(call, batch, submission, address, message).await?;
    Ok(session)
}

/// Asks a new contact to take it over.
///
/// # Errors
/// When the holder's own address isn't proven, or the new one is none; when it was done too often.
pub async fn transfer(call: &Call, holder: &Holder, address: &str) -> Result<(), Failure> {
    let submission = &holder.submission;
    let new = new_address(address)?;
    let state = submission.review.state().name();
    if !is_proven(state) || submission.address.is_none() {
        return Err(Failure::Refused);
    }
    quota::mail(call, &submission.id, &new).await?;
    let title = mails::title(submission);
    let mut batch = Batch::new(&call.db);
    note(call, &mut batch, submission, AuditAction::Transfer);
    mails::send(call, batch, submission, new, Message::Transfer { title }).await?;
    Ok(())
}

/// An address that was typed alone.
fn new_address(typed: &str) -> Result<EmailAddress, Failure> {
    typed.parse().map_err(|_| {
        Failure::Invalid(vec![FieldError {
            field: Field::ContactEmail,
            lang: None,
            error: ErrorKind::NotAnEmail,
        }])
    })
}

/// Adds the event of something that changes no version.
fn note(call: &Call, batch: &mut Batch, submission: &Submission, action: AuditAction) {
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
