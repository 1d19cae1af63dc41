//! The mails that a change of a reply, or of a message between its two sides, causes.

use crate::{
    call::Call,
    fault::Fault,
    outbox::NewMail,
    store::{
        replies,
        submissions::{self, Submission},
    },
    usecases::submissions::mails::{self, Change, holder},
};
use mail::{field_names, message::Message};
use shared::{
    email::EmailAddress,
    form::{
        content::{FieldValue, FormContent},
        field::Field,
    },
    lang::Lang,
    proposal::codes::{ProposalKind, Theme},
    submission::{
        SubmissionKind,
        action::{Action, ActionName},
        state::{Delivery, Mark, State, StateName},
        target::Target,
    },
};

/// Most replies whose authors are told of a change of the proposal.
const MOST_TOLD: u32 = 200;

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
            planned.push(mails::undoable(change, mail));
        }
    }
    if let Some(proposal) = &proposal
        && let (Some(message), Some(address)) =
            (to_proposer(change, proposal.lang), &proposal.address)
    {
        let mail = mails::new(proposal, address.clone(), message, call.now)?;
        planned.push(NewMail {
            about: Some(before.id.clone()),
            ..mails::undoable(change, mail)
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
            title,
            notes: mails::named(notes, after),
        }),
        (Action::Reject { reason }, _) => mails::why(reason, after.lang).map(|why| {
            if is_public_part {
                let proposal = title;
                return Message::ReplyNotShown { proposal, why };
            }
            let kind = SubmissionKind::Reply;
            Message::Rejected { kind, title, why }
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
        _ => None,
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
fn to_proposer(change: &Change<'_>, lang: shared::lang::Lang) -> Option<Message> {
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

/// The mails to those who replied to a proposal whose public text has changed, with the difference.
pub async fn proposal_changed(call: &Call, change: &Change<'_>) -> Result<Vec<NewMail>, Fault> {
    let Change { before, after, .. } = *change;
    let (Some(number), Some(old), Some(new)) = (
        after.number,
        before.review.public_text(),
        after.review.public_text(),
    ) else {
        return Ok(Vec::new());
    };
    if old == new {
        return Ok(Vec::new());
    }
    let (old, new) = (before.form_as_it_holds(old), after.form_as_it_holds(new));
    let changed = differences(old.content(), new.content());
    if changed.is_empty() {
        return Ok(Vec::new());
    }
    let ids = replies::arrived(&call.db, &after.id, call.now, None, MOST_TOLD).await?;
    let replies = submissions::find_all(&call.db, &ids).await?;
    replies
        .iter()
        .filter_map(|reply| Some((reply, reply.address.clone()?)))
        .map(|(reply, address): (&Submission, EmailAddress)| {
            let value = |field, values: &[String]| {
                let values = values
                    .iter()
                    .map(|it| field_names::value(field, it, reply.lang));
                values.collect::<Vec<_>>().join(", ")
            };
            let told = |it: &Difference| {
                let name = field_names::in_lang(it.field.as_str(), it.lang, reply.lang);
                (name, value(it.field, &it.old), value(it.field, &it.new))
            };
            let message = Message::ProposalChanged {
                proposal: mails::title(reply),
                number,
                changes: changed.iter().map(told).collect(),
            };
            mails::new(reply, address, message, call.now)
        })
        .collect()
}

/// A public field that has changed, with its texts or codes.
#[derive(Debug, PartialEq, Eq)]
struct Difference {
    field: Field,
    /// The language of a parallel text
    lang: Option<Lang>,
    old: Vec<String>,
    new: Vec<String>,
}

/// What is different between two texts of a proposal for everybody who reads them.
fn differences(old: &dyn FormContent, new: &dyn FormContent) -> Vec<Difference> {
    let langs = || std::iter::once(None).chain(Lang::ALL.into_iter().map(Some));
    let places = Field::ALL
        .iter()
        .flat_map(|field| langs().map(|lang| (*field, lang)));
    places
        .map(|(field, lang)| Difference {
            field,
            lang,
            old: public_values(old, field, lang),
            new: public_values(new, field, lang),
        })
        .filter(|it| it.old != it.new)
        .collect()
}

/// The values of a field that everybody reads: not those of the contact, which are shown by consent, and not what belongs to
/// another choice.
fn public_values(form: &dyn FormContent, field: Field, lang: Option<Lang>) -> Vec<String> {
    let has = |of: Field, code: &str| match form.value(of) {
        Some(FieldValue::Text(text)) => text == code,
        Some(FieldValue::List(codes)) => codes.iter().any(|it| it == code),
        Some(FieldValue::Tick(_)) | None => false,
    };
    let is_public = match field {
        Field::ContactName
        | Field::ContactRole
        | Field::ContactEmail
        | Field::ContactPhone
        | Field::PublishContact
        | Field::PrivacyVersion => false,
        Field::Partner => has(Field::Kind, ProposalKind::NamedPartner.as_str()),
        Field::ThemeOther => has(Field::Themes, Theme::Other.as_str()),
        _ => true,
    };
    let values = match (form.value(field), lang) {
        (Some(FieldValue::List(codes)), None) => codes.clone(),
        (Some(_), _) => form
            .text(field, lang)
            .into_iter()
            .map(str::to_owned)
            .collect(),
        (None, _) => Vec::new(),
    };
    let mut values: Vec<String> = values;
    values.retain(|it| is_public && !it.trim().is_empty());
    values
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

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use shared::proposal::form::{FormTexts, ProposalForm};

    const FORM: &str = include_str!("../../../../../../tests/fixtures/proposal-017-2018.json");

    #[test]
    fn every_public_field_and_language_counts_and_no_contact_does() {
        let old: ProposalForm = serde_json::from_str(FORM).unwrap();
        let mut new = old.clone();
        new.contact_name = "Uusi Henkilö".to_owned();
        new.contact_phone = "+358 40 1234567".to_owned();
        new.partner = "Kirjoitettu ennen kuin laji vaihtui".to_owned();
        assert_eq!(differences(&old, &new), []);
        new.goals = "Uusi tavoite".to_owned();
        new.funding = "secured".to_owned();
        new.regions.push("21".to_owned());
        let english = FormTexts {
            title: "A new title".to_owned(),
            ..FormTexts::default()
        };
        new.parallel.insert(Lang::En, english);
        let places: Vec<_> = differences(&old, &new)
            .into_iter()
            .map(|it| (it.field, it.lang))
            .collect();
        for place in [
            (Field::Regions, None),
            (Field::Title, Some(Lang::En)),
            (Field::Goals, None),
            (Field::Funding, None),
        ] {
            assert!(places.contains(&place), "{places:?}");
        }
    }
}
