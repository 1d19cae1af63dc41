//! A mail about a submission.

use crate::{clock, fault::Fault, outbox::NewMail, store::submissions::Submission};
use mail::message::Message;
use shared::{email::EmailAddress, submission::id::SubmissionId, time::Timestamp};

/// A mail about a submission, to be sent at once.
pub fn new(
    submission: &Submission,
    recipient: EmailAddress,
    message: Message,
    now: Timestamp,
) -> Result<NewMail, Fault> {
    Ok(NewMail {
        id: clock::id()?,
        submission: Some(submission.id.clone()),
        recipient,
        lang: submission.lang,
        message,
        not_before: now,
        about: None,
        mentions: named_by(submission),
        is_expected: false,
    })
}

/// The submissions that what is said of one names: those to which it belongs.
fn named_by(submission: &Submission) -> Vec<SubmissionId> {
    let root = submission.root.as_ref().map(|root| root.id.clone());
    let named = submission.parent.iter().cloned().chain(root);
    named.filter(|id| *id != submission.id).collect()
}

/// The title in the language that its holder is written to in, else in its own; of what belongs to a proposal, that of the
/// proposal; of what reaches a network, the network's name.
pub fn title(submission: &Submission) -> String {
    submission.title(submission.lang)
}
