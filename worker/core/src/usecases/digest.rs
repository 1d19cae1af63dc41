//! What is new in the queue, in one mail: once a day for people who wish so, and soon for those who are told at once and were told of
//! something a moment before.

use crate::{
    call::Call,
    fault::Fault,
    hash::sha256,
    limits::{self, ARRIVALS_PER_PERSON},
    outbox::{self, DIGEST_HOUR, NewMail},
    store::{
        batch::{Batch, NotWritten},
        digests::{self, NewInQueue, Untold},
        submissions::{self, Submission},
    },
    usecases::{
        reviewer_mails::{MOST_NAMED, concerned, entry},
        submissions::mails,
    },
};
use mail::message::Message;
use shared::{email::EmailAddress, submission::id::SubmissionId, time::Timestamp};

/// People of one sweep; the next one is a minute later.
const MOST_PEOPLE: u32 = 20;
/// Submissions that are looked at: a day brings fewer.
const MOST_NEW: u32 = 100;
/// As long as other mails' ids.
const ID_LETTERS: usize = 32;
/// Days that the first digest of a person covers.
const FIRST_DAYS: i64 = 1;

/// Tells those who were not told this morning, and those for whom something was collected.
pub async fn tell_of_new(call: &Call) -> Result<(), Fault> {
    let untold = digests::untold(&call.db, begun(call.now), call.now, MOST_PEOPLE).await?;
    let yesterday = Timestamp::at_hour(call.now.date(), DIGEST_HOUR).plus_days(-FIRST_DAYS);
    let since = |person: &Untold| person.told_at.unwrap_or(yesterday);
    let Some(first) = untold.iter().map(since).min() else {
        return Ok(());
    };
    let new = digests::new(&call.db, first, MOST_NEW).await?;
    let ids: Vec<SubmissionId> = new.iter().map(|it| it.id.clone()).collect();
    let mut arrivals = Vec::new();
    for submission in submissions::find_all(&call.db, &ids).await? {
        let Some(NewInQueue { since, .. }) = new.iter().find(|it| it.id == submission.id) else {
            continue;
        };
        let told = told_of(call, &submission).await?;
        arrivals.push((submission, *since, told));
    }
    for person in &untold {
        let since = since(person);
        // What came in the moment of the mail before was what that told of.
        let is_new =
            |arrived: Timestamp| arrived > since || arrived == since && !person.is_collected;
        let new: Vec<&Submission> = arrivals
            .iter()
            .filter(|(_, arrived, told)| is_new(*arrived) && told.contains(&person.address))
            .map(|(submission, _, _)| submission)
            .collect();
        tell(call, person, since, &new).await?;
    }
    Ok(())
}

/// Today's morning in Finland, once it has begun.
fn begun(now: Timestamp) -> Option<Timestamp> {
    let morning = Timestamp::at_hour(now.date(), DIGEST_HOUR);
    (morning <= now).then_some(morning)
}

/// The addresses of those who may decide on it.
async fn told_of(call: &Call, submission: &Submission) -> Result<Vec<EmailAddress>, Fault> {
    Ok(concerned(call, submission)
        .await?
        .into_iter()
        .map(|person| person.address)
        .collect())
}

/// Notes that someone was told, with the mail if there is anything to tell. Whoever had enough mails today is told tomorrow.
async fn tell(
    call: &Call,
    person: &Untold,
    since: Timestamp,
    new: &[&Submission],
) -> Result<(), Fault> {
    let mut batch = Batch::new(&call.db);
    let mail = (!new.is_empty()).then(|| mail(call.now, person, since, new));
    if mail.is_some() && person.is_collected {
        let uses = [ARRIVALS_PER_PERSON.once(person.address.normalised())];
        if limits::full(call, &uses).await?.is_some() {
            digests::put_off(&mut batch, &person.id, outbox::next_morning(call.now));
            return Ok(batch.write().await?);
        }
        limits::count(call, &mut batch, &uses)?;
    }
    digests::told(&mut batch, &person.id, call.now);
    match mails::send_all(call, batch, mail.as_slice()).await {
        // Another sweep was faster: the mail is there.
        Ok(()) | Err(NotWritten::Repeated) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn mail(now: Timestamp, person: &Untold, since: Timestamp, new: &[&Submission]) -> NewMail {
    let named = new.iter().take(MOST_NAMED);
    // Two sweeps at once write one mail: its id is the person's of this time.
    let mut id = sha256(&format!(
        "digest {} {} {}",
        person.id,
        now.date(),
        since.millis()
    ));
    id.truncate(ID_LETTERS);
    NewMail {
        id,
        submission: None,
        recipient: person.address.clone(),
        lang: person.lang,
        message: Message::Digest {
            items: named.map(|it| entry(it, person.lang)).collect(),
            count: new.len(),
        },
        not_before: now,
        about: None,
        mentions: new.iter().map(|submission| submission.id.clone()).collect(),
        is_expected: false,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that can't go on may panic")]

    use super::*;

    #[test]
    fn the_morning_begins_at_eight_in_finland() {
        let midnight = Timestamp::start_of("2026-03-28".parse().unwrap());
        let hours = |hours: i64| midnight.plus_seconds(hours * 3600);
        assert_eq!(begun(hours(7)), None);
        assert_eq!(begun(hours(8)), Some(hours(8)));
        assert_eq!(begun(hours(23)), Some(hours(8)));
        // An hour is left out on the next day.
        let spring = midnight.plus_days(1);
        assert_eq!(begun(spring.plus_seconds(6 * 3600)), None);
        let eight = spring.plus_seconds(7 * 3600);
        assert_eq!(begun(eight), Some(eight));
    }
}
