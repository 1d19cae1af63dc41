//! The mails that a change of a submission causes.

use crate::{
    call::Call,
    clock,
    fault::Fault,
    outbox,
    outbox::NewMail,
    store::{
        announcement_mails,
        batch::{Batch, NotWritten},
        links, mails_of_submission,
        submissions::{self, Submission},
    },
    usecases::failure::Failure,
    usecases::reviewer_mails::{NewSubmission, new_in_queue},
};
use mail::{message::Message, template::Snippet};
use shared::{
    admin::wire::EditedMail,
    email::EmailAddress,
    problem::ProblemCode,
    submission::{
        action::{Action, ActionName},
        id::SubmissionId,
        periods::UNDO_SECONDS,
        reasons::{Note, Notes},
        state::{Rejection, StateName},
    },
    time::Timestamp,
};

/// A change of a submission that goes on.
pub struct Change<'a> {
    /// As it was
    pub before: &'a Submission,
    /// As it is
    pub after: &'a Submission,
    /// The action
    pub action: &'a Action,
    /// The reviewer's version of the mail to the holder
    pub edited: Option<&'a EditedMail>,
}

/// Adds the mails of a change to its batch, and takes back those that are no longer true. Gives the ids of what waits.
pub async fn write(
    call: &Call,
    batch: &mut Batch,
    change: &Change<'_>,
) -> Result<Vec<String>, Fault> {
    let Change { before, after, .. } = change;
    if let (Some(old), true) = (&before.address, before.address != after.address) {
        // The address was never proven, and isn't theirs.
        links::revoke_mailed(batch, &after.id, old, call.now);
        mails_of_submission::cancel_to(batch, &after.id, old);
    }
    if change.action.name() == ActionName::Reopen {
        mails_of_submission::cancel_rejection(batch, &after.id);
    }
    if let (ActionName::Announce, Some(edited)) = (change.action.name(), change.edited) {
        announcement_mails::write(batch, &after.id, edited);
    }
    let mails = planned(call, change).await?;
    mails.iter().map(|mail| add(call, batch, mail)).collect()
}

/// The mails of a change; that to the holder is the first.
pub async fn planned(call: &Call, change: &Change<'_>) -> Result<Vec<NewMail>, Fault> {
    let after = change.after;
    let mut mails = Vec::new();
    if let (Some(message), Some(address)) = (to_holder(call, change).await?, &after.address) {
        let message = match (&message, change.edited) {
            (Message::Published { number, .. }, _) => announcement_mails::find(&call.db, &after.id)
                .await?
                .map_or(message.clone(), |edited| {
                    mail::edited::published(message.clone(), &edited, *number, after.lang)
                }),
            (_, Some(edited)) => mail::edited::of(message, edited),
            (_, None) => message,
        };
        mails.push(NewMail {
            not_before: not_before(change, call.now),
            ..new(after, address.clone(), message, call.now)?
        });
    }
    if comes_to_reviewers(change) {
        let form = after.latest();
        let new_submission = NewSubmission {
            submission: &after.id,
            home: after.home,
            address: after.address.as_ref(),
            title: form.title().unwrap_or_default(),
            organisation: form.organisation().unwrap_or_default(),
        };
        mails.extend(new_in_queue(call, &new_submission).await?);
    }
    Ok(mails)
}

/// The mail that an announcement leads to.
pub fn announced(change: &Change<'_>) -> Option<Message> {
    (change.action.name() == ActionName::Announce).then(|| Message::Announced {
        title: title(change.after),
    })
}

/// The reviewer's version of the mail to the holder, if it can take its place.
///
/// # Errors
/// 422 `invalid_mail` where it can't, or where the change causes no mail to the holder.
pub async fn edited(
    call: &Call,
    change: &Change<'_>,
    mail: Option<&EditedMail>,
) -> Result<Option<EditedMail>, Failure> {
    let Some(mail) = mail else {
        return Ok(None);
    };
    let message = match announced(change) {
        Some(message) => Some(message),
        None => to_holder(call, change).await?,
    };
    message
        .and_then(|message| mail::edited::accept(&message, change.after.lang, mail))
        .map(Some)
        .ok_or(Failure::Code(ProblemCode::InvalidMail))
}

/// True if the submission or its revision is being announced.
pub fn is_announced(submission: &Submission) -> bool {
    let review = &submission.review;
    let candidate = review.candidate().map(|it| it.state().name());
    [Some(review.state().name()), candidate].contains(&Some(StateName::Announcing))
}

/// Adds a mail to a batch, and gives its id.
pub fn add(call: &Call, batch: &mut Batch, mail: &NewMail) -> Result<String, Fault> {
    outbox::add(call, batch, mail);
    Ok(mail.id.clone())
}

/// A mail about a submission, to be sent at once.
pub fn new(
    submission: &Submission,
    recipient: EmailAddress,
    message: Message,
    now: Timestamp,
) -> Result<NewMail, Fault> {
    Ok(NewMail {
        id: clock::id()?,
        submission: Some(submission.id.clone()),
        recipient,
        lang: submission.lang,
        message,
        not_before: now,
    })
}

/// Writes a batch with one more mail, and tells the queue.
pub async fn send(
    call: &Call,
    batch: Batch,
    submission: &Submission,
    recipient: EmailAddress,
    message: Message,
) -> Result<(), NotWritten> {
    let mail = new(submission, recipient, message, call.now)?;
    send_all(call, batch, &[mail]).await
}

/// Writes a batch with more mails, and tells the queue.
pub async fn send_all(call: &Call, mut batch: Batch, mails: &[NewMail]) -> Result<(), NotWritten> {
    let ids = mails
        .iter()
        .map(|mail| add(call, &mut batch, mail))
        .collect::<Result<Vec<_>, _>>()?;
    batch.write().await?;
    outbox::hint(call, &ids).await;
    Ok(())
}

/// The mail with another link to it: to confirm while that is awaited, to go on with a draft, else to manage it.
pub fn link_again(submission: &Submission) -> Message {
    let title = title(submission);
    match submission.review.state().name() {
        StateName::Draft => Message::Continue { title },
        StateName::AwaitingConfirmation => Message::Confirm { title },
        _ => Message::Manage { title },
    }
}

/// The title in the language that its holder is written to in, else in its own.
pub fn title(submission: &Submission) -> String {
    let form = submission.latest();
    let parallel = form
        .proposal()
        .and_then(|it| it.parallel.get(&submission.lang));
    let titles = parallel.map(|texts| texts.title.as_str()).into_iter();
    titles
        .filter(|title| !title.trim().is_empty())
        .chain(form.title())
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// The message to the holder about a change.
async fn to_holder(call: &Call, change: &Change<'_>) -> Result<Option<Message>, Fault> {
    let Change {
        before,
        after,
        action,
        ..
    } = change;
    let title = title(after);
    let another_address = before.address != after.address;
    let number = after.number;
    Ok(match (action, after.review.state().name()) {
        (Action::Submit { .. }, StateName::AwaitingConfirmation) => {
            Some(Message::Confirm { title })
        }
        (Action::Edit, StateName::AwaitingConfirmation) if another_address => {
            Some(Message::Confirm { title })
        }
        (Action::Edit, StateName::Draft) if another_address => Some(Message::Continue { title }),
        (Action::Submit { .. } | Action::Confirm { .. }, StateName::InReview) => {
            Some(Message::Received { title })
        }
        (Action::Return { notes }, _) => Some(Message::Returned {
            title,
            notes: named(notes, after),
        }),
        (Action::Publish, _) => number.map(|number| Message::Published { title, number }),
        (
            Action::Reject {
                reason: Rejection::Unsuitable { why },
            },
            _,
        ) => Some(Message::Rejected {
            title: self::title(before),
            why: why.to_string(),
        }),
        (
            Action::Reject {
                reason: Rejection::DuplicateOf { submission },
            },
            _,
        ) => Some(duplicate(call, before, submission).await?),
        (Action::TakeDown { why }, _) => number.map(|number| Message::TakenDown {
            title,
            number,
            why: why.to_string(),
        }),
        (Action::Restore, state) if state.is_public() => {
            number.map(|number| Message::Restored { title, number })
        }
        _ => None,
    })
}

/// The message about a duplicate; it names the other proposal where that is public.
async fn duplicate(
    call: &Call,
    submission: &Submission,
    other: &SubmissionId,
) -> Result<Message, Fault> {
    let title = title(submission);
    let other = submissions::find(&call.db, other)
        .await?
        .filter(|other| other.review.state().name().is_public());
    Ok(match other.and_then(|it| Some((it.number?, it))) {
        Some((number, other)) => Message::Duplicate {
            title,
            number,
            other: other
                .form(other.review.text())
                .title()
                .unwrap_or_default()
                .to_owned(),
        },
        None => Message::Rejected {
            title,
            why: Snippet::SameProject.text(submission.lang).to_owned(),
        },
    })
}

/// A rejection can be taken back for a moment; what is never sent needs no correction.
fn not_before(change: &Change<'_>, now: Timestamp) -> Timestamp {
    match change.action.name() {
        ActionName::Reject => now.plus_seconds(UNDO_SECONDS),
        _ => now,
    }
}

/// True if the submission begins to wait for reviewers.
fn comes_to_reviewers(change: &Change<'_>) -> bool {
    let waits = |submission: &Submission| {
        let review = &submission.review;
        let candidate = review.candidate().map(|it| it.state().name());
        candidate.unwrap_or(review.state().name()) == StateName::InReview
    };
    // A reviewer who revoked an approval knows that it waits.
    waits(change.after) && !waits(change.before) && change.action.name() != ActionName::Unapprove
}

/// The notes with the names of their fields.
fn named(notes: &Notes, submission: &Submission) -> Vec<(String, String)> {
    let name = |note: &Note| mail::field_names::name(note, submission.lang);
    notes
        .as_slice()
        .iter()
        .map(|note| (name(note), note.text.to_string()))
        .collect()
}
