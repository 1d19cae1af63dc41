//! What a reviewer made of the mail that tells of a publication, from the announcement until then.

use crate::{
    fault::Fault,
    store::batch::{Batch, text},
};
use serde::Deserialize;
use shared::{admin::wire::EditedMail, submission::id::SubmissionId};
use worker::Env;

const WRITE: &str =
    "INSERT INTO announcement_mails (submission, subject, body) VALUES (?1, ?2, ?3)";
const FORGET: &str = "DELETE FROM announcement_mails WHERE submission = ?1";
const FIND: &str = "SELECT subject, body FROM announcement_mails WHERE submission = ?1";

#[derive(Deserialize)]
struct Row {
    subject: String,
    body: String,
}

/// The mail that waits for a publication, if a reviewer edited it.
///
/// # Errors
/// When the database can't be read.
pub async fn find(env: &Env, submission: &SubmissionId) -> Result<Option<EditedMail>, Fault> {
    let mut batch = Batch::new(env)?;
    batch.add(FIND, &[text(submission.as_str())])?;
    let row = batch.read().await?.take::<Row>()?.into_iter().next();
    Ok(row.map(|Row { subject, body }| EditedMail { subject, body }))
}

/// Adds the mail.
///
/// # Errors
/// When its values can't be bound.
pub fn write(batch: &mut Batch, submission: &SubmissionId, mail: &EditedMail) -> Result<(), Fault> {
    let EditedMail { subject, body } = mail;
    let values = [text(submission.as_str()), text(subject), text(body)];
    batch.add(WRITE, &values)
}

/// Adds that it is not needed any more.
///
/// # Errors
/// When its values can't be bound.
pub fn forget(batch: &mut Batch, submission: &SubmissionId) -> Result<(), Fault> {
    batch.add(FORGET, &[text(submission.as_str())])
}
