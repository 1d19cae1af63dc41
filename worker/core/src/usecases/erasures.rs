//! What was erased stays erased: each erasure is kept outside the database, too, and what a restored database brings back is
//! erased again.

use crate::{
    call::Call,
    fault::Fault,
    hash::sha256,
    settings,
    store::{
        batch::Batch,
        erasures,
        kept_erasures::{KeptErasures, Key},
        reading_places::{self, Places},
        restored,
        submissions::{self, Submission},
    },
    usecases::{
        kept,
        submissions::act::{Request, act_on, plan::is_over},
    },
};
use shared::{
    submission::{action::Action, actor::Actor, due::Task, id::SubmissionId},
    time::Timestamp,
};
use std::collections::{HashMap, HashSet};

/// Days for which an erasure is kept: no copy of the database may be older.
pub const KEPT_DAYS: i64 = 90;
/// Erasures that are kept in a minute: no fewer than retention makes.
const MOST_KEPT: u32 = 50;
/// Submissions that are erased again in a minute.
const MOST_AGAIN: u32 = 50;
/// The name of the place up to which the list outside was read.
const PLACE: &str = "erasures";
/// The list is read again from so long before the place: a key has the time at which its request began.
const OVERLAP_SECONDS: i64 = 3600;

/// The cron's work on erasures. What fails is logged, and keeps the rest from nothing. After so many calls nothing more is erased
/// again.
pub async fn sweep(call: &Call, most_calls: usize) {
    let done = [
        forget(call).await,
        keep(call).await,
        do_again(call, most_calls).await,
    ];
    for fault in done.into_iter().filter_map(Result::err) {
        fault.log_job();
    }
}

/// Forgets what no copy of the database can bring back any more.
async fn forget(call: &Call) -> Result<(), Fault> {
    let until = call.now.plus_days(-KEPT_DAYS);
    if !erasures::has_old(&call.db, until).await? {
        return Ok(());
    }
    let outside = KeptErasures::new(&call.env, &call.usage)?;
    let page = outside.list(Timestamp::default(), None).await?;
    let old = page.keys.partition_point(|key| key.at <= until);
    let (old, newer) = page.keys.split_at(old);
    if !old.is_empty() {
        outside.remove(old).await?;
    }
    if page.is_last || !newer.is_empty() {
        erasures::forget(&call.db, until).await?;
    }
    Ok(())
}

/// Keeps what isn't kept yet.
pub async fn keep(call: &Call) -> Result<(), Fault> {
    let unkept = erasures::unkept(&call.db, MOST_KEPT).await?;
    kept::keep(call, &unkept).await
}

/// Finds what a restored database has brought back, erases it again, and opens the database once nothing is left.
async fn do_again(call: &Call, most_calls: usize) -> Result<(), Fault> {
    find(call).await?;
    let again = erasures::again(&call.db, MOST_AGAIN).await?;
    for id in &again {
        if call.usage.has_made(most_calls) {
            break;
        }
        if let Err(fault) = erase_again(call, id).await {
            fault.log_job();
            erasures::tried(&call.db, id).await?;
        }
    }
    let is_left = !again.is_empty() && !erasures::again(&call.db, 1).await?.is_empty();
    if !is_left && restored::is_marked(&call.db).await? {
        let mut batch = Batch::new(&call.db);
        restored::unmark(&mut batch);
        batch.write().await?;
    }
    Ok(())
}

/// Notes the erasures that are kept outside and unknown here, from where the reading has ended before: a restored database has an
/// earlier place.
async fn find(call: &Call) -> Result<(), Fault> {
    let outside = KeptErasures::new(&call.env, &call.usage)?;
    let places = Places::read(&call.db).await?;
    let place = places.of(PLACE, call.now).unwrap_or_default();
    let place = Timestamp::from_millis(place.parse().unwrap_or_default());
    let from = place.plus_seconds(-OVERLAP_SECONDS);
    let from = from.max(Timestamp::default());
    // A list that lacks what the database has read of it is another installation's, or has lost more.
    let mut is_same = place <= call.now.plus_days(-KEPT_DAYS);
    let mut after = None;
    let mut not_erased = None;
    loop {
        let page = outside.list(from, after.as_ref()).await?;
        is_same |= page.keys.iter().any(|key| key.at == place);
        let last = page.keys.last().cloned();
        if !is_same && (page.is_last || last.as_ref().is_some_and(|last| last.at > place)) {
            return Err(Fault::new(
                "reading the erasures outside the database",
                "the last one that was read is missing: is it the bucket that this database was used with?",
            ));
        }
        let hashes: Vec<&str> = page.keys.iter().map(|key| key.hash.as_str()).collect();
        let known: HashSet<String> = erasures::known(&call.db, &hashes)
            .await?
            .into_iter()
            .collect();
        let mut unknown = page.keys.clone();
        unknown.retain(|key| !known.contains(&key.hash));
        let mut batch = Batch::new(&call.db);
        if !unknown.is_empty() {
            if not_erased.is_none() {
                not_erased = Some(by_hash(erasures::not_erased(&call.db).await?));
            }
            let ids = not_erased.as_ref();
            let rows: Vec<(Option<&SubmissionId>, Key)> = unknown
                .into_iter()
                .map(|key| (ids.and_then(|ids| ids.get(&key.hash)), key))
                .collect();
            erasures::found(&mut batch, &rows, call.now);
        }
        if let Some(last) = last.as_ref().filter(|last| last.at > place) {
            let last = last.at.millis().to_string();
            reading_places::go_on(&mut batch, PLACE, &last, call.now);
        }
        if !batch.is_empty() {
            batch.write().await?;
        }
        if page.is_last || last.is_none() {
            return Ok(());
        }
        after = last;
    }
}

fn by_hash(ids: Vec<SubmissionId>) -> HashMap<String, SubmissionId> {
    let hashed = ids.into_iter().map(|id| (sha256(id.as_str()), id));
    hashed.collect()
}

/// Erases a submission again, as far as anything is left of it.
async fn erase_again(call: &Call, id: &SubmissionId) -> Result<(), Fault> {
    let found = submissions::find(&call.db, id).await?;
    let Some(submission) = found.filter(|it| !is_over(&it.review)) else {
        return erasures::is_erased(&call.db, id).await;
    };
    let action = action(call, &submission);
    let request = Request::new(submission.review.version(), action);
    let done = act_on(call, &Actor::System, submission, request, |_| Ok(())).await;
    done.map(|_| ())
        .map_err(|failure| Fault::new("erasing again", format!("{failure:?}")))
}

/// What retention does, where its time is over, or else what the holder did.
fn action(call: &Call, submission: &Submission) -> Action {
    let open_until = submission.last_day(submission.review.text());
    let answer_days = i64::from(settings::answer_days(&call.env));
    let dues = submission.review.due_within(open_until, answer_days);
    let is_due = dues
        .iter()
        .any(|due| due.task == Task::Anonymise && due.at <= call.now);
    if is_due {
        Action::Anonymise
    } else {
        Action::Erase
    }
}
