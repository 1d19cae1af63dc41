//! The audit events: subject, action, actor and time. An event is the first statement of every change: two changes of the same version can't both
//! be written, and the one that comes late fails as a whole.

mod stored_event;

use crate::{
    fault::Fault,
    store::batch::{Batch, NotWritten, number, optional, text, time},
    store::database::Database,
    store::reviewers::CALLED,
    store::stored::stored,
    store::unreadable::Reading,
};
use serde::Deserialize;
use shared::{
    admin::wire::AuditItem,
    audit::{AuditAction, AuditSubject},
    calendar::Date,
    email::EmailAddress,
    submission::{
        action::ActionName,
        actor::{Actor, Role},
        due::{Due, Task},
        id::{SubmissionId, Version},
        state::StateName,
        wire::HistoryEvent,
    },
    time::Timestamp,
};
pub use stored_event::StoredEvent;

/// The columns that a new event fills.
const INSERT: &str = "INSERT INTO audit_events \
     (subject, version, action, role, person, from_state, to_state, at, request_id)";
/// A version that can't be is what fails the batch where someone else holds the submission than was seen.
const EVENT: &str = "SELECT 'submission:' || ?1, iif((SELECT address FROM submissions WHERE id = ?1) IS ?10, ?2, NULL), \
     ?3, ?4, ?5, ?6, ?7, ?8, ?9";
/// Likewise, and where it is of another version than was seen.
const IS_AS_SEEN: &str =
    "EXISTS (SELECT 1 FROM submissions WHERE id = ?1 AND version = ?2 AND address IS ?7)";
/// An event that can't be is what fails the batch where a submission is of another version than was seen.
const IS_OTHER: &str = "SELECT 'submission:' || ?1, NULL, '', 'system', NULL, NULL, NULL, 0, '' \
     WHERE (SELECT version FROM submissions WHERE id = ?1) IS NOT ?2";
/// Likewise where a mail has left that tells of a decision.
const HAS_TOLD: &str = "SELECT 'submission:' || ?1, NULL, '', 'system', NULL, NULL, NULL, 0, '' \
     WHERE EXISTS (SELECT 1 FROM mails WHERE about = ?1 AND created_at >= ?2 AND attempts > 0 AND state <> 'cancelled')";
const IS_OF_REGION: &str =
    "EXISTS (SELECT 1 FROM submissions WHERE id = ?1 AND target GLOB 'region:*')";
const REMINDER: &str = "VALUES ('reminder:' || ?1, ?2, ?5, 'system', NULL, NULL, NULL, ?3, ?4)";
const IS_TOLD: &str =
    "SELECT count(*) AS value FROM audit_events WHERE subject = 'reminder:' || ?1 AND version = ?2";
/// The last day and the question make the version: each question is asked once for a day.
const ASKED: &str = "SELECT 'still_looking:' || ?1, iif(EXISTS (SELECT 1 FROM submissions WHERE id = ?1 AND version = ?2), ?3, NULL), \
     ?4, 'system', NULL, NULL, NULL, ?5, ?6";
const IS_ASKED: &str = "SELECT count(*) AS value FROM audit_events WHERE subject = 'still_looking:' || ?1 AND version = ?2";
const HISTORY: &str = "SELECT seq, version, action, role, from_state AS \"from\", to_state AS \"to\", at FROM audit_events \
     WHERE subject = 'submission:' || ?1 ORDER BY version";
/// The columns of an event, as the record has them.
pub const COLUMNS: &str = "seq, subject, version, action, role, person, from_state AS \"from\", to_state AS \"to\", at, request_id";
const LAST_SEAL: &str = "SELECT last, hash FROM audit_seals ORDER BY last DESC LIMIT 1";
const SEAL: &str =
    "INSERT INTO audit_seals (last, first, before, hash, at) VALUES (?1, ?2, ?3, ?4, ?5)";

/// A change of a submission.
pub struct SubmissionEvent<'a> {
    /// The submission
    pub submission: &'a SubmissionId,
    /// The holder's address as it was seen; none for a new one
    pub holder: Option<&'a EmailAddress>,
    /// The version it makes
    pub version: Version,
    /// The action
    pub action: ActionName,
    /// The actor
    pub actor: &'a Actor,
    /// The state before, of the revision where the action is the revision's; `None` for a new submission
    pub from: Option<StateName>,
    /// The state after; `None` for a discarded revision
    pub to: Option<StateName>,
    /// The time
    pub at: Timestamp,
    /// Id of the request or the job
    pub request: &'a str,
}

/// SQL that adds the next event of a subject, whose id is SQL too. Without the condition the event has no version, which fails
/// the batch. `columns` are action, role, person, the states before and after, time and request, and where they come from.
pub fn next_event(subject: AuditSubject, id: &str, condition: &str, columns: &str) -> String {
    let subject = format!("'{subject}:' || {id}");
    format!(
        "{INSERT} SELECT {subject}, iif({condition}, \
         (SELECT coalesce(max(version), 0) + 1 FROM audit_events WHERE subject = {subject}), NULL), {columns}"
    )
}

/// Adds the event of a change, which fails the batch when the version is taken.
pub fn submission_event(batch: &mut Batch, event: &SubmissionEvent<'_>) {
    batch.add(
        format!("{INSERT} {EVENT}"),
        &[
            text(event.submission.as_str()),
            number(event.version.number()),
            text(event.action.as_str()),
            text(event.actor.role().as_str()),
            optional(event.actor.person().map(|person| person.id.as_str())),
            optional(event.from.map(StateName::as_str)),
            optional(event.to.map(StateName::as_str)),
            time(event.at),
            text(event.request),
            optional(event.holder.map(EmailAddress::as_str)),
        ],
    );
}

/// Fails the batch where a submission is of another version than was seen; adds no event.
pub fn as_seen(batch: &mut Batch, submission: &SubmissionId, version: Version) {
    let values = [text(submission.as_str()), number(version.number())];
    batch.add(format!("{INSERT} {IS_OTHER}"), &values);
}

/// Fails the batch where a mail has left, or is leaving, that a decision at a time has caused; adds no event.
pub fn as_untold(batch: &mut Batch, submission: &SubmissionId, decided: Timestamp) {
    let values = [text(submission.as_str()), time(decided)];
    batch.add(format!("{INSERT} {HAS_TOLD}"), &values);
}

/// An event that doesn't change the submission's version: of its holder or of its links.
pub struct HolderEvent<'a> {
    /// The submission
    pub submission: &'a SubmissionId,
    /// The version that was seen
    pub seen: Version,
    /// The holder's address as it was seen
    pub holder: Option<&'a EmailAddress>,
    /// The action
    pub action: AuditAction,
    /// The role of the actor
    pub role: Role,
    /// The time
    pub at: Timestamp,
    /// Id of the request or the job
    pub request: &'a str,
}

/// Adds the event of something that changes no version; it fails the batch when the submission has changed since.
pub fn holder_event(batch: &mut Batch, event: &HolderEvent<'_>) {
    let columns = "?3, ?4, NULL, NULL, NULL, ?5, ?6";
    // Who moves from a region's list is no longer on it.
    let condition = if event.action == AuditAction::Move {
        format!("{IS_AS_SEEN} AND {IS_OF_REGION}")
    } else {
        IS_AS_SEEN.to_owned()
    };
    batch.add(
        next_event(AuditSubject::Holder, "?1", &condition, columns),
        &[
            text(event.submission.as_str()),
            number(event.seen.number()),
            text(event.action.as_str()),
            text(event.role.as_str()),
            time(event.at),
            text(event.request),
            optional(event.holder.map(EmailAddress::as_str)),
        ],
    );
}

/// Adds the event that someone was told what was due at a time, which fails the batch when that was done before.
pub fn told(batch: &mut Batch, submission: &SubmissionId, due: Due, at: Timestamp, request: &str) {
    batch.add(
        format!("{INSERT} {REMINDER}"),
        &[
            text(submission.as_str()),
            number(seconds(due)),
            time(at),
            text(request),
            text(due.task.as_str()),
        ],
    );
}

/// True if someone was told what was due at a time: a change of the submission since then makes it due no second time.
pub async fn is_told(db: &Database, submission: &SubmissionId, due: Due) -> Result<bool, Fault> {
    let values = [text(submission.as_str()), number(seconds(due))];
    let count: Option<u32> = db.value(IS_TOLD, &values).await?;
    Ok(count.unwrap_or(0) > 0)
}

/// The due time in seconds, which is the version of the event.
fn seconds(due: Due) -> i64 {
    due.at.millis().div_euclid(1000)
}

/// A question to the holder before a last day.
pub struct Asking<'a> {
    /// The submission
    pub submission: &'a SubmissionId,
    /// The version that was seen
    pub seen: Version,
    /// The last day
    pub last_day: Date,
    /// The question: the first or the second
    pub task: Task,
}

impl Asking<'_> {
    /// The number of the question: two for each day.
    fn number(&self) -> i64 {
        let is_second = self.task == Task::AskOnceMore;
        self.last_day.days_since_epoch() * 2 + i64::from(is_second)
    }
}

/// Adds the event of a question, which fails the batch when it was asked before or the submission has changed since.
pub fn asked(batch: &mut Batch, asking: &Asking<'_>, at: Timestamp, request: &str) {
    batch.add(
        format!("{INSERT} {ASKED}"),
        &[
            text(asking.submission.as_str()),
            number(asking.seen.number()),
            number(asking.number()),
            text(asking.task.as_str()),
            time(at),
            text(request),
        ],
    );
}

/// True if a question was asked before.
pub async fn is_asked(db: &Database, asking: &Asking<'_>) -> Result<bool, Fault> {
    let values = [text(asking.submission.as_str()), number(asking.number())];
    let count: Option<u32> = db.value(IS_ASKED, &values).await?;
    Ok(count.unwrap_or(0) > 0)
}

/// Adds the event that a person on a region's list was asked to move to its new network.
pub fn asked_to_move(batch: &mut Batch, submission: &SubmissionId, at: Timestamp, request: &str) {
    batch.add(
        format!("{INSERT} {REMINDER}"),
        &[
            text(submission.as_str()),
            number(at.millis().div_euclid(1000)),
            time(at),
            text(request),
            text(AuditAction::AskToMove.as_str()),
        ],
    );
}

stored!(HistoryEvent, Event, "seq");
stored!(AuditItem, Event, "seq");

/// Some events: as the record shows them, and those of submissions as their history does.
pub const READINGS: [Reading; 2] = [
    Reading::of::<AuditItem>(
        "SELECT seq, subject, version, action, role, person, from_state AS \"from\", to_state AS \"to\", at, request_id \
         FROM audit_events WHERE seq IN (SELECT value FROM json_each(?1))",
    ),
    Reading::of::<HistoryEvent>(
        "SELECT seq, version, action, role, from_state AS \"from\", to_state AS \"to\", at FROM audit_events \
         WHERE seq IN (SELECT value FROM json_each(?1)) AND subject GLOB 'submission:*'",
    ),
];

/// The history of a submission, oldest first, as its holder is given it: with roles.
pub async fn history(db: &Database, submission: &SubmissionId) -> Result<Vec<HistoryEvent>, Fault> {
    db.rows(HISTORY, &[text(submission.as_str())]).await
}

/// The same, as reviewers see it: with their names.
pub async fn history_by_name(
    db: &Database,
    submission: &SubmissionId,
) -> Result<Vec<HistoryEvent>, Fault> {
    let sql = format!(
        "SELECT h.*, {CALLED} AS name FROM ({HISTORY}) h JOIN audit_events e ON e.seq = h.seq \
         LEFT JOIN people p ON p.id = e.person ORDER BY h.version"
    );
    db.rows(sql, &[text(submission.as_str())]).await
}

#[derive(Deserialize)]
struct SealRow {
    last: i64,
    hash: String,
}

/// At most `most` events after one, the oldest first.
pub async fn after(db: &Database, seq: i64, most: u32) -> Result<Vec<StoredEvent>, Fault> {
    db.computed(
        format!("SELECT {COLUMNS} FROM audit_events WHERE seq > ?1 ORDER BY seq LIMIT ?2"),
        &[number(seq), number(most)],
    )
    .await
}

/// The hash of the last seal, empty before the first one, and at most `most` events that come after it.
pub async fn unsealed(db: &Database, most: u32) -> Result<(String, Vec<StoredEvent>), Fault> {
    let seals = db.computed::<SealRow>(LAST_SEAL, &[]).await?;
    let (last, hash) = seals
        .into_iter()
        .next()
        .map_or((0, String::new()), |seal| (seal.last, seal.hash));
    Ok((hash, after(db, last, most).await?))
}

/// Writes a seal of the events from `first` to `last`, unless another one was written at the same time.
pub async fn seal(
    db: &Database,
    (first, last): (i64, i64),
    before: &str,
    hash: &str,
    at: Timestamp,
) -> Result<(), Fault> {
    let mut batch = Batch::new(db);
    batch.add(
        SEAL,
        &[
            number(last),
            number(first),
            text(before),
            text(hash),
            time(at),
        ],
    );
    match batch.write().await {
        Ok(()) | Err(NotWritten::Stale) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
