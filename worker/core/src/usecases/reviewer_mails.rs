//! Mails to reviewers: a submission is new in the queue, or waits too long.

use crate::{
    call::Call,
    clock,
    fault::Fault,
    outbox::NewMail,
    store::{
        addressees,
        reviewers::{self, Reviewer},
        submissions::Submission,
    },
};
use mail::message::Message;
use shared::{
    admin::wire::{Notify, PersonRole},
    email::EmailAddress,
    submission::permission::check_conflict_of_interest,
};

/// The mails about a submission that is new in the queue to those of [`concerned`] who want to be told at once. The others get
/// [`Message::Digest`] in the morning.
pub fn new_in_queue(
    call: &Call,
    new: &Submission,
    people: Vec<Reviewer>,
) -> Result<Vec<NewMail>, Fault> {
    let form = new.latest();
    people
        .into_iter()
        .filter(|person| person.notify == Notify::AtOnce)
        .map(|person| {
            Ok(NewMail {
                id: clock::id()?,
                submission: Some(new.id.clone()),
                recipient: person.address,
                lang: person.lang,
                message: Message::NewInQueue {
                    title: new.title(person.lang),
                    organisation: form.organisation().unwrap_or_default().to_owned(),
                    submission: new.id.clone(),
                },
                not_before: call.now,
                about: None,
                mentions: Vec::new(),
                is_expected: false,
            })
        })
        .collect()
}

/// Those who decide on a submission or answer it.
///
/// Coordinators of the home region decide, or administrators where none of them may. A request to join and a message are
/// answered by the coordinators of the network's current regions, or by administrators where there are none.
pub async fn concerned(call: &Call, submission: &Submission) -> Result<Vec<Reviewer>, Fault> {
    let holder = submission.address.as_ref();
    match &submission.target {
        Some(target) if submission.review.kind().reaches_staff() => {
            let people = addressees::list(&call.db, target).await?;
            Ok(answerers(people, holder))
        }
        Some(_) | None => {
            let people = reviewers::list(&call.db, submission.home).await?;
            Ok(deciders(people, holder))
        }
    }
}

/// The mails to the administrators who may decide on what nobody has decided on for long.
pub async fn overdue(call: &Call, submission: &Submission) -> Result<Vec<NewMail>, Fault> {
    let form = submission.latest();
    let holder = submission.address.as_ref();
    reviewers::list(&call.db, None)
        .await?
        .into_iter()
        .filter(|person| person.role == PersonRole::Administrator && may_decide(person, holder))
        .map(|person| {
            Ok(NewMail {
                id: clock::id()?,
                submission: Some(submission.id.clone()),
                recipient: person.address,
                lang: person.lang,
                message: Message::Overdue {
                    title: submission.title(person.lang),
                    organisation: form.organisation().unwrap_or_default().to_owned(),
                    submission: submission.id.clone(),
                },
                not_before: call.now,
                about: None,
                mentions: Vec::new(),
                is_expected: false,
            })
        })
        .collect()
}

/// True if a reviewer has no conflict of interest.
fn may_decide(person: &Reviewer, holder: Option<&EmailAddress>) -> bool {
    check_conflict_of_interest(&person.address, holder).is_ok()
}

/// Coordinators before administrators, without those of the own address or organisation.
pub fn deciders(people: Vec<Reviewer>, holder: Option<&EmailAddress>) -> Vec<Reviewer> {
    coordinators_first(people, |person| may_decide(person, holder))
}

/// Coordinators before administrators, without the author.
fn answerers(people: Vec<Reviewer>, author: Option<&EmailAddress>) -> Vec<Reviewer> {
    let is_author = |person: &Reviewer| author.is_some_and(|it| it.is_same_person(&person.address));
    coordinators_first(people, |person| !is_author(person))
}

fn coordinators_first(people: Vec<Reviewer>, may: impl Fn(&Reviewer) -> bool) -> Vec<Reviewer> {
    let (coordinators, administrators): (Vec<_>, Vec<_>) = people
        .into_iter()
        .filter(may)
        .partition(|person| person.role == PersonRole::Coordinator);
    if coordinators.is_empty() {
        administrators
    } else {
        coordinators
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use shared::lang::Lang;

    fn person((address, role): &(&str, PersonRole)) -> Reviewer {
        Reviewer {
            address: address.parse().unwrap(),
            lang: Lang::Fi,
            role: *role,
            notify: Notify::AtOnce,
        }
    }

    fn told(people: &[(&str, PersonRole)], holder: &str) -> Vec<String> {
        let people = people.iter().map(person).collect();
        deciders(people, Some(&holder.parse().unwrap()))
            .into_iter()
            .map(|person| person.address.as_str().to_owned())
            .collect()
    }

    #[test]
    fn coordinators_are_told_and_administrators_where_none_may_decide() {
        let people = [
            ("c@lappi.example", PersonRole::Coordinator),
            ("a@hub.example", PersonRole::Administrator),
        ];
        assert_eq!(told(&people, "x@theatre.example"), ["c@lappi.example"]);
        assert_eq!(told(&people, "x@lappi.example"), ["a@hub.example"]);
        assert_eq!(told(&people[1..], "x@theatre.example"), ["a@hub.example"]);
        assert!(told(&people[1..], "x@hub.example").is_empty());
    }

    #[test]
    fn a_colleague_may_be_answered_but_nobody_answers_themselves() {
        let people = [
            ("c@lappi.example", PersonRole::Coordinator),
            ("a@hub.example", PersonRole::Administrator),
        ];
        let told = |author: &str| {
            let people = people.iter().map(person).collect();
            let told = answerers(people, Some(&author.parse().unwrap()));
            let told = told.into_iter().map(|it| it.address.as_str().to_owned());
            told.collect::<Vec<_>>()
        };
        assert_eq!(told("x@lappi.example"), ["c@lappi.example"]);
        assert_eq!(told("c@lappi.example"), ["a@hub.example"]);
    }
}
