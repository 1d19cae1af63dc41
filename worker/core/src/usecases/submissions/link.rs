//! Opening and confirming the links of mails.

use crate::{
    call::Call,
    hash::sha256,
    limits::{self, Use},
    outbox, public_data,
    store::{
        audit::{self, HolderEvent},
        batch::Batch,
        derived,
        links::{self, Link, Purpose},
        mails_of_submission,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            access::{self, Session},
            act::{self, Request},
            arrival::{self, Arrival},
            mails, quota,
        },
    },
};
use mail::message::Message;
use shared::{
    audit::AuditAction,
    calendar::Date,
    email::EmailAddress,
    form::field::Field,
    paths::LinkToken,
    submission::{
        SubmissionKind,
        action::{Action, Route},
        actor::{Actor, Role},
        id::SubmissionId,
        state::StateName,
    },
};

/// The effect of opening a link.
pub enum Opened {
    /// It leads to the holder's page, where this browser gets a cookie
    Manage(Entrance),
    /// It asks to confirm the address: nothing is done yet
    Confirm(Named),
    /// It asks to take the submission over: nothing is done yet
    Transfer(Named),
    /// It asks to keep the proposal open until a day: nothing is done yet
    Extend(Named, Date),
}

/// A manage link that works.
pub struct Entrance {
    /// The submission
    pub submission: SubmissionId,
    address: Option<EmailAddress>,
}

/// What a mail that asks something, and the page of its link, say of a submission.
pub struct Named {
    /// The kind of submission
    pub kind: SubmissionKind,
    /// The title; of what belongs to a proposal, that of the proposal
    pub title: String,
    /// The organisation
    pub organisation: String,
    /// The summary of a proposal that has one
    pub summary: Option<String>,
}

impl Named {
    /// What is said of a submission.
    pub fn of(submission: &Submission) -> Self {
        let form = submission.latest();
        let text = |text: Option<&str>| text.map(ToOwned::to_owned);
        Self {
            kind: submission.review.kind(),
            title: mails::title(submission),
            organisation: text(form.organisation()).unwrap_or_default(),
            summary: text(form.content().text(Field::Summary, None))
                .filter(|summary| !summary.trim().is_empty()),
        }
    }
}

/// Opens a link. Programs open links, too: it proves nothing and changes nothing of the submission.
///
/// # Errors
/// `NotFound` for what was never a link, `Gone` for one that doesn't work any more.
pub async fn open(call: &Call, token: &LinkToken) -> Result<Opened, Failure> {
    let (link, submission) = found(call, token).await?;
    match link.purpose {
        Purpose::Manage => {
            let (submission, address) = (link.submission, link.address);
            Ok(Opened::Manage(Entrance {
                submission,
                address,
            }))
        }
        Purpose::Confirm if is_awaited(&link, &submission) => {
            Ok(Opened::Confirm(Named::of(&submission)))
        }
        Purpose::Transfer if is_asked(call, &link, &submission) => {
            Ok(Opened::Transfer(Named::of(&submission)))
        }
        Purpose::Extend => extended(call, &link, &submission)
            .map(|until| Opened::Extend(Named::of(&submission), until))
            .ok_or(Failure::Gone),
        Purpose::Confirm | Purpose::Transfer => Err(Failure::Gone),
        Purpose::Session => Err(Failure::NotFound),
    }
}

/// Lets a browser in by a manage link.
///
/// # Errors
/// When it was done too often.
pub async fn enter(call: &Call, entrance: &Entrance) -> Result<Session, Failure> {
    let Entrance {
        submission,
        address,
    } = entrance;
    let session = access::session(submission)?;
    let mut batch = Batch::new(&call.db);
    access::keep(call, &mut batch, &session, address.as_ref());
    limits::count(call, &mut batch, &quota::open(call, submission))?;
    batch.write().await?;
    Ok(session)
}

/// Does what a link asks for: confirms the address, takes the submission over, or keeps the proposal open.
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
            prove(call, submission, &hash, &session).await
        }
        Purpose::Extend if extended(call, &link, &submission).is_some() => {
            let extend = Request::new(submission.review.version(), Action::Extend);
            act_by(
                call,
                submission,
                vec![extend],
                Vec::new(),
                (&hash, &session),
            )
            .await
        }
        Purpose::Transfer if is_asked(call, &link, &submission) => {
            take_over(call, &submission, &address, &session).await
        }
        Purpose::Confirm | Purpose::Transfer | Purpose::Extend => Err(Failure::Gone),
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

/// True if the link was sent to the new contact who is asked now: not to one who was asked before.
fn is_asked(call: &Call, link: &Link, submission: &Submission) -> bool {
    let transfer = submission.waiting_transfer(call.now);
    transfer.is_some_and(|transfer| link.address.as_ref() == Some(&transfer.to))
}

/// The day until which the link's button keeps the proposal open; `None` where it can't.
fn extended(call: &Call, link: &Link, submission: &Submission) -> Option<Date> {
    let is_open = submission.review.state().name() == StateName::Published;
    let days = submission.open_days(call.now)?;
    days.extended
        .filter(|_| is_open && link.address == submission.address)
}

/// Confirms the address, and offers to the public what its author consents to.
async fn prove(
    call: &Call,
    submission: Submission,
    hash: &str,
    session: &Session,
) -> Result<(), Failure> {
    let Arrival { route, mut uses } = arrival::route(call, &submission).await?;
    if let Some(address) = &submission.address {
        uses.extend(quota::confirm(address));
    }
    let seen = submission.review.version();
    let mut steps = vec![Request::new(seen, Action::Confirm { route })];
    if route == Some(Route::Addressee) && arrival::is_offered(&submission) {
        steps.push(Request::new(seen.next(), Action::Offer));
    }
    act_by(call, submission, steps, uses, (hash, session)).await
}

/// Acts by a link that was sent to the holder's address, which uses the link up.
async fn act_by(
    call: &Call,
    submission: Submission,
    steps: Vec<Request>,
    uses: Vec<Use>,
    (hash, session): (&str, &Session),
) -> Result<(), Failure> {
    let address = submission.address.clone();
    let holder = Actor::holder(submission.id.clone());
    act::act_in_steps(call, &holder, submission, steps, |batch| {
        links::use_up(batch, hash, call.now);
        access::keep(call, batch, session, address.as_ref());
        limits::count(call, batch, &uses)
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
    let taken = Submission {
        address: Some(new.clone()),
        // Whoever was the contact is it no longer.
        contact_hidden: submission.review.version().number(),
        ..submission.clone()
    };
    submissions::new_holder(&mut batch, &taken);
    // It may be another organisation's now.
    derived::write(&mut batch, &taken)?;
    links::revoke_all(&mut batch, &submission.id, call.now);
    access::keep(call, &mut batch, session, Some(new));
    mails_of_submission::redirect(&mut batch, &submission.id, (&old, new));
    let (kind, title) = (submission.review.kind(), mails::title(submission));
    let told = [
        (
            old,
            Message::Transferred {
                kind,
                title: title.clone(),
            },
        ),
        (new.clone(), Message::TakenOver { kind, title }),
    ];
    let mut written = Vec::new();
    for (recipient, message) in told {
        let mail = mails::new(submission, recipient, message, call.now)?;
        written.push(mails::add(call, &mut batch, &mail)?);
    }
    batch.write().await?;
    public_data::changed();
    outbox::hint(call, &written).await;
    Ok(())
}
