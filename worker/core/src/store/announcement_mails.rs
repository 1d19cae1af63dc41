//! Publication mails that a reviewer edited, kept from the announcement until the publication.

use crate::{
    fault::Fault,
    store::batch::{Batch, text},
    store::database::Database,
};
use shared::{admin::wire::EditedMail, submission::id::SubmissionId};

const WRITE: &str =
    "INSERT INTO announcement_mails (submission, subject, body) VALUES (?1, ?2, ?3)";
const FORGET: &str = "DELETE FROM announcement_mails WHERE submission = ?1";
const FIND: &str = "SELECT subject, body FROM announcement_mails WHERE submission = ?1";

/// The mail that waits for a publication, if a reviewer edited it.
pub async fn find(db: &Database, submission: &SubmissionId) -> Result<Option<EditedMail>, Fault> {
    let found = db.computed(FIND, &[text(submission.as_str())]).await?;
    Ok(found.into_iter().next())
}

/// Adds the mail.
pub fn write(batch: &mut Batch, submission: &SubmissionId, mail: &EditedMail) {
    let EditedMail { subject, body } = mail;
    let values = [text(submission.as_str()), text(subject), text(body)];
    batch.add(WRITE, &values);
}

/// Deletes the mail.
pub fn forget(batch: &mut Batch, submission: &SubmissionId) {
    batch.add(FORGET, &[text(submission.as_str())]);
}
