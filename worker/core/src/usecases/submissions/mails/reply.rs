//! The mails that a change of a reply, or of a message between its two sides, causes.

use crate::{
    call::Call,
    fault::Fault,
    outbox::NewMail,
    store::{
        replies,
        submissions::{self, Submission},
    },
    usecases::submissions::mails::{
        self, Change, changed_proposal::MOST_TOLD, ending, holder, thread_message::passed_on,
    },
};
use mail::message::Message;
use shared::{
    form::field::Field,
    lang::Lang,
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        state::{Delivery, Mark, State, StateName},
    },
};

/// The mails of a change of a reply, apart from those to reviewers.
pub async fn planned(call: &Call, change: &Change<'_>) -> Result<Vec<NewMail>, Fault> {
    let Change { before, after, .. } = *change;
    let Some(parent) = &after.parent else {
        return Ok(Vec::new());
    };
    let proposal = submissions::find(&call.db, parent).await?;
    let mut planned = Vec::new();
    if let Some(address) = &after.address {
        let message = to_replier(call, change, proposal.as_ref()).await?;
        let message = message.map(|message| match change.edited {
            Some(edited) => mail::edited::of(message, edited),
            None => message,
        });
        for message in message.into_iter().chain(shown(change, proposal.as_ref())) {
            let mail = mails::new(after, address.clone(), message, call.now)?;
            planned.push(mail);
        }
    }
    if let Some(proposal) = &proposal
        && let (Some(message), Some(address)) =
            (to_proposer(change, proposal.lang), &proposal.address)
    {
        let mail = mails::new(proposal, address.clone(), message, call.now)?;
        planned.push(NewMail {
            about: Some(before.id.clone()),
            ..mail
        });
    }
    Ok(planned)
}

/// The message to the author of the reply, as far as a reviewer's decision causes it.
pub async fn to_holder(call: &Call, change: &Change<'_>) -> Result<Option<Message>, Fault> {
    to_replier(call, change, None).await
}

/// The message to the author of the reply.
async fn to_replier(
    call: &Call,
    change: &Change<'_>,
    proposal: Option<&Submission>,
) -> Result<Option<Message>, Fault> {
    let Change { before, after, .. } = *change;
    let title = mails::title(after);
    let another_address = before.address != after.address;
    let is_public_part = before.review.revision(change.action.name()).is_some();
    Ok(match (change.action, after.review.state().name()) {
        (Action::Submit { .. }, StateName::AwaitingConfirmation) => Some(mails::link_again(after)),
        (Action::Edit, StateName::AwaitingConfirmation) if another_address => {
            Some(mails::link_again(after))
        }
        (Action::Confirm { .. } | Action::Deliver, StateName::Delivered) => {
            Some(Message::ReplyDelivered { proposal: title })
        }
        (Action::Confirm { .. }, StateName::InReview) => {
            Some(Message::ReplyWaiting { proposal: title })
        }
        (Action::Confirm { .. } | Action::End, StateName::Withdrawn) => {
            Some(Message::ReplyEnded { proposal: title })
        }
        (Action::Return { notes }, _) => Some(Message::Returned {
            kind: SubmissionKind::Reply,
            is_revision: false,
            title,
            notes: mails::named(notes, after),
            until: holder::changed_by(call.now),
            unmet: Vec::new(),
        }),
        (Action::Reject { reason }, _) => mails::why(reason, after.lang).map(|why| {
            if is_public_part {
                let proposal = title;
                return Message::ReplyNotShown { proposal, why };
            }
            let kind = SubmissionKind::Reply;
            Message::Rejected {
                kind,
                is_revision: false,
                title,
                why,
                unmet: Vec::new(),
            }
        }),
        (Action::Reserve, _) => Some(Message::ReplyInReserve {
            proposal: title,
            text: change.text.map(str::to_owned),
        }),
        (Action::Decline, _) => Some(Message::ReplyDeclined {
            proposal: title,
            text: change.text.map(str::to_owned),
        }),
        (Action::Settle, _) => {
            let text = said_with_acceptance(call, after).await?;
            proposal.and_then(|proposal| accepted(title, proposal, text))
        }
        _ => ending::message(call, change),
    })
}

/// The message to the replier whose reply is accepted, with the proposer's contact.
fn accepted(title: String, proposal: &Submission, text: Option<String>) -> Option<Message> {
    let form = proposal.form(proposal.review.text());
    Some(Message::ReplyAccepted {
        proposal: title,
        organisation: form.organisation()?.to_owned(),
        name: contact_name(proposal),
        address: proposal.address.as_ref()?.to_string(),
        text,
    })
}

/// What the proposer wrote with the acceptance. What was flagged comes in a mail of its own, once a reviewer passes it on.
async fn said_with_acceptance(call: &Call, reply: &Submission) -> Result<Option<String>, Fault> {
    let Some(id) = replies::said_with_acceptance(&call.db, &reply.id).await? else {
        return Ok(None);
    };
    let message = submissions::find(&call.db, &id).await?;
    Ok(message.and_then(|message| match message.review.state() {
        State::Delivered(Delivery { approved: None, .. }) => {
            let form = message.form(message.review.text());
            form.content().text(Field::Text, None).map(str::to_owned)
        }
        _ => None,
    }))
}

/// The message that everybody sees the reply: it is accepted, its public part is reviewed, and its proposal is public.
fn shown(change: &Change<'_>, proposal: Option<&Submission>) -> Option<Message> {
    let after = change.after;
    let may_begin = matches!(
        change.action.name(),
        ActionName::Publish | ActionName::Settle
    );
    let is_there = proposal.is_some_and(|it| it.review.state().name().is_public());
    after
        .review
        .public_text()
        .filter(|_| may_begin && is_there)?;
    Some(Message::ReplyShown {
        proposal: mails::title(after),
        number: after.root.as_ref()?.number()?,
    })
}

/// The message to the proposer; titles in the language of the proposer's mails.
fn to_proposer(change: &Change<'_>, lang: Lang) -> Option<Message> {
    let Change { before, after, .. } = *change;
    let root = before.root.as_ref()?;
    let proposal = root.title(lang).to_owned();
    let form = before.form(before.review.text());
    let organisation = form.organisation().unwrap_or_default().to_owned();
    let was = mark(before);
    match (change.action, after.review.state().name()) {
        (Action::Confirm { .. } | Action::Deliver, StateName::Delivered) => {
            Some(Message::ReplyNew {
                proposal,
                organisation,
                text: form.reply()?.message.clone(),
            })
        }
        (Action::Accept { is_held: true }, _) => Some(Message::AcceptanceHeld {
            proposal,
            organisation,
        }),
        (Action::Disallow, _) => Some(Message::AcceptanceStopped {
            proposal,
            organisation,
        }),
        (Action::Settle, _) => Some(Message::ReplyAcceptedByYou {
            proposal,
            organisation,
            name: contact_name(after),
            address: after.address.as_ref()?.to_string(),
        }),
        (Action::Withdraw { .. }, _) if was.is_some() => Some(Message::ReplyWithdrawn {
            proposal,
            organisation,
        }),
        (Action::EndAsSpam, _) => Some(Message::ReplyEndedAsSpam {
            proposal,
            organisation,
            address_was_shown: was == Some(Mark::Accepted),
        }),
        _ => None,
    }
}

/// The mails of a change of a message between the two sides that waits for a reviewer: to its author, and, once it is passed on,
/// to the other side.
pub async fn of_message(call: &Call, change: &Change<'_>) -> Result<Vec<NewMail>, Fault> {
    let mut planned = holder::planned(call, change).await?;
    if change.action.name() == ActionName::Deliver {
        let passed_on = passed_on(call, change.after).await?;
        planned.extend(passed_on);
    }
    Ok(planned)
}

/// The mails to the other sides of accepted pairs, when one side has everything erased.
pub async fn pairs_erased(call: &Call, change: &Change<'_>) -> Result<Vec<NewMail>, Fault> {
    let before = change.before;
    if change.action.name() != ActionName::Erase {
        return Ok(Vec::new());
    }
    let organisation = |submission: &Submission| {
        let form = submission.form(submission.review.text());
        form.organisation().unwrap_or_default().to_owned()
    };
    let others = match (before.review.kind(), &before.parent) {
        (SubmissionKind::Proposal, _) => {
            let ids = replies::arrived(&call.db, &before.id, call.now, None, MOST_TOLD).await?;
            let mut replies = submissions::find_all(&call.db, &ids).await?;
            replies.retain(|reply| mark(reply) == Some(Mark::Accepted));
            replies
        }
        (SubmissionKind::Reply, Some(proposal)) if mark(before) == Some(Mark::Accepted) => {
            let proposal = submissions::find(&call.db, proposal).await?;
            proposal.into_iter().collect()
        }
        _ => Vec::new(),
    };
    others
        .iter()
        .filter_map(|other| Some((other, other.address.clone()?)))
        .map(|(other, address)| {
            let proposal = match &before.root {
                Some(root) => root.title(other.lang).to_owned(),
                None => mails::title(before),
            };
            let message = Message::PairErased {
                proposal,
                organisation: organisation(before),
            };
            mails::new(other, address, message, call.now)
        })
        .collect()
}

/// The addressee's answer to a delivered submission.
pub fn mark(submission: &Submission) -> Option<Mark> {
    match submission.review.state() {
        State::Delivered(delivery) => Some(delivery.answer.mark),
        _ => None,
    }
}

/// The name of a submission's contact; empty where another person holds it now, who gave none.
pub fn contact_name(submission: &Submission) -> String {
    let form = submission.form(submission.review.text());
    let holder = &submission.address;
    let is_holders = holder.is_none() || form.contact_email() == *holder;
    let name = form
        .content()
        .text(Field::ContactName, None)
        .filter(|_| is_holders);
    name.unwrap_or_default().to_owned()
}
