//! Mails that have not gone out yet.

use crate::store::batch::{Batch, text};
use shared::{email::EmailAddress, submission::id::SubmissionId};

const CANCEL_TO: &str = "UPDATE mails SET state = 'cancelled' WHERE submission = ?1 AND recipient = ?2 AND state = 'waiting'";
const CANCEL_ABOUT: &str =
    "UPDATE mails SET state = 'cancelled' WHERE about = ?1 AND state = 'waiting'";
/// The mails before a last day that no longer comes.
const CANCEL_ASKING: &str = "UPDATE mails SET state = 'cancelled' WHERE submission = ?1 \
     AND template IN ('still_looking', 'still_looking_last', 'closes_soon', 'closes_soon_last') AND state = 'waiting'";
const REDIRECT: &str = "UPDATE mails SET recipient = ?3 WHERE submission = ?1 AND recipient = ?2 AND state = 'waiting'";

/// Cancels the waiting mails to an address.
pub fn cancel_to(batch: &mut Batch, submission: &SubmissionId, address: &EmailAddress) {
    let values = [text(submission.as_str()), text(address.as_str())];
    batch.add(CANCEL_TO, &values);
}

/// Cancels the waiting mails that tell of what was taken back, and those that tell other holders of a submission.
pub fn cancel_about(batch: &mut Batch, submission: &SubmissionId) {
    batch.add(CANCEL_ABOUT, &[text(submission.as_str())]);
}

/// Cancels the waiting mails that ask if the holder is still looking, or tell that the proposal closes.
pub fn cancel_asking(batch: &mut Batch, submission: &SubmissionId) {
    batch.add(CANCEL_ASKING, &[text(submission.as_str())]);
}

/// Redirects the waiting mails from the old address to the new one.
pub fn redirect(
    batch: &mut Batch,
    submission: &SubmissionId,
    (old, new): (&EmailAddress, &EmailAddress),
) {
    let [old, new] = [old, new].map(|address| text(address.as_str()));
    batch.add(REDIRECT, &[text(submission.as_str()), old, new]);
}
