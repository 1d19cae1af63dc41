//! What follows from a submission is written in the batch of its change. The cron writes it once more, some submissions each minute:
//! what is there already is not written, so what this changes was missing or wrong. Rows that an earlier version didn't write come
//! this way, and those of the time in which an earlier version was back.

use crate::{
    call::Call,
    fault::Fault,
    public_data, settings,
    store::{
        announcement_mails,
        audit::as_seen,
        batch::{Batch, NotWritten},
        derived,
        erasures::{self, Erasure},
        mails, personal_data,
        reading::{self, Shelf},
        reading_places::{self, Places},
        standings,
        submissions::{self, Submission},
        unreadable,
    },
    usecases::erasures::KEPT_DAYS,
    usecases::submissions::{act::plan::is_over, mails::is_announced},
};
use serde_json::json;
use shared::{admin::wire::RowKind, submission::id::SubmissionId};

/// Submissions of one step: twenty thousand are looked at in seventeen hours. After a step that has changed something the next
/// one follows at once.
const MOST: u32 = 20;
/// The name under which it is noted how far this has come.
const NAME: &str = "derived";
/// Rows that are written anew where they can't be read.
const DERIVED: &[RowKind] = &[
    RowKind::Publication,
    RowKind::PublicReply,
    RowKind::PublicOutcome,
];

/// Writes once more what follows from the next submissions, and from those whose rows of that kind can't be read. After so many
/// calls it begins no step.
pub async fn mend(call: &Call, most_calls: usize) -> Result<(), Fault> {
    let mut mended = Mended::default();
    mended.rows += mails::hasten(&call.db, call.now).await?;
    let broken = unreadable::listed(&call.db, DERIVED, MOST).await?;
    mended.look_at(call, &broken).await?;
    let places = Places::read(&call.db).await?;
    let Some(place) = places.of(NAME, call.now) else {
        mended.log();
        return Ok(());
    };
    let mut after = place.to_owned();
    while !call.usage.has_made(most_calls) {
        let ids = reading::ids(&call.db, Shelf::Submissions, &after, MOST).await?;
        let is_end = u32::try_from(ids.len()).is_ok_and(|length| length < MOST);
        after = ids.last().cloned().filter(|_| !is_end).unwrap_or_default();
        let before = mended.rows;
        mended.look_at(call, &ids).await?;
        let mut batch = Batch::new(&call.db);
        reading_places::go_on(&mut batch, NAME, &after, call.now);
        batch.write().await?;
        if is_end {
            mended.rows += standings::recount(&call.db).await?;
        }
        if is_end || mended.rows == before {
            break;
        }
    }
    mended.log();
    Ok(())
}

/// Writes what follows from a submission, and gives the number of rows that this has changed.
///
/// # Errors
/// `Stale` when it has changed meanwhile.
async fn write_again(call: &Call, submission: &Submission) -> Result<usize, NotWritten> {
    let (id, review) = (&submission.id, &submission.review);
    let mut batch = Batch::new(&call.db);
    as_seen(&mut batch, id, review.version());
    derived::write(&mut batch, submission)?;
    if !is_announced(submission) {
        announcement_mails::forget(&mut batch, id);
    }
    if is_over(review) {
        personal_data::erase(&mut batch, id);
        if submission.changed_at > call.now.plus_days(-KEPT_DAYS) {
            let (submission, at) = (id.clone(), submission.changed_at);
            erasures::note(&mut batch, &Erasure { submission, at });
        }
    }
    let open_until = submission.last_day(review.text());
    let answer_days = i64::from(settings::answer_days(&call.env));
    for due in review.due_within(open_until, answer_days) {
        if due.at > call.now {
            submissions::due_by(&mut batch, id, due.at);
            break;
        }
        // It is looked at, if it isn't looked at any more: what was told is not told again.
        if due.task.action().is_some() {
            submissions::due_at_all(&mut batch, id, call.now);
        }
    }
    batch.write_counted().await
}

/// What was wrong.
#[derive(Default)]
struct Mended {
    submissions: Vec<SubmissionId>,
    rows: usize,
}

impl Mended {
    /// Writes once more what follows from these submissions.
    async fn look_at(&mut self, call: &Call, ids: &[String]) -> Result<(), Fault> {
        let ids: Vec<SubmissionId> = ids.iter().filter_map(|id| id.parse().ok()).collect();
        if ids.is_empty() {
            return Ok(());
        }
        for submission in submissions::find_all(&call.db, &ids).await? {
            match write_again(call, &submission).await {
                Ok(0) | Err(NotWritten::Stale) => {}
                Ok(rows) => {
                    self.submissions.push(submission.id);
                    self.rows += rows;
                }
                // Its text can't be read: that is listed.
                Err(NotWritten::Fault(fault)) if fault.is_unreadable() => {}
                Err(error) => Fault::from(error).log_job(),
            }
        }
        Ok(())
    }

    /// Says what was wrong, if anything was.
    fn log(&self) {
        if self.rows == 0 {
            return;
        }
        // It may concern pages that are cached.
        public_data::changed();
        let shown = self.submissions.iter().take(MOST as usize);
        let line = json!({
            "level": "warn",
            "alert": "rows_mended",
            "rows": self.rows,
            "submissions": self.submissions.len(),
            "ids": shown.map(SubmissionId::as_str).collect::<Vec<_>>(),
        });
        worker::console_warn!("{line}");
    }
}
