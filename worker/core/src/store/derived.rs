//! The rows that follow from a submission: where reviewers and readers find it, and what they are shown of it. They are written
//! with each change, and once more by the cron. Rows that are there already are not written: what a batch of these has changed was
//! wrong.

use crate::{
    fault::Fault,
    store::{
        batch::Batch, outcomes, publication, queue, replies, standings, submissions::Submission,
    },
};
use shared::{proposal::wire::PublicStatus, submission::SubmissionKind};

/// Adds all of them, as they are after a change of the submission's own row.
///
/// # Errors
/// When its public text can't be read; nothing is added then.
pub fn write(batch: &mut Batch, submission: &Submission) -> Result<(), Fault> {
    let (id, review) = (&submission.id, &submission.review);
    match review.kind() {
        SubmissionKind::Proposal => {
            let standing = PublicStatus::of(review.state());
            let public = standing.zip(submission.public_proposal()?);
            if let Some(number) = submission.number {
                match public {
                    Some((standing, proposal)) => {
                        let set = submission.set_day;
                        publication::show(batch, id, &proposal, number, standing, set);
                    }
                    None => publication::hide(batch, id),
                }
                replies::recount(batch, id);
                standings::recompute(batch, id);
            }
        }
        SubmissionKind::Reply => replies::write(batch, submission),
        SubmissionKind::Outcome => outcomes::write(batch, submission),
        SubmissionKind::JoinRequest | SubmissionKind::Message | SubmissionKind::ThreadMessage => {}
    }
    queue::enter(batch, submission);
    Ok(())
}
