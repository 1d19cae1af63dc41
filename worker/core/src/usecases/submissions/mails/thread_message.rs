//! The mail with a message between the two sides of a reply.

use crate::{
    call::Call,
    fault::Fault,
    outbox::NewMail,
    store::submissions::{self, Submission},
    usecases::submissions::mails::new_mail,
};
use mail::message::Message;
use shared::{
    email::EmailAddress,
    form::field::Field,
    submission::{state::StateName, target::Target},
    time::Timestamp,
};

/// The mail with a message that a reviewer passes on, to the other side.
pub async fn passed_on(call: &Call, message: &Submission) -> Result<Option<NewMail>, Fault> {
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
    let mail = address.map(|address| telling(to, address, told, [from, message], call.now));
    mail.transpose()
}

/// A mail to one side that tells of a message of the other.
pub fn telling(
    to: &Submission,
    address: EmailAddress,
    told: Message,
    of: [&Submission; 2],
    now: Timestamp,
) -> Result<NewMail, Fault> {
    Ok(NewMail {
        mentions: of.map(|it| it.id.clone()).to_vec(),
        ..new_mail::new(to, address, told, now)?
    })
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
        proposal: new_mail::title(to),
        organisation: form.organisation().unwrap_or_default().to_owned(),
        text,
    }
}
