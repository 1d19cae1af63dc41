//! The mails that a change of a request to join or of a message causes: to its author, and to those who answer.

use crate::{
    call::Call,
    clock,
    fault::Fault,
    outbox::NewMail,
    settings,
    store::{reviewers::Reviewer, submissions::Submission},
    usecases::{
        reviewer_mails::concerned,
        submissions::mails::{self, Change, ending, reply::contact_name},
    },
};
use mail::{message::Message, template::Snippet};
use shared::{
    admin::wire::Notify,
    form::field::Field,
    lang::Lang,
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        state::{Mark, StateName},
        target::Target,
    },
};

/// The mails of a change, apart from those to reviewers of what is flagged.
pub async fn planned(call: &Call, change: &Change<'_>) -> Result<Vec<NewMail>, Fault> {
    let after = change.after;
    let mut planned = Vec::new();
    let message = to_author(change, settings::answer_days(&call.env));
    let message = message.or_else(|| ending::message(call, change));
    if let (Some(message), Some(address)) = (message, &after.address) {
        let mail = mails::new(after, address.clone(), message, call.now)?;
        planned.push(mail);
    }
    for person in told(call, change).await? {
        if let Some(message) = to_staff(change, person.lang) {
            let mail = to(call, after, person, message)?;
            planned.push(mail);
        }
    }
    Ok(planned)
}

/// A mail to one of those who answer.
pub fn to(
    call: &Call,
    submission: &Submission,
    person: Reviewer,
    message: Message,
) -> Result<NewMail, Fault> {
    Ok(NewMail {
        id: clock::id()?,
        submission: Some(submission.id.clone()),
        recipient: person.address,
        lang: person.lang,
        message,
        not_before: call.now,
        about: None,
        mentions: Vec::new(),
        is_expected: false,
    })
}

/// Those of the people who answer whom a change is told. What waits in the queue is told in the morning to who wishes so.
async fn told(call: &Call, change: &Change<'_>) -> Result<Vec<Reviewer>, Fault> {
    let is_arrival = has_arrived(change);
    let is_of_entry = matches!(change.action.name(), ActionName::Settle | ActionName::Leave);
    if !is_arrival && !is_of_entry {
        return Ok(Vec::new());
    }
    let mut people = concerned(call, change.after).await?;
    people.retain(|person| is_of_entry || person.notify == Notify::AtOnce);
    Ok(people)
}

fn has_arrived(change: &Change<'_>) -> bool {
    let comes = matches!(
        change.action.name(),
        ActionName::Submit | ActionName::Confirm | ActionName::Deliver
    );
    comes && change.after.review.state().name() == StateName::Delivered
}

/// The name of what a submission reaches.
pub fn name(submission: &Submission, lang: Lang) -> String {
    submission.reaches(lang).unwrap_or_default()
}

/// The name of the list that an entry is on. That of a region is of those who are interested in a network there.
pub fn list_name(submission: &Submission, lang: Lang) -> String {
    let name = name(submission, lang);
    match &submission.target {
        Some(Target::Region(_)) => format!("{name} ({})", Snippet::InterestList.text(lang)),
        _ => name,
    }
}

/// The mail with another link to it, as far as it has one of its own.
pub fn link_again(submission: &Submission) -> Option<Message> {
    let lang = submission.lang;
    let name = name(submission, lang);
    let is_entry = mails::reply::mark(submission) == Some(Mark::Accepted);
    let is_unproven = submission.review.state().name() == StateName::AwaitingConfirmation;
    match (submission.review.kind(), &submission.target) {
        (SubmissionKind::JoinRequest, Some(Target::Region(_))) if is_unproven => {
            Some(Message::InterestConfirm { region: name })
        }
        (SubmissionKind::JoinRequest, _) if is_unproven => {
            Some(Message::JoinConfirm { network: name })
        }
        (SubmissionKind::Message, _) if is_unproven => Some(Message::MessageConfirm { to: name }),
        (SubmissionKind::JoinRequest, Some(Target::Region(_))) if is_entry => {
            Some(Message::InterestNoted { region: name })
        }
        (SubmissionKind::JoinRequest, _) if is_entry => Some(Message::JoinAccepted {
            network: name,
            text: None,
        }),
        _ => None,
    }
}

/// The message to the author.
fn to_author(change: &Change<'_>, days: u16) -> Option<Message> {
    let Change { before, after, .. } = *change;
    let lang = after.lang;
    let is_message = after.review.kind() == SubmissionKind::Message;
    let is_interest = matches!(after.target, Some(Target::Region(_)));
    let network = list_name(after, lang);
    let text = change.text.map(str::to_owned);
    let refused = |text: String| {
        if is_message {
            let to = name(after, lang);
            let reply_to = None;
            Message::MessageAnswered { to, text, reply_to }
        } else if is_interest {
            let region = name(after, lang);
            Message::InterestDeclined { region, text }
        } else {
            let network = name(after, lang);
            Message::JoinDeclined { network, text }
        }
    };
    let another_address = before.address != after.address;
    match (change.action, after.review.state().name()) {
        (Action::Submit { .. }, StateName::AwaitingConfirmation) => link_again(after),
        (Action::Edit, StateName::AwaitingConfirmation) if another_address => link_again(after),
        // Those who look at what is flagged are those who answer.
        (Action::Submit { .. } | Action::Confirm { .. }, _) => {
            let name = name(after, lang);
            Some(match (is_message, is_interest) {
                (true, _) => Message::MessageDelivered { to: name, days },
                (false, true) => Message::InterestDelivered { region: name, days },
                (false, false) => Message::JoinDelivered {
                    network: name,
                    days,
                },
            })
        }
        (Action::Accept { .. }, _) if is_interest => Some(Message::InterestNoted {
            region: name(after, lang),
        }),
        (Action::Accept { .. }, _) => Some(Message::JoinAccepted { network, text }),
        (Action::Reject { reason }, _) => mails::why(reason, lang).map(refused),
        (Action::Decline, _) => Some(refused(text.unwrap_or_default())),
        (Action::Answer, _) => Some(Message::MessageAnswered {
            to: name(after, lang),
            text: text?,
            reply_to: change.reply_to.map(ToString::to_string),
        }),
        (Action::Remove, _) => Some(Message::EntryRemoved { network }),
        (Action::Expire, StateName::Withdrawn)
            if mails::reply::mark(change.before) == Some(Mark::Accepted) =>
        {
            Some(Message::EntryLapsed { network })
        }
        _ => None,
    }
}

/// The message to one of those who answer.
fn to_staff(change: &Change<'_>, lang: Lang) -> Option<Message> {
    let after = change.after;
    let form = after.form(after.review.text());
    let organisation = form.organisation().map(str::to_owned);
    let written = |field| {
        let text = form.content().text(field, None);
        text.unwrap_or_default().to_owned()
    };
    let person = contact_name(after);
    let submission = after.id.clone();
    let network = name(after, lang);
    let is_arrival = has_arrived(change);
    match (change.action, after.review.kind(), &after.target) {
        (Action::Settle, _, Some(Target::Network(_))) => Some(Message::EntryAccepted {
            network,
            name: person,
            organisation,
            submission,
        }),
        (Action::Leave, _, Some(Target::Network(_))) => Some(Message::EntryLeft {
            network,
            name: person,
            submission,
        }),
        (_, SubmissionKind::Message, _) if is_arrival => Some(Message::MessageNew {
            to: network,
            name: person,
            text: written(Field::Text),
            submission,
        }),
        (_, _, Some(Target::Region(_))) if is_arrival => Some(Message::InterestNew {
            region: network,
            name: person,
            organisation,
            text: written(Field::Sentence),
            submission,
        }),
        (_, _, _) if is_arrival => Some(Message::JoinNew {
            network,
            name: person,
            organisation,
            text: written(Field::Sentence),
            submission,
        }),
        _ => None,
    }
}
