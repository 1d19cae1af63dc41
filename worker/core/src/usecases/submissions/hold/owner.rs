//! What only a browser that has proven the address does: new links, another contact, and a contact that is hidden.

use crate::{
    call::Call,
    limits, public_data,
    store::{
        batch::Batch,
        derived, links,
        submissions::{self, Submission, Transfer},
    },
    usecases::{
        failure::Failure,
        submissions::{
            access::{self, Holder, Session},
            hold::note,
            link::Named,
            mails::{self, reply::contact_name},
            quota,
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
    submission::periods::TRANSFER_DAYS,
};

/// Ends all links and cookies, gives this browser a new one, and mails a new link.
///
/// # Errors
/// When the address isn't proven by this browser, or nothing personal is left; when it was done too often.
pub async fn rotate(call: &Call, holder: &Holder) -> Result<Session, Failure> {
    holder.check_proven()?;
    let submission = &holder.submission;
    let address = submission.address.clone().ok_or(Failure::Gone)?;
    let session = access::session(&submission.id)?;
    let mut batch = Batch::new(&call.db);
    let uses = quota::mail(call, &submission.id, &address);
    limits::count(call, &mut batch, &uses)?;
    note(call, &mut batch, submission, AuditAction::Rotate);
    links::revoke_all(&mut batch, &submission.id, call.now);
    access::keep(call, &mut batch, &session, holder.proven.as_ref());
    let message = mails::link_again(submission);
    mails::send(call, batch, submission, address, message).await?;
    Ok(session)
}

/// Asks a new contact to take it over. Whoever was asked before can do so no more.
///
/// # Errors
/// When the address isn't proven by this browser, or the new one is none; when it was done too often.
pub async fn transfer(call: &Call, holder: &Holder, address: &str) -> Result<(), Failure> {
    holder.check_proven()?;
    let submission = &holder.submission;
    let to = new_address(address)?;
    if !submission.is_proven() || submission.address.is_none() {
        return Err(Failure::Refused);
    }
    let Named {
        kind,
        title,
        organisation,
        summary: _,
    } = Named::of(submission);
    let message = Message::Transfer {
        kind,
        title,
        name: contact_name(submission),
        organisation,
        until: call.now.plus_days(TRANSFER_DAYS).date(),
    };
    let mut batch = Batch::new(&call.db);
    let uses = quota::mail(call, &submission.id, &to);
    limits::count(call, &mut batch, &uses)?;
    note(call, &mut batch, submission, AuditAction::Transfer);
    let at = call.now;
    let transfer = Transfer { to: to.clone(), at };
    links::revoke_transfers(&mut batch, &submission.id, call.now);
    submissions::transfer(&mut batch, &submission.id, Some(&transfer));
    mails::send(call, batch, submission, to, message).await?;
    Ok(())
}

/// Takes a transfer back that nobody has followed yet.
///
/// # Errors
/// When the address isn't proven by this browser, or no transfer waits.
pub async fn cancel_transfer(call: &Call, holder: &Holder) -> Result<(), Failure> {
    holder.check_proven()?;
    let submission = &holder.submission;
    if submission.waiting_transfer(call.now).is_none() {
        return Err(Failure::Refused);
    }
    let mut batch = Batch::new(&call.db);
    note(call, &mut batch, submission, AuditAction::CancelTransfer);
    links::revoke_transfers(&mut batch, &submission.id, call.now);
    submissions::transfer(&mut batch, &submission.id, None);
    batch.write().await?;
    Ok(())
}

/// Hides the contact from the public at once, in what is public and in what waits to be. Consent that is taken back waits for
/// no reviewer, and needs no form without faults.
///
/// # Errors
/// When the address isn't proven by this browser, or no text shows its contact.
pub async fn hide_contact(call: &Call, holder: &Holder) -> Result<(), Failure> {
    holder.check_proven()?;
    let before = &holder.submission;
    let review = &before.review;
    let texts = [review.text(), review.latest_text()];
    if !texts.into_iter().any(|text| before.shows_contact(text)) {
        return Err(Failure::Refused);
    }
    let hidden = Submission {
        contact_hidden: review.version().number(),
        ..before.clone()
    };
    let mut batch = Batch::new(&call.db);
    note(call, &mut batch, before, AuditAction::HideContact);
    submissions::hide_contact(&mut batch, &hidden);
    derived::write(&mut batch, &hidden)?;
    let uses = quota::act(call, &holder.actor(), before);
    limits::count(call, &mut batch, &uses)?;
    batch.write().await?;
    public_data::changed();
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
