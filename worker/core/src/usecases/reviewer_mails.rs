//! Mails to reviewers: a submission is new in the queue, or waits too long.

use crate::{
    call::Call,
    clock,
    fault::Fault,
    outbox::NewMail,
    store::{
        reviewers::{self, Reviewer},
        submissions::Submission,
    },
};
use mail::message::Message;
use shared::{
    admin::wire::{Notify, PersonRole},
    email::EmailAddress,
    region::RegionCode,
    submission::{id::SubmissionId, permission::check_conflict_of_interest},
};

/// A submission that is new in the queue.
#[derive(Debug)]
pub struct NewSubmission<'a> {
    /// The submission
    pub submission: &'a SubmissionId,
    /// The region of its organisation
    pub home: Option<RegionCode>,
    /// Its holder's address: nobody decides on the own one, or the own organisation's
    pub address: Option<&'a EmailAddress>,
    /// Its title
    pub title: &'a str,
    /// Its organisation
    pub organisation: &'a str,
}

/// The mails to those who may decide and want to be told at once: the coordinators of the home region, or administrators
/// where none of them may. The others get [`Message::Digest`] in the morning.
pub async fn new_in_queue(call: &Call, new: &NewSubmission<'_>) -> Result<Vec<NewMail>, Fault> {
    let people = reviewers::list(&call.db, new.home).await?;
    deciders(people, new.address)
        .into_iter()
        .filter(|person| person.notify == Notify::AtOnce)
        .map(|person| {
            Ok(NewMail {
                id: clock::id()?,
                submission: Some(new.submission.clone()),
                recipient: person.address,
                lang: person.lang,
                message: Message::NewInQueue {
                    title: new.title.to_owned(),
                    organisation: new.organisation.to_owned(),
                    submission: new.submission.clone(),
                },
                not_before: call.now,
            })
        })
        .collect()
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
                    title: form.title().unwrap_or_default().to_owned(),
                    organisation: form.organisation().unwrap_or_default().to_owned(),
                    submission: submission.id.clone(),
                },
                not_before: call.now,
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
    let (coordinators, administrators): (Vec<_>, Vec<_>) = people
        .into_iter()
        .filter(|person| may_decide(person, holder))
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
}
