//! A mail about a submission.

use crate::{clock, fault::Fault, outbox::NewMail, store::submissions::Submission};
use mail::message::Message;
use shared::{email::EmailAddress, time::Timestamp};

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
        is_expected: false,
    })
}

/// The title in the language that its holder is written to in, else in its own; of what belongs to a proposal, that of the
/// proposal; of what reaches a network, the network's name.
pub fn title(submission: &Submission) -> String {
    submission.title(submission.lang)
}
