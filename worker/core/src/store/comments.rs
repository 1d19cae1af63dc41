//! Reviewers' internal notes.

use crate::{
    fault::Fault,
    store::audit::next_event,
    store::batch::{Batch, NotWritten, text, time},
    store::database::Database,
    store::reviewers::CALLED,
    store::stored::stored,
    store::unreadable::Reading,
};
use serde::Deserialize;
use shared::{
    admin::wire::{Comment, CommentAuthor, PersonRole},
    audit::{AuditAction, AuditSubject},
    submission::{
        actor::{Actor, Person},
        id::{PersonId, SubmissionId},
        reasons::Reason,
    },
    time::Timestamp,
};

/// Nothing is written about what is anonymised.
const CAN_BE_COMMENTED: &str =
    "(SELECT state FROM submissions WHERE id = ?1) NOT IN ('anonymised', 'discarded')";
const INSERT: &str =
    "INSERT INTO comments (id, submission, person, text, at) VALUES (?1, ?2, ?3, ?4, ?5)";
const LIST: &str = "FROM comments c JOIN people p ON p.id = c.person \
     WHERE c.submission = ?1 ORDER BY c.at, c.rowid";

#[derive(Deserialize)]
struct CommentRow {
    id: String,
    person: PersonId,
    text: Reason,
    at: Timestamp,
    role: PersonRole,
    #[serde(default)]
    name: Option<String>,
}

stored!(CommentRow, Comment, "submission");

/// The comments on some submissions.
pub const READING: Reading = Reading::of::<CommentRow>(
    "SELECT c.id, c.submission, c.person, c.text, c.at, p.role FROM comments c JOIN people p ON p.id = c.person \
     WHERE c.submission IN (SELECT value FROM json_each(?1))",
);

/// The comments on a submission, oldest first, as a person sees them.
pub async fn list(
    db: &Database,
    submission: &SubmissionId,
    reader: &Person,
) -> Result<Vec<Comment>, Fault> {
    let sql = format!(
        "SELECT c.id, c.submission, c.person, c.text, c.at, p.role, {CALLED} AS name {LIST}"
    );
    let rows = db
        .rows::<CommentRow>(sql, &[text(submission.as_str())])
        .await?;
    let comment = |row: CommentRow| Comment {
        id: row.id,
        at: row.at,
        by: CommentAuthor {
            you: row.person == reader.id,
            role: row.role,
            name: row.name,
        },
        text: row.text,
    };
    Ok(rows.into_iter().map(comment).collect())
}

/// A note to be written.
pub struct NewNote<'a> {
    /// Its id
    pub id: &'a str,
    /// The submission
    pub submission: &'a SubmissionId,
    /// The text
    pub text: &'a Reason,
    /// The time of writing
    pub at: Timestamp,
    /// Id of the request
    pub request: &'a str,
}

/// Writes a note.
///
/// # Errors
/// `Stale` where nothing is left of the submission.
pub async fn insert(
    db: &Database,
    actor: &Actor,
    author: &Person,
    note: &NewNote<'_>,
) -> Result<(), NotWritten> {
    let mut batch = Batch::new(db);
    let submission = || text(note.submission.as_str());
    let person = || text(author.id.as_str());
    let columns = "?6, ?2, ?3, NULL, NULL, ?4, ?5";
    batch.add(
        next_event(AuditSubject::Comment, "?1", CAN_BE_COMMENTED, columns),
        &[
            submission(),
            text(actor.role().as_str()),
            person(),
            time(note.at),
            text(note.request),
            text(AuditAction::Comment.as_str()),
        ],
    );
    batch.add(
        INSERT,
        &[
            text(note.id),
            submission(),
            person(),
            text(note.text.as_str()),
            time(note.at),
        ],
    );
    batch.write().await
}
