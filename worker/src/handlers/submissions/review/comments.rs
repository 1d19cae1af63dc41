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
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::SUBMISSION_COMMENTS, operation_id = "listComments", tag = "review",
        params(Id<SubmissionId>),
        responses(
            (status = OK, body = Comments, description = "The notes"),
            SignedIn,
            Id<SubmissionId>,
            (status = 403, description = "denied"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn list(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
) -> Answer<Json<Comments>> {
    Ok(Json(comments::list(&context, &actor, &id).await?))
}

/// Writes a note.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::SUBMISSION_COMMENTS, operation_id = "writeComment", tag = "review",
        params(Id<SubmissionId>),
        request_body = NewComment,
        responses(
            (status = CREATED, body = Comment, description = "The note"),
            SignedIn,
            Id<SubmissionId>,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 409, description = "refused"),
        ),
        security(("session" = [])),
    )
)]
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
