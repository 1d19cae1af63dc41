//! The last decision on a submission, with the submission before it, for as long as its reviewer can take it back.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, json, number, text, time},
        database::Database,
    },
};
use serde::{Deserialize, Serialize};
use shared::{
    calendar::Date,
    proposal::last_day::SetDay,
    submission::{
        SubmissionKind,
        id::{PersonId, SubmissionId, Version},
        last_decision::LastDecision,
        review::{Candidate, Review},
        state::State,
    },
    time::Timestamp,
};

const KEEP: &str = "INSERT INTO last_decisions (submission, version, person, at, before) VALUES (?1, ?2, ?3, ?4, ?5) \
     ON CONFLICT (submission) DO UPDATE SET version = ?2, person = ?3, at = ?4, before = ?5";
const FIND: &str =
    "SELECT version, person, at, before FROM last_decisions WHERE submission = ?1 AND version = ?2";
const FORGET: &str = "DELETE FROM last_decisions WHERE submission = ?1";

/// A decision, and the last day that was set before it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The decision
    pub decision: LastDecision,
    /// The last day that extending or reopening had set
    pub set_day: Option<SetDay>,
}

/// The submission before the decision, as it is stored.
#[derive(Serialize, Deserialize)]
struct Before {
    state: State,
    text: Version,
    candidate: Option<(State, Version)>,
    set_day: Option<(Date, Version)>,
}

#[derive(Deserialize)]
struct Row {
    version: Version,
    person: PersonId,
    at: Timestamp,
    before: String,
}

/// Adds a decision, in the place of the one before.
pub fn keep(batch: &mut Batch, submission: &SubmissionId, kept: &Kept) {
    let LastDecision {
        by,
        at,
        version,
        before,
    } = &kept.decision;
    let candidate = before.candidate();
    let before = Before {
        state: before.state().clone(),
        text: before.text(),
        candidate: candidate.map(|it| (it.state().clone(), it.text())),
        set_day: kept.set_day.map(|set| (set.until, set.version)),
    };
    batch.add(
        KEEP,
        &[
            text(submission.as_str()),
            number(version.number()),
            text(by.as_str()),
            time(*at),
            json(&before),
        ],
    );
}

/// The decision that has made this version of a submission; `None` where that is over, or can't be read.
pub async fn find(
    db: &Database,
    submission: &SubmissionId,
    kind: SubmissionKind,
    version: Version,
) -> Result<Option<Kept>, Fault> {
    let values = [text(submission.as_str()), number(version.number())];
    let rows = db.computed::<Row>(FIND, &values).await?;
    Ok(rows.into_iter().next().and_then(|row| kept(kind, row)))
}

fn kept(kind: SubmissionKind, row: Row) -> Option<Kept> {
    let Before {
        state,
        text,
        candidate,
        set_day,
    } = shared::json::read(&row.before).ok()?;
    let candidate = match candidate {
        Some((state, text)) => Some(Candidate::new(text, state).ok()?),
        None => None,
    };
    let decision = LastDecision {
        by: row.person,
        at: row.at,
        version: row.version,
        before: Review::new(kind, row.version, text, state, candidate).ok()?,
    };
    let set_day = set_day.map(|(until, version)| SetDay { until, version });
    Some(Kept { decision, set_day })
}

/// Deletes the decision on a submission: it was taken back.
pub fn forget(batch: &mut Batch, submission: &SubmissionId) {
    batch.add(FORGET, &[text(submission.as_str())]);
}
