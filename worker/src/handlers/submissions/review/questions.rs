//! `/api/v1/review/submissions/{id}/questions`: questions to the author.

use crate::{
    error::Answer,
    extract::{Context, Id, Json, SignedIn},
};
use axum::http::StatusCode;
use shared::submission::{
    id::SubmissionId,
    wire::{AuthorQuestions, NewQuestion},
};
use worker_core::usecases::submissions::questions;

/// The questions with their answers, oldest first.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::SUBMISSION_QUESTIONS, operation_id = "listQuestions", tag = "review",
        params(Id<SubmissionId>),
        responses(
            (status = OK, body = AuthorQuestions, description = "The questions"),
            SignedIn,
            Id<SubmissionId>,
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn list(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
) -> Answer<Json<AuthorQuestions>> {
    Ok(Json(questions::list(&context, &actor, &id).await?))
}

/// Asks the author, who gets a mail. The submission stays in review.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::SUBMISSION_QUESTIONS, operation_id = "askAuthor", tag = "review",
        params(Id<SubmissionId>),
        request_body = NewQuestion,
        responses(
            (status = CREATED, body = AuthorQuestions, description = "The questions as they are then"),
            SignedIn,
            Id<SubmissionId>,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 409, description = "conflict, refused"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn ask(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
    Json(question): Json<NewQuestion>,
) -> Answer<(StatusCode, Json<AuthorQuestions>)> {
    let questions = questions::ask(&context, &actor, &id, question).await?;
    Ok((StatusCode::CREATED, Json(questions)))
}
