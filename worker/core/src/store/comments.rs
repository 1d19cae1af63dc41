//! Reviewers' internal notes.

use crate::{
    fault::Fault,
    store::batch::{Batch, NotWritten, text, time},
    store::database::Database,
};
use serde::Deserialize;
use shared::{
    admin::wire::{Comment, CommentAuthor},
    audit::AuditAction,
    submission::{
        actor::{Actor, Person},
        id::SubmissionId,
        reasons::Reason,
    },
    time::Timestamp,
};

/// Nothing is written about what is anonymised.
const EVENT: &str = "INSERT INTO audit_events \
     (subject, version, action, role, person, from_state, to_state, at, request_id) \
     SELECT 'comment:' || ?1, \
       iif((SELECT state FROM submissions WHERE id = ?1) NOT IN ('anonymised', 'discarded'), \
         (SELECT coalesce(max(version), 0) + 1 FROM audit_events WHERE subject = 'comment:' || ?1), NULL), \
       ?6, ?2, ?3, NULL, NULL, ?4, ?5";
const INSERT: &str =
    "INSERT INTO comments (id, submission, person, text, at) VALUES (?1, ?2, ?3, ?4, ?5)";
const LIST: &str = "SELECT c.id, c.person, c.text, c.at, p.role FROM comments c JOIN people p ON p.id = c.person \
     WHERE c.submission = ?1 ORDER BY c.at, c.rowid";

#[derive(Deserialize)]
struct CommentRow {
    id: String,
    person: String,
    text: String,
    at: i64,
    role: String,
}

/// The comments on a submission, oldest first, as a person sees them.
///
/// # Errors
/// When the database can't be read, or holds what no note can be.
pub async fn list(
    db: &Database,
    submission: &SubmissionId,
    reader: &Person,
) -> Result<Vec<Comment>, Fault> {
    let rows = db
        .rows::<CommentRow>(LIST, &[text(submission.as_str())])
        .await?;
    rows.into_iter()
        .map(|row| {
            let impossible = |column: &'static str| Fault::new("reading a note", column);
            Ok(Comment {
                id: row.id,
                at: Timestamp::from_millis(row.at),
                by: CommentAuthor {
                    you: row.person == reader.id.as_str(),
                    role: row.role.parse().map_err(|_| impossible("role"))?,
                },
                text: row.text.parse().map_err(|_| impossible("text"))?,
            })
        })
        .collect()
}

/// A note to be written.
pub struct NewNote<'a> {
    /// Its id
    pub id: &'a str,
    /// About which submission
    pub submission: &'a SubmissionId,
    /// The text
    pub text: &'a Reason,
    /// When
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
    batch.add(
        EVENT,
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
