//! The mails of a message between the two sides of a reply that waits for a reviewer, and the mail that has such a message.

use crate::{
    call::Call,
    fault::Fault,
    outbox::NewMail,
    store::submissions::{self, Submission},
    usecases::submissions::mails::{self, Change, holder},
};
use mail::message::Message;
use shared::{
    form::field::Field,
    submission::{action::ActionName, state::StateName, target::Target},
};

/// The mails of a change: to the author, and, once a reviewer passes the message on, to the other side.
pub async fn planned(call: &Call, change: &Change<'_>) -> Result<Vec<NewMail>, Fault> {
    let mut planned = holder::planned(call, change).await?;
    if change.action.name() == ActionName::Deliver {
        let passed_on = passed_on(call, change.after).await?;
        planned.extend(passed_on.map(|mail| mails::undoable(change, mail)));
    }
    Ok(planned)
}

async fn passed_on(call: &Call, message: &Submission) -> Result<Option<NewMail>, Fault> {
    let Some(reply) = find_parent(call, message).await? else {
        return Ok(None);
    };
    let Some(proposal) = find_parent(call, &reply).await? else {
        return Ok(None);
    };
    // Nothing goes on with what was spam.
    if reply.review.state().name() == StateName::Rejected {
        return Ok(None);
    }
    let (from, to) = match message.target {
        Some(Target::Replier) => (&proposal, &reply),
        _ => (&reply, &proposal),
    };
    let form = message.form(message.review.text());
    let text = form.content().text(Field::Text, None).unwrap_or_default();
    let told = told(from, to, text.to_owned());
    let address = to.address.clone();
    let mail = address.map(|address| mails::new(to, address, told, call.now));
    mail.transpose()
}

async fn find_parent(call: &Call, of: &Submission) -> Result<Option<Submission>, Fault> {
    match &of.parent {
        Some(id) => submissions::find(&call.db, id).await,
        None => Ok(None),
    }
}

/// A message of one side, as the other one is told of it.
pub fn told(from: &Submission, to: &Submission, text: String) -> Message {
    let form = from.form(from.review.text());
    Message::ThreadMessage {
        proposal: mails::title(to),
        organisation: form.organisation().unwrap_or_default().to_owned(),
        text,
    }
}
