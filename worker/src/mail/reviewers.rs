//! Who is told that something is new in the queue: those who may decide on it.

use crate::{
    clock,
    error::Fault,
    mail::message::{Message, NewMail},
    store::people::{self, Reviewer},
};
use shared::{
    calendar::Date, email::EmailAddress, region::RegionCode, submission::id::SubmissionId,
    time::Timestamp,
};
use worker::Env;

/// The hour in Finland at which those are told who want it once a day.
const DAILY_HOUR: i64 = 8;

/// What came into the queue.
#[derive(Debug)]
pub struct Arrival<'a> {
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

/// The mails to those who may decide: the coordinators of the home region, or administrators where none of them may.
///
/// # Errors
/// When the database can't be read, or the runtime gives no randomness.
pub async fn new_in_queue(
    env: &Env,
    now: Timestamp,
    arrival: &Arrival<'_>,
) -> Result<Vec<NewMail>, Fault> {
    let people = people::reviewers(env, arrival.home).await?;
    deciders(people, arrival.address)
        .into_iter()
        .map(|person| {
            Ok(NewMail {
                id: clock::id()?,
                submission: Some(arrival.submission.clone()),
                recipient: person.address,
                lang: person.lang,
                message: Message::NewInQueue {
                    title: arrival.title.to_owned(),
                    organisation: arrival.organisation.to_owned(),
                    submission: arrival.submission.clone(),
                },
                not_before: if person.daily { next_morning(now) } else { now },
            })
        })
        .collect()
}

/// Coordinators before administrators, without those of the own address or organisation.
fn deciders(people: Vec<Reviewer>, holder: Option<&EmailAddress>) -> Vec<Reviewer> {
    let may = |person: &Reviewer| {
        holder.is_none_or(|holder| {
            !holder.is_same_person(&person.address) && !holder.is_same_organisation(&person.address)
        })
    };
    let (coordinators, administrators): (Vec<_>, Vec<_>) = people
        .into_iter()
        .filter(may)
        .partition(|person| !person.is_administrator);
    if coordinators.is_empty() {
        administrators
    } else {
        coordinators
    }
}

/// The next time it is morning in Finland.
fn next_morning(now: Timestamp) -> Timestamp {
    let morning = |date: Date| Timestamp::start_of(date).plus_seconds(DAILY_HOUR * 3600);
    let today = now.date();
    if now < morning(today) {
        morning(today)
    } else {
        morning(Date::from_days_since_epoch(today.days_since_epoch() + 1))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;
    use shared::lang::Lang;

    fn person(address: &str, is_administrator: bool) -> Reviewer {
        Reviewer {
            address: address.parse().unwrap(),
            lang: Lang::Fi,
            is_administrator,
            daily: false,
        }
    }

    fn told(people: &[(&str, bool)], holder: &str) -> Vec<String> {
        let people = people
            .iter()
            .map(|(address, is_administrator)| person(address, *is_administrator))
            .collect();
        deciders(people, Some(&holder.parse().unwrap()))
            .into_iter()
            .map(|person| person.address.as_str().to_owned())
            .collect()
    }

    #[test]
    fn coordinators_are_told_and_administrators_where_none_may_decide() {
        let people = [("c@lappi.example", false), ("a@hub.example", true)];
        assert_eq!(told(&people, "x@theatre.example"), ["c@lappi.example"]);
        assert_eq!(told(&people, "x@lappi.example"), ["a@hub.example"]);
        assert_eq!(told(&people[1..], "x@theatre.example"), ["a@hub.example"]);
        assert!(told(&people[1..], "x@hub.example").is_empty());
    }

    #[test]
    fn morning_is_the_next_eight_o_clock_in_finland() {
        let midnight = Timestamp::start_of("2026-03-28".parse().unwrap());
        let hours = |hours: i64| midnight.plus_seconds(hours * 3600);
        assert_eq!(next_morning(hours(7)), hours(8));
        assert_eq!(next_morning(hours(8)), hours(32));
    }
}
