//! Replies: what the proposer receives and answers, and what the side that replied sees.

use crate::{
    call::Call,
    hash::sha256,
    limits,
    store::{
        audit::{self, SubmissionEvent},
        batch::Batch,
        replies,
        submissions::{self, Submission},
    },
    usecases::{
        failure::Failure,
        submissions::{
            access::Holder,
            act::{self, Request},
            hand_in::{self, Addressed},
            mails::{self, reply::contact_name, thread_message::told},
            quota,
            request_key::RequestKey,
            thread, views,
        },
    },
};
use mail::message::QueueNews;
use shared::{
    lang::LocalisedText,
    proposal::number::ProposalNumber,
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        actor::Actor,
        id::SubmissionId,
        state::{Delivery, Mark, State},
        target::Target,
        wire::{
            NewThreadMessage, PartnerContact, PublicReply, ReceivedReplies, ReceivedReply,
            ReplyRequest, SentReply,
        },
    },
    time::Timestamp,
};

/// What a reply to a public proposal belongs to.
///
/// # Errors
/// `NotFound` for a number that was never given, `Gone` for a proposal that is not public, `Refused` for a closed one.
pub async fn addressed(call: &Call, number: ProposalNumber) -> Result<Addressed, Failure> {
    let id = replies::by_number(&call.db, number).await?;
    let id = id.ok_or(Failure::NotFound)?;
    let proposal = submissions::find(&call.db, &id).await?;
    let proposal = proposal.ok_or(Failure::NotFound)?;
    match proposal.review.state() {
        State::Published { .. } => Ok(Addressed {
            parent: Some(proposal),
            ..Addressed::default()
        }),
        State::Closed { .. } => Err(Failure::Refused),
        _ => Err(Failure::Gone),
    }
}

/// The public replies of a proposal.
///
/// # Errors
/// `NotFound` for a number that was never given, `Gone` for a proposal that is not public.
pub async fn public(call: &Call, number: ProposalNumber) -> Result<Vec<PublicReply>, Failure> {
    let replies = call.db.ask(replies::PublicReplies(number)).await?;
    replies.ok_or(Failure::NotFound)?.ok_or(Failure::Gone)
}

/// Replies that the proposer's page shows at once: the messages of each are asked for.
const SHOWN: usize = 100;

/// The replies that a proposer has received, newest first; those older than `before`, if it is given.
pub async fn received(
    call: &Call,
    holder: &Holder,
    before: Option<&SubmissionId>,
) -> Result<ReceivedReplies, Failure> {
    holder.check_proven()?;
    let proposal = &holder.submission;
    let most = u32::try_from(SHOWN + 1).unwrap_or(u32::MAX);
    let mut ids = replies::arrived(&call.db, &proposal.id, call.now, before, most).await?;
    let has_older = ids.len() > SHOWN;
    ids.truncate(SHOWN);
    let mut shown = Vec::new();
    for reply in &submissions::find_all(&call.db, &ids).await? {
        shown.push(received_one(call, holder, reply).await?);
    }
    Ok(ReceivedReplies {
        replies: shown,
        count: replies::delivered(&call.db, &proposal.id).await?,
        has_older,
    })
}

/// True if a reply has reached the proposer.
fn has_arrived(reply: &Submission, now: Timestamp) -> bool {
    matches!(reply.review.state(), State::Delivered(delivery) if delivery.has_arrived(now))
}

async fn received_one(
    call: &Call,
    holder: &Holder,
    reply: &Submission,
) -> Result<ReceivedReply, Failure> {
    let State::Delivered(delivery) = reply.review.state() else {
        return Err(Failure::NotFound);
    };
    let form = reply.form(reply.review.text());
    let form = form.reply().cloned().unwrap_or_default();
    let actor = Actor::Addressee {
        parent: holder.submission.id.clone(),
    };
    Ok(ReceivedReply {
        id: reply.id.clone(),
        version: reply.review.version(),
        delivered_at: delivery.since,
        mark: delivery.answer.mark,
        marked_at: delivery.answer.at,
        until: reply.review.state().until(),
        municipality: form.municipality.parse().ok(),
        name: contact_name(reply),
        message: LocalisedText {
            lang: form.lang.parse().unwrap_or(reply.lang),
            text: form.message,
        },
        languages: form
            .languages
            .iter()
            .filter_map(|code| code.parse().ok())
            .collect(),
        organisation: form.organisation,
        contact: contact(reply, delivery),
        actions: views::actions(reply, &actor, call.now),
        thread: thread::entries(call, reply, &Target::Replier).await?,
    })
}

/// The contact of a submission, if the pair is accepted.
fn contact(of: &Submission, delivery: &Delivery) -> Option<PartnerContact> {
    if delivery.answer.mark != Mark::Accepted {
        return None;
    }
    let form = of.form(of.review.text());
    Some(PartnerContact {
        organisation: form.organisation().unwrap_or_default().to_owned(),
        name: contact_name(of),
        email: of.address.clone()?,
    })
}

/// A reply as the side that wrote it sees it.
///
/// # Errors
/// `NotFound` for another kind of submission.
pub async fn sent(call: &Call, holder: &Holder) -> Result<SentReply, Failure> {
    holder.check_proven()?;
    let reply = &holder.submission;
    let proposal = proposal_of(call, reply).await?;
    let delivery = match reply.review.state() {
        State::Delivered(delivery) => Some(delivery),
        _ => None,
    };
    let public = proposal.public_proposal()?;
    let lang = proposal.latest().lang().unwrap_or(proposal.lang);
    let title = reply.root.as_ref().map_or("", |root| root.title(lang));
    let organisation = reply.root.as_ref().map_or("", |root| root.organisation());
    Ok(SentReply {
        number: proposal.number,
        title: LocalisedText {
            lang,
            text: title.to_owned(),
        },
        organisation: organisation.to_owned(),
        proposal: proposal.review.state().name(),
        open_until: public.map(|it| it.open_until),
        mark: delivery.map(|it| it.answer.mark),
        marked_at: delivery.map(|it| it.answer.at),
        is_shown: delivery.is_some_and(|it| it.shown.is_some()),
        contact: delivery.and_then(|it| contact(&proposal, it)),
        thread: thread::entries(call, reply, &Target::Proposer).await?,
    })
}

async fn proposal_of(call: &Call, reply: &Submission) -> Result<Submission, Failure> {
    if reply.review.kind() != SubmissionKind::Reply {
        return Err(Failure::NotFound);
    }
    let id = reply.parent.as_ref().ok_or(Failure::NotFound)?;
    let proposal = submissions::find(&call.db, id).await?;
    proposal.ok_or(Failure::NotFound)
}

/// The reply of an id, if it has reached this proposer.
async fn found(call: &Call, holder: &Holder, id: &SubmissionId) -> Result<Submission, Failure> {
    holder.check_proven()?;
    let actor = Actor::Addressee {
        parent: holder.submission.id.clone(),
    };
    let reply = act::find(call, &actor, id).await?;
    let is_reply = reply.review.kind() == SubmissionKind::Reply;
    if is_reply && has_arrived(&reply, call.now) {
        Ok(reply)
    } else {
        Err(Failure::NotFound)
    }
}

/// Does what the proposer answers. An acceptance is an event of the proposal, too: whoever withdraws it at the same time is
/// refused.
///
/// # Errors
/// When the reply has not reached them, has changed since they saw it, or doesn't allow it; the error of a missing text.
pub async fn answer(
    call: &Call,
    holder: &Holder,
    id: &SubmissionId,
    request: ReplyRequest,
) -> Result<ReceivedReply, Failure> {
    let reply = found(call, holder, id).await?;
    let proposal = &holder.submission;
    let actor = Actor::Addressee {
        parent: proposal.id.clone(),
    };
    let mut action = action(request.action)?;
    let text = request.text.trim();
    if request.action == ActionName::Decline && text.is_empty() {
        return Err(Failure::Invalid(thread::missing()));
    }
    // What is refused counts neither as an acceptance nor as a message.
    let step = Request::new(request.version, action.clone());
    act::plan::plan(call, &actor, &reply, &step)?;
    let accepting = accepting(holder, &action, call.now)?;
    let mut uses = Vec::new();
    if let Action::Accept { is_held } = &mut action {
        let accept = quota::accept(&proposal.id);
        *is_held = limits::full(call, &accept).await?.is_some();
        if !*is_held {
            uses.extend(accept);
        }
    }
    let may_speak = matches!(
        request.action,
        ActionName::Decline | ActionName::Reserve | ActionName::Accept
    );
    let composed = if text.is_empty() || !may_speak {
        None
    } else {
        let composed = thread::compose(
            call,
            &reply,
            proposal,
            Target::Replier,
            request.text.clone(),
        );
        Some(composed.await?)
    };
    uses.extend(composed.iter().flat_map(|it| it.uses.clone()));
    // The version is the key: it is answered once.
    let key = sha256(&format!("{} {}", reply.id, request.version));
    let key = RequestKey::new("answer", &key, &request.text)?;
    let is_delivered = composed.as_ref().is_some_and(|it| it.is_delivered);
    let step = Request {
        text: is_delivered.then(|| request.text.clone()),
        ..Request::new(request.version, action)
    };
    let to_reviewers = match composed.as_ref().filter(|it| !it.is_delivered) {
        Some(waiting) => mails::to_reviewers(call, &waiting.message, QueueNews::New).await?,
        None => Vec::new(),
    };
    let after = act::act_on(call, &actor, reply, step, |batch| {
        if let Some(after) = &accepting {
            accept_beside(call, batch, holder, after);
        }
        if let Some(composed) = &composed {
            hand_in::add(call, batch, &composed.message, &key)?;
        }
        for mail in &to_reviewers {
            crate::outbox::add(call, batch, mail)?;
        }
        limits::count(call, batch, &uses)
    })
    .await?;
    received_one(call, holder, &after).await
}

/// The action of a request.
fn action(name: ActionName) -> Result<Action, Failure> {
    Ok(match name {
        ActionName::MarkSeen => Action::MarkSeen,
        ActionName::Reserve => Action::Reserve,
        ActionName::Decline => Action::Decline,
        ActionName::Accept => Action::Accept { is_held: false },
        ActionName::Retract => Action::Retract,
        ActionName::Report => Action::Report,
        _ => return Err(Failure::Malformed),
    })
}

/// The proposal after an acceptance of one of its replies; `None` for another action.
fn accepting(
    holder: &Holder,
    action: &Action,
    now: Timestamp,
) -> Result<Option<Submission>, Failure> {
    if action.name() != ActionName::Accept {
        return Ok(None);
    }
    let proposal = &holder.submission;
    let review = proposal.review.apply(action, &holder.actor(), now)?;
    Ok(Some(Submission {
        review,
        ..proposal.clone()
    }))
}

/// Adds the proposal's event of an acceptance, which fails the batch when the proposal has changed since.
fn accept_beside(call: &Call, batch: &mut Batch, holder: &Holder, after: &Submission) {
    let state = after.review.state().name();
    let event = SubmissionEvent {
        submission: &after.id,
        holder: after.address.as_ref(),
        version: after.review.version(),
        action: ActionName::Accept,
        actor: &holder.actor(),
        from: Some(state),
        to: Some(state),
        at: call.now,
        request: &call.request,
    };
    audit::submission_event(batch, &event);
    replies::new_version(batch, after);
}

/// Writes a message of the proposer to the side that replied.
///
/// # Errors
/// When the reply has not reached them; the errors of the text.
pub async fn write_to_replier(
    call: &Call,
    holder: &Holder,
    id: &SubmissionId,
    new: NewThreadMessage,
) -> Result<ReceivedReply, Failure> {
    let reply = found(call, holder, id).await?;
    let key = key(&reply, &new)?;
    if key.made(call).await?.is_none() {
        let target = Target::Replier;
        let author = &holder.submission;
        let composed = thread::compose(call, &reply, author, target, new.text.clone()).await?;
        let told = told(author, &reply, new.text);
        thread::send(call, holder, &composed, &key, &reply, told).await?;
    }
    received_one(call, holder, &reply).await
}

/// Writes a message of the side that replied to the proposer.
///
/// # Errors
/// When the reply isn't delivered; the errors of the text.
pub async fn write_to_proposer(
    call: &Call,
    holder: &Holder,
    new: NewThreadMessage,
) -> Result<SentReply, Failure> {
    holder.check_proven()?;
    let reply = &holder.submission;
    let proposal = proposal_of(call, reply).await?;
    if !has_arrived(reply, call.now) {
        return Err(Failure::Refused);
    }
    let key = key(reply, &new)?;
    if key.made(call).await?.is_none() {
        let target = Target::Proposer;
        let composed = thread::compose(call, reply, reply, target, new.text.clone()).await?;
        let told = told(reply, &proposal, new.text);
        thread::send(call, holder, &composed, &key, &proposal, told).await?;
    }
    sent(call, holder).await
}

/// The key of a message.
fn key(reply: &Submission, new: &NewThreadMessage) -> Result<RequestKey, Failure> {
    RequestKey::new(&format!("message {}", reply.id), &new.key, &new.text)
}
