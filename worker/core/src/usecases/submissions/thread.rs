//! The messages between the two sides of a reply.

use crate::{
    call::Call,
    clock,
    limits::{self, Use},
    store::{
        batch::{Batch, NotWritten},
        replies,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            access::Holder,
            arrival::{self, Arrival},
            hand_in,
            mails::{self, thread_message::telling},
            quota,
            request_key::RequestKey,
        },
    },
};
use mail::message::{Message, QueueNews};
use shared::{
    form::error::FieldError,
    message::thread_message::{ThreadMessageForm, validate},
    submission::{
        SubmissionKind,
        action::{Action, Route},
        actor::Actor,
        form::SubmissionForm,
        review::Review,
        state::{State, StateName},
        target::Target,
        wire::ThreadEntry,
    },
    time::Timestamp,
};
use std::collections::BTreeMap;

/// Most messages of a thread that are shown.
const MOST: u32 = 200;

/// A message that is about to be written, with its author's side.
pub struct Composed {
    /// The message
    pub message: Submission,
    /// True if it reaches the other side at once
    pub is_delivered: bool,
    /// What is counted with it
    pub uses: Vec<Use>,
}

/// A message of one side. `target` is the other side.
///
/// # Errors
/// The errors of the text.
pub async fn compose(
    call: &Call,
    reply: &Submission,
    author: &Submission,
    target: Target,
    text: String,
) -> Result<Composed, Failure> {
    let form = ThreadMessageForm { text };
    validate(&form).map_err(Failure::Invalid)?;
    let id = clock::submission_id()?;
    let draft = Review::draft(SubmissionKind::ThreadMessage, call.now);
    let mut message = Submission {
        review: draft.clone(),
        parent: Some(reply.id.clone()),
        target: Some(target),
        names: BTreeMap::new(),
        lang: author.lang,
        address: author.address.clone(),
        home: author.home,
        regions: Vec::new(),
        privacy_version: author.privacy_version.clone(),
        created_at: call.now,
        changed_at: call.now,
        number: None,
        published_at: None,
        set_day: None,
        transfer: None,
        root: Some(reply.as_root()),
        contact_hidden: 0,
        texts: [(draft.text(), SubmissionForm::ThreadMessage(form))].into(),
        id,
    };
    let Arrival { route, uses } = arrival::route(call, &message).await?;
    let actor = Actor::holder(message.id.clone());
    let submit = Action::Submit { proven: route };
    message.review = draft.apply(&submit, &actor, call.now)?;
    let text = message.texts.remove(&draft.text());
    let version = message.review.text();
    message.texts.extend(text.map(|form| (version, form)));
    Ok(Composed {
        message,
        is_delivered: route == Some(Route::Addressee),
        uses,
    })
}

/// The errors of a missing text.
pub fn missing() -> Vec<FieldError> {
    validate(&ThreadMessageForm::default())
        .err()
        .unwrap_or_default()
}

/// Writes a message of a holder on its own, and tells the other side, or the reviewers.
pub async fn send(
    call: &Call,
    holder: &Holder,
    composed: &Composed,
    key: &RequestKey,
    to: &Submission,
    told: Message,
) -> Result<(), Failure> {
    let mut batch = Batch::new(&call.db);
    hand_in::add(call, &mut batch, &composed.message, key)?;
    let mut uses = quota::act(call, &holder.actor(), &holder.submission);
    uses.extend_from_slice(&composed.uses);
    limits::count(call, &mut batch, &uses)?;
    let mut mails = Vec::new();
    if let (true, Some(address)) = (composed.is_delivered, &to.address) {
        let of = [&holder.submission, &composed.message];
        mails.push(telling(to, address.clone(), told, of, call.now)?);
    } else {
        mails.extend(mails::to_reviewers(call, &composed.message, QueueNews::New).await?);
    }
    match mails::send_all(call, batch, &mails).await {
        // The same request came twice at once.
        Ok(()) | Err(NotWritten::Repeated) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// The messages of a reply, oldest first, as one side sees them: the own ones, and what was delivered to it.
pub async fn entries(
    call: &Call,
    reply: &Submission,
    mine: &Target,
) -> Result<Vec<ThreadEntry>, Failure> {
    let ids = replies::messages(&call.db, &reply.id, MOST).await?;
    let messages = submissions::find_all(&call.db, &ids).await?;
    let mut entries: Vec<ThreadEntry> = messages
        .iter()
        .filter_map(|message| entry(message, mine, call.now))
        .collect();
    entries.sort_by_key(|entry| entry.at);
    Ok(entries)
}

fn entry(message: &Submission, mine: &Target, now: Timestamp) -> Option<ThreadEntry> {
    let is_mine = message.target.as_ref() == Some(mine);
    let state = message.review.state();
    let form = message.latest();
    let text = form
        .content()
        .text(shared::form::field::Field::Text, None)
        // Nothing is left of what its author had erased.
        .filter(|text| !text.trim().is_empty())?;
    let (at, has_arrived) = match state {
        State::Delivered(delivery) => (delivery.since, delivery.has_arrived(now)),
        _ => (message.created_at, false),
    };
    let name = state.name();
    (is_mine && name != StateName::Anonymised || has_arrived).then(|| ThreadEntry {
        is_mine,
        text: text.to_owned(),
        at,
        state: name,
    })
}
