//! Mails that have not gone out yet.

use crate::store::batch::{Batch, text, time};
use shared::{email::EmailAddress, submission::id::SubmissionId, time::Timestamp};

const CANCEL_TO: &str = "UPDATE mails SET state = 'cancelled' WHERE submission = ?1 AND recipient = ?2 AND state = 'waiting'";
const CANCEL_ABOUT: &str =
    "UPDATE mails SET state = 'cancelled' WHERE about = ?1 AND state = 'waiting'";
/// The mails before a last day that no longer comes.
const CANCEL_ASKING: &str = "UPDATE mails SET state = 'cancelled' WHERE submission = ?1 \
     AND template IN ('still_looking', 'still_looking_last', 'closes_soon', 'closes_soon_last') AND state = 'waiting'";
const CANCEL_OF_DECISION: &str = "UPDATE mails SET state = 'cancelled' WHERE about = ?1 AND created_at >= ?2 AND state = 'waiting'";
/// Those that the decision has cancelled while they waited for their time.
const REVIVE: &str = "UPDATE mails SET state = 'waiting' WHERE about = ?1 AND created_at < ?2 AND not_before > ?2 \
     AND state = 'cancelled' AND attempts = 0 AND error IS NULL";
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

/// Cancels the waiting mails that a decision at a time has caused, and lets those wait again that it has cancelled.
pub fn take_back(batch: &mut Batch, submission: &SubmissionId, decided: Timestamp) {
    let values = [text(submission.as_str()), time(decided)];
    for sql in [REVIVE, CANCEL_OF_DECISION] {
        batch.add(sql, &values);
    }
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
