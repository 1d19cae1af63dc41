//! The mails that a change of a submission causes.

mod change;
mod changed_proposal;
mod ending;
mod holder;
pub mod network;
mod new_mail;
pub mod reply;
pub mod thread_message;

use crate::{
    call::Call,
    fault::Fault,
    outbox,
    outbox::NewMail,
    store::{
        announcement_mails, audit,
        batch::{Batch, NotWritten},
        links, mails_of_submission,
        submissions::Submission,
    },
    usecases::failure::Failure,
    usecases::reviewer_mails::{concerned, new_in_queue, withdrawn_from_queue},
};
pub use change::Change;
use change::is_revision;
use mail::{
    message::{Message, QueueNews},
    template::Snippet,
};
pub use new_mail::{new, title};
use shared::{
    admin::wire::EditedMail,
    email::EmailAddress,
    lang::Lang,
    problem::ProblemCode,
    submission::{
        SubmissionKind,
        action::ActionName,
        periods::UNDO_SECONDS,
        reasons::{Note, Notes},
        state::{Mark, Rejection, State, StateName},
    },
    time::Timestamp,
};

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
    if let Some(decided) = change.undone {
        audit::as_untold(batch, &after.id, decided);
        mails_of_submission::take_back(batch, &after.id, decided);
        links::extending_again(batch, &after.id, decided);
    } else if takes_back(change) {
        mails_of_submission::cancel_about(batch, &after.id);
    }
    if ends_asking(change.action.name()) {
        links::revoke_extending(batch, &after.id, call.now);
        mails_of_submission::cancel_asking(batch, &after.id);
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
    let mut mails = match after.review.kind() {
        SubmissionKind::Reply => reply::planned(call, change).await?,
        SubmissionKind::JoinRequest | SubmissionKind::Message => {
            network::planned(call, change).await?
        }
        SubmissionKind::ThreadMessage => reply::of_message(call, change).await?,
        SubmissionKind::Proposal | SubmissionKind::Outcome => holder::planned(call, change).await?,
    };
    if change.action.name() == ActionName::Publish {
        mails.extend(changed_proposal::planned(call, change.before, after).await?);
    }
    if comes_to_reviewers(change) {
        mails.extend(to_reviewers(call, after, news(change)).await?);
    }
    if leaves_reviewers(change) {
        let people = concerned(call, change.before).await?;
        mails.extend(withdrawn_from_queue(call, change.before, people)?);
    }
    if change.can_be_undone {
        mails = mails.into_iter().map(|mail| later(after, mail)).collect();
    }
    Ok(mails)
}

/// The mails to the reviewers of a submission that begins to wait for them.
pub async fn to_reviewers(
    call: &Call,
    submission: &Submission,
    news: QueueNews,
) -> Result<Vec<NewMail>, Fault> {
    let people = concerned(call, submission).await?;
    new_in_queue(call, submission, news, people)
}

/// A mail of a decision: it leaves once the decision can't be taken back, which cancels it.
fn later(decided: &Submission, mail: NewMail) -> NewMail {
    NewMail {
        not_before: mail.not_before.plus_seconds(UNDO_SECONDS),
        about: Some(decided.id.clone()),
        is_expected: true,
        ..mail
    }
}

/// True if the change takes another one back. A delivery goes on while the announcement of its public part is undone.
fn takes_back(change: &Change<'_>) -> bool {
    match change.action.name() {
        ActionName::Undo => !is_revision(change),
        ActionName::EndAsSpam | ActionName::Retract | ActionName::Reopen => true,
        // The author of what was declined a moment ago, and now is accepted, is told the second alone.
        ActionName::Accept => change.after.review.kind().reaches_staff(),
        _ => false,
    }
}

/// The mail that the announcement of a proposal leads to. It has no number yet.
pub fn announced(change: &Change<'_>) -> Option<Message> {
    let is_proposal = change.after.review.kind() == SubmissionKind::Proposal;
    (is_proposal && change.action.name() == ActionName::Announce).then(|| Message::Announced {
        is_revision: is_revision(change),
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

/// The message to the holder, as far as a reviewer can edit it.
async fn to_holder(call: &Call, change: &Change<'_>) -> Result<Option<Message>, Fault> {
    match change.after.review.kind() {
        SubmissionKind::Reply => reply::to_holder(call, change).await,
        // It has the answer in the reviewer's own words already.
        SubmissionKind::JoinRequest | SubmissionKind::Message => Ok(None),
        SubmissionKind::Proposal | SubmissionKind::Outcome | SubmissionKind::ThreadMessage => {
            holder::message(call, change).await
        }
    }
}

/// What a rejection tells the author; nothing to that of spam.
fn why(reason: &Rejection, lang: Lang) -> Option<String> {
    match reason {
        Rejection::Unsuitable { why } => Some(why.to_string()),
        Rejection::DuplicateOf { .. } => Some(Snippet::SameText.text(lang).trim_end().to_owned()),
        Rejection::Spam => None,
    }
}

/// True if the submission or its revision is being announced.
pub fn is_announced(submission: &Submission) -> bool {
    let review = &submission.review;
    let candidate = review.candidate().map(|it| it.state().name());
    [Some(review.state().name()), candidate].contains(&Some(StateName::Announcing))
}

/// Adds a mail to a batch, and gives its id.
pub fn add(call: &Call, batch: &mut Batch, mail: &NewMail) -> Result<String, Fault> {
    outbox::add(call, batch, mail)?;
    Ok(mail.id.clone())
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
    let state = submission.review.state();
    let since = state.since();
    if let Some(message) = network::link_again(submission) {
        return message;
    }
    match state.name() {
        StateName::Draft => Message::Continue { saved: since },
        StateName::AwaitingConfirmation if submission.review.kind() == SubmissionKind::Reply => {
            Message::ReplyConfirm {
                proposal: title(submission),
            }
        }
        StateName::AwaitingConfirmation => Message::Confirm { sent: since },
        _ => Message::Manage {
            kind: submission.review.kind(),
            title: title(submission),
        },
    }
}

/// The mail to a holder who had everything erased. It belongs to no submission, so that it isn't erased with it, and an
/// address that nobody has proven gets none.
pub fn erased(change: &Change<'_>, now: Timestamp) -> Result<Option<NewMail>, Fault> {
    let before = change.before;
    let is_told = change.action.name() == ActionName::Erase && before.is_proven();
    let Some(address) = before.address.clone().filter(|_| is_told) else {
        return Ok(None);
    };
    let message = Message::Erased {
        kind: before.review.kind(),
        number: before.number,
        created: before.created_at,
    };
    Ok(Some(NewMail {
        submission: None,
        ..new(before, address, message, now)?
    }))
}

/// True if the question whether the holder is still looking is answered or has no object any more.
fn ends_asking(action: ActionName) -> bool {
    matches!(
        action,
        ActionName::Extend
            | ActionName::Close
            | ActionName::Reopen
            | ActionName::TakeDown
            | ActionName::Withdraw
    )
}

/// True if the submission begins to wait for reviewers.
fn comes_to_reviewers(change: &Change<'_>) -> bool {
    // A reviewer who took a decision back knows that it waits.
    let is_known = matches!(
        change.action.name(),
        ActionName::Unapprove | ActionName::Undo
    );
    waits(change.after) && !waits(change.before) && !is_known
}

/// How it has come to its reviewers.
fn news(change: &Change<'_>) -> QueueNews {
    match change.action.name() {
        ActionName::Resubmit => QueueNews::Again,
        _ if change.after.review.candidate().is_some() => QueueNews::Change,
        ActionName::Submit | ActionName::Confirm => QueueNews::New,
        _ => QueueNews::Other,
    }
}

/// True if its holder takes the submission, or its revision, out of the queue.
fn leaves_reviewers(change: &Change<'_>) -> bool {
    let is_taken_out = matches!(
        change.action.name(),
        ActionName::Withdraw | ActionName::Discard
    );
    is_taken_out && waits(change.before) && !waits(change.after)
}

/// True if a submission waits for reviewers.
fn waits(submission: &Submission) -> bool {
    let review = &submission.review;
    let candidate = review.candidate().map(|it| it.state().name());
    let is_asked = match review.state() {
        State::Delivered(delivery) => {
            delivery.reported.is_some() || delivery.answer.mark == Mark::Held
        }
        _ => false,
    };
    is_asked || candidate.unwrap_or(review.state().name()) == StateName::InReview
}

/// The notes with the names of their fields.
pub(super) fn named(notes: &Notes, submission: &Submission) -> Vec<(String, String)> {
    let name = |note: &Note| mail::field_names::name(note, submission.lang);
    notes
        .as_slice()
        .iter()
        .map(|note| (name(note), note.text.to_string()))
        .collect()
}
