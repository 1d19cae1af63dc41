//! Opening and confirming the links of mails.

use crate::{
    call::Call,
    hash::sha256,
    outbox,
    store::{
        audit::{self, HolderEvent},
        batch::Batch,
        links::{self, Link, Purpose},
        mails_of_submission,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            access::{self, Session},
            act::{self, Request},
            mails,
        },
    },
};
use mail::message::Message;
use shared::{
    audit::AuditAction,
    email::EmailAddress,
    paths::LinkToken,
    submission::{
        action::{Action, Route},
        actor::{Actor, Role},
        state::StateName,
    },
};

/// The effect of opening a link.
pub enum Opened {
    /// It leads to the holder's page, and this browser gets a cookie
    Manage(Session),
    /// It asks to confirm the address: nothing is done yet
    Confirm,
    /// It asks to take the submission over: nothing is done yet
    Transfer,
}

/// Opens a link. Programs open links, too: it proves nothing and changes nothing of the submission.
///
/// # Errors
/// `NotFound` for what was never a link, `Gone` for one that doesn't work any more.
pub async fn open(call: &Call, token: &LinkToken) -> Result<Opened, Failure> {
    let (link, submission) = found(call, token).await?;
    match link.purpose {
        Purpose::Manage => {
            let session = access::session(&submission.id)?;
            let mut batch = Batch::new(&call.db);
            access::keep(call, &mut batch, &session, link.address.as_ref());
            batch.write().await?;
            Ok(Opened::Manage(session))
        }
        Purpose::Confirm if is_awaited(&link, &submission) => Ok(Opened::Confirm),
        Purpose::Transfer => Ok(Opened::Transfer),
        Purpose::Confirm => Err(Failure::Gone),
        Purpose::Session => Err(Failure::NotFound),
    }
}

/// Does what a link asks for: confirms the address, or takes the submission over.
///
/// # Errors
/// As [`open`]; `Gone` when it was done already.
pub async fn confirm(call: &Call, token: &LinkToken) -> Result<Session, Failure> {
    let (link, submission) = found(call, token).await?;
    let hash = sha256(token.as_str());
    let address = link.address.clone().ok_or(Failure::Gone)?;
    let session = access::session(&submission.id)?;
    let done = match link.purpose {
        Purpose::Confirm if is_awaited(&link, &submission) => {
            prove(call, submission, &hash, &address, &session).await
        }
        Purpose::Transfer => take_over(call, &submission, &address, &session).await,
        Purpose::Confirm => Err(Failure::Gone),
        Purpose::Manage | Purpose::Session => Err(Failure::NotFound),
    };
    match done {
        Ok(()) => Ok(session),
        // The button was pressed twice, or it has changed in this very moment.
        Err(Failure::Conflict | Failure::Refused) => Err(Failure::Gone),
        Err(failure) => Err(failure),
    }
}

async fn found(call: &Call, token: &LinkToken) -> Result<(Link, Submission), Failure> {
    let link = links::find(&call.db, &sha256(token.as_str()))
        .await?
        .ok_or(Failure::NotFound)?;
    if !link.works(call.now) {
        return Err(Failure::Gone);
    }
    let submission = submissions::find(&call.db, &link.submission)
        .await?
        .ok_or(Failure::NotFound)?;
    Ok((link, submission))
}

/// True if the link was sent to the address that waits for confirmation.
fn is_awaited(link: &Link, submission: &Submission) -> bool {
    submission.review.state().name() == StateName::AwaitingConfirmation
        && link.address == submission.address
}

async fn prove(
    call: &Call,
    submission: Submission,
    hash: &str,
    address: &EmailAddress,
    session: &Session,
) -> Result<(), Failure> {
    let holder = Actor::Holder {
        submission: submission.id.clone(),
    };
    let request = Request {
        seen: submission.review.version(),
        action: Action::Confirm {
            route: Some(Route::Review),
        },
        form: None,
        mail: None,
    };
    act::act_on(call, &holder, submission, request, |batch| {
        links::use_up(batch, hash, call.now);
        access::keep(call, batch, session, Some(address));
    })
    .await?;
    Ok(())
}

async fn take_over(
    call: &Call,
    submission: &Submission,
    new: &EmailAddress,
    session: &Session,
) -> Result<(), Failure> {
    let old = submission.address.clone().ok_or(Failure::Gone)?;
    let mut batch = Batch::new(&call.db);
    let note = HolderEvent {
        submission: &submission.id,
        seen: submission.review.version(),
        holder: submission.address.as_ref(),
        action: AuditAction::TakeOver,
        role: Role::Holder,
        at: call.now,
        request: &call.request,
    };
    audit::holder_event(&mut batch, &note);
    submissions::new_holder(&mut batch, &submission.id, new.as_str());
    links::revoke_all(&mut batch, &submission.id, call.now);
    access::keep(call, &mut batch, session, Some(new));
    mails_of_submission::redirect(&mut batch, &submission.id, (&old, new));
    let title = mails::title(submission);
    let told = [
        (old, Message::Transferred { title }),
        (new.clone(), mails::link_again(submission)),
    ];
    let mut written = Vec::new();
    for (recipient, message) in told {
        let mail = mails::new(submission, recipient, message, call.now)?;
        written.push(mails::add(call, &mut batch, &mail)?);
    }
    batch.write().await?;
    outbox::hint(call, &written).await;
    Ok(())
}
