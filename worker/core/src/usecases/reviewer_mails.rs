//! Mails to reviewers: a submission is new in the queue, or waits too long.

use crate::{
    call::Call,
    clock,
    fault::Fault,
    outbox::{self, NewMail},
    store::{
        addressees,
        reviewers::{self, Reviewer},
        submissions::Submission,
    },
};
use mail::message::{Message, QueueEntry, QueueNews};
use shared::{
    admin::wire::{Notify, PersonRole},
    calendar::Date,
    email::EmailAddress,
    lang::Lang,
    submission::{id::PersonId, permission::check_conflict_of_interest, reasons::Reason},
};

/// A mail about several submissions names so many; the queue shows all.
pub const MOST_NAMED: usize = 20;

/// The mails about a submission that is new in the queue to those of [`concerned`] who want to be told at once. The others get
/// [`Message::Digest`] in the morning; so do those who were told of something a moment ago, soon.
pub fn new_in_queue(
    call: &Call,
    new: &Submission,
    news: QueueNews,
    people: Vec<Reviewer>,
) -> Result<Vec<NewMail>, Fault> {
    at_once(call, new, people, |entry| Message::NewInQueue {
        news,
        title: entry.title,
        organisation: entry.organisation,
        submission: entry.submission,
    })
}

/// The mails to the same people about a submission that its holder has taken out of the queue.
pub fn withdrawn_from_queue(
    call: &Call,
    withdrawn: &Submission,
    people: Vec<Reviewer>,
) -> Result<Vec<NewMail>, Fault> {
    at_once(call, withdrawn, people, |entry| {
        Message::WithdrawnFromQueue {
            title: entry.title,
            organisation: entry.organisation,
            submission: entry.submission,
        }
    })
}

/// A mail about a submission to each of the people who want to be told at once.
fn at_once(
    call: &Call,
    submission: &Submission,
    people: Vec<Reviewer>,
    message: impl Fn(QueueEntry) -> Message,
) -> Result<Vec<NewMail>, Fault> {
    people
        .into_iter()
        .filter(|person| person.notify == Notify::AtOnce)
        .map(|person| {
            Ok(NewMail {
                id: clock::id()?,
                submission: Some(submission.id.clone()),
                recipient: person.address,
                lang: person.lang,
                message: message(entry(submission, person.lang)),
                not_before: call.now,
                about: None,
                mentions: Vec::new(),
                is_expected: false,
            })
        })
        .collect()
}

/// Those who decide on a submission or answer it, and aren't absent.
///
/// Coordinators of the home region decide, or administrators where none of them may. A request to join and a message are
/// answered by the coordinators of the network's current regions, or by administrators where there are none.
pub async fn concerned(call: &Call, submission: &Submission) -> Result<Vec<Reviewer>, Fault> {
    let people = of_its_regions(call, submission).await?;
    Ok(concerned_of(call, submission, people))
}

fn concerned_of(call: &Call, submission: &Submission, people: Vec<Reviewer>) -> Vec<Reviewer> {
    let holder = submission.address.as_ref();
    if submission.target.is_some() && submission.review.kind().reaches_staff() {
        answerers(people, holder, call.now.date())
    } else {
        deciders(people, holder, call.now.date())
    }
}

/// The coordinators of the regions of a submission or of the network that it reaches, and all administrators.
async fn of_its_regions(call: &Call, submission: &Submission) -> Result<Vec<Reviewer>, Fault> {
    match &submission.target {
        Some(target) if submission.review.kind().reaches_staff() => {
            addressees::list(&call.db, target).await
        }
        Some(_) | None => reviewers::list(&call.db, submission.home).await,
    }
}

/// The mails that a question to the author is answered, to the reviewer who asked, at once or in the morning. Where that
/// reviewer is away, or doesn't review it any more, those of [`concerned`] are told.
pub async fn answered(
    call: &Call,
    submission: &Submission,
    asker: &PersonId,
    answer: &Reason,
) -> Result<Vec<NewMail>, Fault> {
    let people = of_its_regions(call, submission).await?;
    let today = call.now.date();
    let is_there = |person: &&Reviewer| person.id == *asker && !is_absent(person, today);
    let told = match people.iter().find(is_there) {
        Some(person) => vec![person.clone()],
        None => concerned_of(call, submission, people),
    };
    told.into_iter()
        .filter_map(|person| {
            let not_before = match person.notify {
                Notify::AtOnce => call.now,
                Notify::Daily => outbox::coming_morning(call.now),
                Notify::Never => return None,
            };
            Some((person, not_before))
        })
        .map(|(person, not_before)| {
            Ok(NewMail {
                id: clock::id()?,
                submission: Some(submission.id.clone()),
                recipient: person.address,
                lang: person.lang,
                message: Message::QuestionAnswered {
                    title: submission.title(person.lang),
                    text: answer.as_str().to_owned(),
                    submission: submission.id.clone(),
                },
                not_before,
                about: None,
                mentions: Vec::new(),
                is_expected: false,
            })
        })
        .collect()
}

/// The mails to the administrators who may decide on what nobody has decided on for long: to each of them one of all.
pub async fn overdue(call: &Call, submissions: &[&Submission]) -> Result<Vec<NewMail>, Fault> {
    let mut people = reviewers::list(&call.db, None).await?;
    people.retain(|person| person.role == PersonRole::Administrator);
    let mut told: Vec<(Reviewer, Vec<&Submission>)> = Vec::new();
    for submission in submissions {
        let holder = submission.address.as_ref();
        let may = people.iter().filter(|it| may_decide(it, holder));
        let may: Vec<Reviewer> = may.cloned().collect();
        for person in present(&may, &may, call.now.date()) {
            match told.iter_mut().find(|(it, _)| it.id == person.id) {
                Some((_, of)) => of.push(submission),
                None => told.push((person, vec![submission])),
            }
        }
    }
    told.into_iter()
        .map(|(person, of)| {
            let named = of.iter().take(MOST_NAMED);
            Ok(NewMail {
                id: clock::id()?,
                submission: None,
                recipient: person.address,
                lang: person.lang,
                message: Message::Overdue {
                    items: named.map(|it| entry(it, person.lang)).collect(),
                    count: of.len(),
                },
                not_before: call.now,
                about: None,
                mentions: of.iter().map(|submission| submission.id.clone()).collect(),
                is_expected: false,
            })
        })
        .collect()
}

/// A submission in a mail about several.
pub fn entry(submission: &Submission, lang: Lang) -> QueueEntry {
    let form = submission.latest();
    QueueEntry {
        title: submission.title(lang),
        organisation: form.organisation().unwrap_or_default().to_owned(),
        submission: submission.id.clone(),
    }
}

/// True if a reviewer has no conflict of interest.
fn may_decide(person: &Reviewer, holder: Option<&EmailAddress>) -> bool {
    check_conflict_of_interest(&person.address, holder).is_ok()
}

/// Coordinators before administrators, without those of the own address or organisation.
fn deciders(people: Vec<Reviewer>, holder: Option<&EmailAddress>, today: Date) -> Vec<Reviewer> {
    coordinators_first(people, today, |person| may_decide(person, holder))
}

/// Coordinators before administrators, without the author.
fn answerers(people: Vec<Reviewer>, author: Option<&EmailAddress>, today: Date) -> Vec<Reviewer> {
    let is_author = |person: &Reviewer| author.is_some_and(|it| it.is_same_person(&person.address));
    coordinators_first(people, today, |person| !is_author(person))
}

/// Coordinators who are there; else administrators who are there; else those who are away: nothing reaches nobody.
fn coordinators_first(
    mut people: Vec<Reviewer>,
    today: Date,
    may: impl Fn(&Reviewer) -> bool,
) -> Vec<Reviewer> {
    people.retain(may);
    let (coordinators, administrators): (Vec<_>, Vec<_>) = people
        .iter()
        .cloned()
        .partition(|person| person.role == PersonRole::Coordinator);
    let there = [
        present(&coordinators, &people, today),
        present(&administrators, &people, today),
    ];
    let told = there.into_iter().chain([coordinators, administrators]);
    told.into_iter()
        .find(|told| !told.is_empty())
        .unwrap_or_default()
}

fn is_absent(person: &Reviewer, today: Date) -> bool {
    person.absent_until.is_some_and(|until| until >= today)
}

/// Those who aren't absent, with the deputies of those who are, as far as the deputies are among those who may.
fn present(people: &[Reviewer], may: &[Reviewer], today: Date) -> Vec<Reviewer> {
    let mut told: Vec<Reviewer> = Vec::new();
    for person in people {
        let who = if is_absent(person, today) {
            let deputy = person.deputy.as_ref();
            may.iter()
                .find(|it| Some(&it.id) == deputy && !is_absent(it, today))
        } else {
            Some(person)
        };
        if let Some(who) = who.filter(|who| !told.iter().any(|it| it.id == who.id)) {
            told.push(who.clone());
        }
    }
    told
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    const TODAY: &str = "2026-11-27";

    fn person((address, role): &(&str, PersonRole)) -> Reviewer {
        Reviewer {
            id: id(address),
            address: address.parse().unwrap(),
            lang: Lang::Fi,
            role: *role,
            notify: Notify::AtOnce,
            absent_until: None,
            deputy: None,
        }
    }

    /// The address' first letter, sixteen times.
    fn id(address: &str) -> PersonId {
        address[..1].repeat(16).parse().unwrap()
    }

    fn addresses(told: Vec<Reviewer>) -> Vec<String> {
        let addresses = told.into_iter().map(|it| it.address.as_str().to_owned());
        addresses.collect()
    }

    fn told(people: &[(&str, PersonRole)], holder: &str) -> Vec<String> {
        let people = people.iter().map(person).collect();
        let today = TODAY.parse().unwrap();
        addresses(deciders(people, Some(&holder.parse().unwrap()), today))
    }

    #[test]
    fn who_is_absent_is_told_nothing_and_their_deputy_is() {
        let people = [
            ("b@lappi.example", PersonRole::Coordinator),
            ("c@lappi.example", PersonRole::Coordinator),
            ("a@hub.example", PersonRole::Administrator),
        ];
        // Until which day, and who instead.
        let told = |absences: &[(usize, &str, Option<&str>)]| {
            let mut people: Vec<Reviewer> = people.iter().map(person).collect();
            for (index, until, deputy) in absences {
                let person = people.get_mut(*index).unwrap();
                person.absent_until = Some(until.parse().unwrap());
                person.deputy = deputy.map(id);
            }
            let holder = "x@theatre.example".parse().unwrap();
            addresses(deciders(people, Some(&holder), TODAY.parse().unwrap()))
        };
        let (b, c, a) = ("b@lappi.example", "c@lappi.example", "a@hub.example");
        assert_eq!(told(&[(0, "2026-11-26", None)]), [b, c]);
        assert_eq!(told(&[(0, "2026-11-27", None)]), [c]);
        assert_eq!(told(&[(0, "2026-11-27", Some(c))]), [c]);
        assert_eq!(told(&[(0, "2026-11-27", Some(a))]), [a, c]);
        let both = [(0, "2026-11-27", Some(c)), (1, "2026-12-24", None)];
        assert_eq!(told(&both), [a]);
        let all = [both[0], both[1], (2, "2026-12-01", None)];
        assert_eq!(told(&all), [b, c]);
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
            let today = TODAY.parse().unwrap();
            addresses(answerers(people, Some(&author.parse().unwrap()), today))
        };
        assert_eq!(told("x@lappi.example"), ["c@lappi.example"]);
        assert_eq!(told("c@lappi.example"), ["a@hub.example"]);
    }
}
