//! Reviewers' internal notes about a submission.

use crate::{
    call::Call,
    clock,
    store::{
        comments::{self, NewNote},
        submissions::{self, Submission},
    },
    usecases::{failure::Failure, submissions::act::sees},
};
use shared::{
    admin::wire::{Comment, CommentAuthor, Comments, NewComment, PersonRole},
    submission::{
        action::ActionName,
        actor::{Actor, Person},
        id::SubmissionId,
        permission::{Denied, may},
    },
};

/// The comments, oldest first.
///
/// # Errors
/// `NotFound` when the submission isn't theirs to see, `Denied` when its notes aren't.
pub async fn list(call: &Call, actor: &Actor, id: &SubmissionId) -> Result<Comments, Failure> {
    let (submission, person) = noted(call, actor, id).await?;
    let items = comments::list(&call.db, &submission.id, person).await?;
    Ok(Comments { items })
}

/// Writes a note.
///
/// # Errors
/// As [`list`]; `Conflict` when nothing is left of the submission.
pub async fn write(
    call: &Call,
    actor: &Actor,
    id: &SubmissionId,
    comment: NewComment,
) -> Result<Comment, Failure> {
    let (submission, person) = noted(call, actor, id).await?;
    let id = clock::id()?;
    let note = NewNote {
        id: &id,
        submission: &submission.id,
        text: &comment.text,
        at: call.now,
        request: &call.request,
    };
    comments::insert(&call.db, actor, person, &note).await?;
    let role = match actor {
        Actor::Administrator { .. } => PersonRole::Administrator,
        Actor::Coordinator { .. }
        | Actor::Holder { .. }
        | Actor::Addressee { .. }
        | Actor::System => PersonRole::Coordinator,
    };
    Ok(Comment {
        at: call.now,
        by: CommentAuthor {
            you: true,
            role,
            name: None,
        },
        text: comment.text,
        id,
    })
}

/// A submission whose notes someone may read and write.
async fn noted<'a>(
    call: &Call,
    actor: &'a Actor,
    id: &SubmissionId,
) -> Result<(Submission, &'a Person), Failure> {
    let submission = submissions::find(&call.db, id)
        .await?
        .filter(|found| sees(actor, found))
        .ok_or(Failure::NotFound)?;
    may(actor, ActionName::Comment, &submission.subject())?;
    let person = actor
        .person()
        .ok_or(Denied::NotInThisRole { role: actor.role() })?;
    Ok((submission, person))
}
