//! The mails that a change of a submission causes.

pub mod network;
pub mod reply;

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
    usecases::reviewer_mails::{NewSubmission, concerned, new_in_queue},
};
use mail::{
    message::{ClosingNews, Message},
    template::Snippet,
};
use shared::{
    admin::wire::EditedMail,
    email::EmailAddress,
    lang::Lang,
    problem::ProblemCode,
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        id::SubmissionId,
        periods::UNDO_SECONDS,
        reasons::{Note, Notes},
        state::{Closer, Mark, Rejection, State, StateName},
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
    /// What is said to the other side, as far as it reaches it
    pub text: Option<&'a str>,
    /// The address of whoever answers, if they show it
    pub reply_to: Option<&'a EmailAddress>,
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
    if matches!(
        change.action.name(),
        ActionName::Undo | ActionName::EndAsSpam | ActionName::Retract
    ) || change.action.name() == ActionName::Reopen && after.review.kind().reaches_staff()
    {
        mails_of_submission::cancel_about(batch, &after.id);
    }
    if ends_asking(change.action.name()) {
        links::revoke_extending(batch, &after.id, call.now);
        mails_of_submission::cancel_asking(batch, &after.id);
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
    let mut mails = match after.review.kind() {
        SubmissionKind::Reply => reply::planned(call, change).await?,
        SubmissionKind::JoinRequest | SubmissionKind::Message => {
            network::planned(call, change).await?
        }
        SubmissionKind::Proposal | SubmissionKind::Outcome | SubmissionKind::ThreadMessage => {
            to_holder_alone(call, change).await?
        }
    };
    if change.action.name() == ActionName::Publish {
        mails.extend(reply::proposal_changed(call, change).await?);
    }
    if comes_to_reviewers(change) {
        mails.extend(to_reviewers(call, after).await?);
    }
    Ok(mails)
}

/// The mail to the holder of what reaches nobody else.
async fn to_holder_alone(call: &Call, change: &Change<'_>) -> Result<Vec<NewMail>, Fault> {
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
    Ok(mails)
}

/// The mails to the reviewers of a submission that begins to wait for them.
pub async fn to_reviewers(call: &Call, submission: &Submission) -> Result<Vec<NewMail>, Fault> {
    to_reviewers_of(call, submission, &title(submission)).await
}

/// As [`to_reviewers`], of a new submission that belongs to a proposal with this title.
pub async fn to_reviewers_of(
    call: &Call,
    submission: &Submission,
    title: &str,
) -> Result<Vec<NewMail>, Fault> {
    let form = submission.latest();
    let new_submission = NewSubmission {
        submission: &submission.id,
        title,
        organisation: form.organisation().unwrap_or_default(),
    };
    new_in_queue(call, &new_submission, concerned(call, submission).await?)
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
        // It has the answer in the reviewer's own words already.
        None if change.after.review.kind().reaches_staff() => None,
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
        about: None,
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

/// The title in the language that its holder is written to in, else in its own; of what belongs to a proposal, that of the
/// proposal; of what reaches a network, the network's name.
pub fn title(submission: &Submission) -> String {
    title_in(submission, submission.lang)
}

/// The title in a language, else in its own.
pub fn title_in(submission: &Submission, lang: Lang) -> String {
    if let Some(root) = &submission.root {
        return root.title(lang).to_owned();
    }
    if let Some(name) = submission.reaches(lang) {
        return name;
    }
    let form = submission.latest();
    let parallel = form.proposal().and_then(|it| it.parallel.get(&lang));
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
        (Action::Submit { .. }, StateName::AwaitingConfirmation) => Some(link_again(after)),
        (Action::Edit, StateName::AwaitingConfirmation | StateName::Draft) if another_address => {
            Some(link_again(after))
        }
        (Action::Publish, _) if after.review.kind() == SubmissionKind::Outcome => {
            outcome_published(after)
        }
        (Action::Submit { .. } | Action::Confirm { .. }, StateName::InReview) => {
            Some(Message::Received { title })
        }
        (Action::Return { notes }, _) => Some(Message::Returned {
            kind: after.review.kind(),
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
            kind: after.review.kind(),
            title: self::title(before),
            why: why.to_string(),
        }),
        (
            Action::Reject {
                reason: Rejection::DuplicateOf { submission },
            },
            _,
        ) => Some(duplicate(call, before, submission).await?),
        (Action::TakeDown { why }, _) if after.review.kind() == SubmissionKind::Outcome => {
            Some(Message::OutcomeTakenDown {
                proposal: title,
                why: why.to_string(),
            })
        }
        (Action::TakeDown { why }, _) => number.map(|number| Message::TakenDown {
            title,
            number,
            why: why.to_string(),
        }),
        (Action::Close { .. }, _) => closed(after, call.now),
        (Action::Restore, state) if state.is_public() => {
            number.map(|number| Message::Restored { title, number })
        }
        _ => None,
    })
}

/// The message about a closing by somebody else than the holder.
fn closed(submission: &Submission, now: Timestamp) -> Option<Message> {
    let State::Closed { by, why, told, .. } = submission.review.state() else {
        return None;
    };
    let (title, number) = (title(submission), submission.number?);
    let days = submission.open_days(now)?;
    let reopens_until = days.reopens_until(now.date());
    let news = match by {
        Closer::Holder => return None,
        Closer::Reviewer(_) => ClosingNews::ByReviewer {
            reason: (*why)?,
            told: told.as_ref()?.to_string(),
            reopens_until,
        },
        Closer::System => ClosingNews::TimeOver {
            last_day: days.until,
            reopens_until,
        },
    };
    Some(Message::Closing {
        title,
        number,
        news,
    })
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

/// The message that results are public; none for those that their author doesn't let publish.
fn outcome_published(outcome: &Submission) -> Option<Message> {
    let form = outcome.form(outcome.review.text());
    form.outcome().filter(|form| form.publish)?;
    let number = outcome.root.as_ref()?.number()?;
    Some(Message::OutcomePublished {
        proposal: title(outcome),
        number,
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
            kind: submission.review.kind(),
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
        let is_asked = match review.state() {
            State::Delivered(delivery) => {
                delivery.reported.is_some() || delivery.answer.mark == Mark::Held
            }
            _ => false,
        };
        is_asked || candidate.unwrap_or(review.state().name()) == StateName::InReview
    };
    // A reviewer who revoked an approval knows that it waits.
    waits(change.after) && !waits(change.before) && change.action.name() != ActionName::Unapprove
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
