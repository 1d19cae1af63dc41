//! The mails that the time of a reply brings: reminders, the news of silence, and the question for the outcome.

use crate::{
    call::Call,
    fault::Fault,
    hash::sha256,
    outbox::NewMail,
    store::{
        mails as mail_rows, replies,
        submissions::{self, Submission},
    },
    usecases::submissions::{
        mails::{self, reply::mark},
        outcomes,
    },
};
use mail::message::Message;
use shared::{
    submission::{
        SubmissionKind,
        action::ActionName,
        due::Task,
        periods::{ANSWER_REMIND_DAYS, UNDO_SECONDS},
        state::{Mark, State},
        wire::Side,
    },
    time::Timestamp,
};

/// Replies that are looked at for one reminder.
const MOST: u32 = 200;
/// The letters of a mail's id.
const ID_LETTERS: usize = 32;

/// The mails of a task that changes nothing of a reply.
pub async fn told(call: &Call, reply: &Submission, task: Task) -> Result<Vec<NewMail>, Fault> {
    match task {
        Task::RemindAddressee => unanswered(call, reply).await,
        Task::TellSilence => Ok(silence(call, reply)?.into_iter().collect()),
        Task::AskOutcome => outcome(call, reply).await,
        _ => Ok(Vec::new()),
    }
}

/// The time from which the proposal of a reply that is not accepted has ended: what was taken down may come back for a moment.
pub async fn lost_proposal(call: &Call, reply: &Submission) -> Result<Option<Timestamp>, Fault> {
    let review = &reply.review;
    if review.kind() != SubmissionKind::Reply || !review.has_transition(ActionName::End) {
        return Ok(None);
    }
    Ok(match proposal_state(call, reply).await? {
        Some(State::Published { .. } | State::Closed { .. }) => None,
        Some(State::TakenDown { at, .. }) => Some(at.plus_seconds(UNDO_SECONDS)),
        Some(_) | None => Some(call.now),
    })
}

/// True if a reply is kept because the two sides are a pair, and the proposal is kept.
pub async fn is_kept(call: &Call, reply: &Submission) -> Result<bool, Fault> {
    let is_pair =
        reply.review.kind() == SubmissionKind::Reply && mark(reply).is_some_and(Mark::is_pair);
    let state = proposal_state(call, reply).await?;
    Ok(is_pair && !matches!(state, Some(State::Anonymised { .. }) | None))
}

async fn proposal_state(call: &Call, reply: &Submission) -> Result<Option<State>, Fault> {
    let Some(proposal) = &reply.parent else {
        return Ok(None);
    };
    let proposal = submissions::find(&call.db, proposal).await?;
    Ok(proposal.map(|proposal| proposal.review.state().clone()))
}

/// The reminder of all replies that a proposer has not answered, one a day however many they are.
async fn unanswered(call: &Call, reply: &Submission) -> Result<Vec<NewMail>, Fault> {
    let Some(proposal) = &reply.parent else {
        return Ok(Vec::new());
    };
    let Some(proposal) = submissions::find(&call.db, proposal).await? else {
        return Ok(Vec::new());
    };
    let mut id = sha256(&format!("unanswered {} {}", proposal.id, call.now.date()));
    id.truncate(ID_LETTERS);
    if mail_rows::exists(&call.db, &id).await? {
        return Ok(Vec::new());
    }
    let ids = replies::arrived(&call.db, &proposal.id, call.now, None, MOST).await?;
    let [first, _] = ANSWER_REMIND_DAYS;
    let long_ago = call.now.plus_days(-first);
    let organisations: Vec<String> = submissions::find_all(&call.db, &ids)
        .await?
        .iter()
        .filter(|reply| match reply.review.state() {
            State::Delivered(delivery) => {
                delivery.answer.mark.is_open() && delivery.since <= long_ago
            }
            _ => false,
        })
        .filter_map(|reply| {
            let form = reply.form(reply.review.text());
            form.organisation().map(str::to_owned)
        })
        .collect();
    let Some(address) = proposal
        .address
        .clone()
        .filter(|_| !organisations.is_empty())
    else {
        return Ok(Vec::new());
    };
    let message = Message::RepliesUnanswered {
        proposal: mails::title(&proposal),
        organisations,
    };
    Ok(vec![NewMail {
        id,
        mentions: ids,
        ..mails::new(&proposal, address, message, call.now)?
    }])
}

/// The mail to the author of a reply that nobody answered.
fn silence(call: &Call, reply: &Submission) -> Result<Option<NewMail>, Fault> {
    let is_open = mark(reply).is_some_and(Mark::is_open);
    let Some(address) = reply.address.clone().filter(|_| is_open) else {
        return Ok(None);
    };
    let message = Message::ReplySilence {
        proposal: mails::title(reply),
    };
    mails::new(reply, address, message, call.now).map(Some)
}

/// The question for the outcome, to each side of an accepted reply that has not told it.
async fn outcome(call: &Call, reply: &Submission) -> Result<Vec<NewMail>, Fault> {
    let Some(proposal) = &reply.parent else {
        return Ok(Vec::new());
    };
    let Some(proposal) = submissions::find(&call.db, proposal).await? else {
        return Ok(Vec::new());
    };
    let sides = [
        (Side::Replier, reply, &proposal),
        (Side::Proposer, &proposal, reply),
    ];
    let mut asked = Vec::new();
    for (side, asks, other) in sides {
        let Some(address) = asks.address.clone() else {
            continue;
        };
        if outcomes::has_reported(call, &reply.id, side).await? {
            continue;
        }
        let form = other.form(other.review.text());
        let message = Message::AskOutcome {
            proposal: mails::title(asks),
            organisation: form.organisation().unwrap_or_default().to_owned(),
            reply: reply.id.clone(),
        };
        asked.push(NewMail {
            mentions: vec![other.id.clone()],
            ..mails::new(asks, address, message, call.now)?
        });
    }
    Ok(asked)
}
