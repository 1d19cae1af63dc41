//! The daily mail about new submissions, for people who don't want a mail for each, and for those who would have got too many.

use crate::{
    call::Call,
    fault::Fault,
    hash::sha256,
    outbox::NewMail,
    store::{
        batch::{Batch, NotWritten},
        digests::{self, NewInQueue, Untold},
        submissions::{self, Submission},
    },
    usecases::morning,
    usecases::reviewer_mails::concerned,
    usecases::submissions::mails,
};
use mail::message::Message;
use shared::{email::EmailAddress, submission::id::SubmissionId, time::Timestamp};

/// People of one sweep; the next one is a minute later.
const MOST_PEOPLE: u32 = 20;
/// Submissions that are looked at: a day brings fewer.
const MOST_NEW: u32 = 100;
/// A mail names so many; the queue shows all.
const MOST_NAMED: usize = 20;
/// As long as other mails' ids.
const ID_LETTERS: usize = 32;
/// Days that the first digest of a person covers.
const FIRST_DAYS: i64 = 1;

/// Tells those who were not told this morning.
pub async fn morning(call: &Call) -> Result<(), Fault> {
    let Some(morning) = morning::begun(call.now) else {
        return Ok(());
    };
    let untold = digests::untold(&call.db, morning, MOST_PEOPLE).await?;
    let since = |person: &Untold| person.told_at.unwrap_or(morning.plus_days(-FIRST_DAYS));
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
        let new: Vec<&Submission> = arrivals
            .iter()
            .filter(|(_, arrived, told)| {
                *arrived >= since(person) && told.contains(&person.address)
            })
            .map(|(submission, _, _)| submission)
            .collect();
        tell(call, person, &new).await?;
    }
    Ok(())
}

/// The addresses of those who may decide on it.
async fn told_of(call: &Call, submission: &Submission) -> Result<Vec<EmailAddress>, Fault> {
    Ok(concerned(call, submission)
        .await?
        .into_iter()
        .map(|person| person.address)
        .collect())
}

/// Notes that someone was told, with the mail if there is anything to tell.
async fn tell(call: &Call, person: &Untold, new: &[&Submission]) -> Result<(), Fault> {
    let mut batch = Batch::new(&call.db);
    digests::told(&mut batch, &person.id, call.now);
    let mail = (!new.is_empty()).then(|| mail(call.now, person, new));
    match mails::send_all(call, batch, mail.as_slice()).await {
        // Another sweep was faster: the mail is there.
        Ok(()) | Err(NotWritten::Repeated) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn mail(now: Timestamp, person: &Untold, new: &[&Submission]) -> NewMail {
    let named = new.iter().take(MOST_NAMED).map(|submission| {
        let form = submission.latest();
        let organisation = form.organisation().unwrap_or_default().to_owned();
        (submission.title(person.lang), organisation)
    });
    // Two sweeps at once write one mail: its id is the person's of this day.
    let mut id = sha256(&format!("digest {} {}", person.id, now.date()));
    id.truncate(ID_LETTERS);
    NewMail {
        id,
        submission: None,
        recipient: person.address.clone(),
        lang: person.lang,
        message: Message::Digest {
            items: named.collect(),
            count: new.len(),
        },
        not_before: now,
        about: None,
        mentions: new.iter().map(|submission| submission.id.clone()).collect(),
        is_expected: false,
    }
}
