//! The published criteria that reviewers have looked at, by the event of their decision. An erased submission has its history
//! without them.

use crate::{
    fault::Fault,
    store::{
        batch::{Batch, json, number, text},
        database::{self, Database},
        stored::stored,
    },
};
use serde::Deserialize;
use shared::{
    proposal::criteria::{CheckedCriteria, Criterion},
    submission::{
        id::{SubmissionId, Version},
        wire::HistoryEvent,
    },
};

const INSERT: &str =
    "INSERT INTO decision_criteria (submission, version, met, unmet) VALUES (?1, ?2, ?3, ?4)";
const OF_SUBMISSION: &str = "SELECT submission, version, met, unmet FROM decision_criteria WHERE submission = ?1 ORDER BY version";

#[derive(Deserialize)]
struct CriteriaRow {
    version: Version,
    #[serde(deserialize_with = "database::json")]
    met: Vec<Criterion>,
    #[serde(deserialize_with = "database::json")]
    unmet: Vec<Criterion>,
}

stored!(CriteriaRow, Submission, "submission");

/// Adds the criteria of the decision that makes a version.
pub fn write(
    batch: &mut Batch,
    submission: &SubmissionId,
    version: Version,
    checked: &CheckedCriteria,
) {
    let values = [
        text(submission.as_str()),
        number(version.number()),
        json(&checked.met),
        json(&checked.unmet),
    ];
    batch.add(INSERT, &values);
}

/// Adds to each event of a history the criteria of its decision.
pub async fn add_to(
    db: &Database,
    submission: &SubmissionId,
    history: &mut [HistoryEvent],
) -> Result<(), Fault> {
    let rows: Vec<CriteriaRow> = db.rows(OF_SUBMISSION, &[text(submission.as_str())]).await?;
    for CriteriaRow {
        version,
        met,
        unmet,
    } in rows
    {
        if let Some(event) = history.iter_mut().find(|it| it.version == version) {
            event.criteria = CheckedCriteria { met, unmet };
        }
    }
    Ok(())
}
