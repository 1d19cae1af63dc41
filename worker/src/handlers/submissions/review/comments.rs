//! `/api/v1/review/submissions/{id}/comments`: internal notes.

use crate::{
    error::Answer,
    extract::{Context, Id, Json, SignedIn},
};
use axum::http::StatusCode;
use shared::{
    admin::wire::{Comment, Comments, NewComment},
    submission::id::SubmissionId,
};
use worker_core::usecases::submissions::comments;

/// The notes, oldest first.
#[worker::send]
pub async fn list(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
) -> Answer<Json<Comments>> {
    Ok(Json(comments::list(&context, &actor, &id).await?))
}

/// Writes a note.
#[worker::send]
pub async fn write(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
    Json(comment): Json<NewComment>,
) -> Answer<(StatusCode, Json<Comment>)> {
    let comment = comments::write(&context, &actor, &id, comment).await?;
    Ok((StatusCode::CREATED, Json(comment)))
}
