//! `/api/v1/review` and below it: the reviewers' queue and their decisions, by their session.

pub mod beside;
pub mod bulk;
pub mod comments;
pub mod lists;
pub mod preview;
pub mod pulse;
pub mod questions;

use crate::{
    error::Answer,
    extract::{Context, Id, Json, Query, SignedIn},
};
use shared::{
    admin::queue_query::QueueQuery,
    proposal::wire::Page,
    submission::{
        id::SubmissionId,
        wire::{QueueItem, ReviewRequest, ReviewedSubmission},
    },
};
use worker_core::usecases::submissions::review;

/// A page of the queue.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::QUEUE, operation_id = "listQueue", tag = "review",
        params(Query<QueueQuery>),
        responses(
            (status = OK, body = Page<QueueItem>, description = "What the person may see"),
            SignedIn,
            Query<QueueQuery>,
            (status = 400, description = "malformed"),
            (status = 403, description = "denied"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn list(
    context: Context,
    SignedIn(actor): SignedIn,
    Query(query): Query<QueueQuery>,
) -> Answer<Json<Page<QueueItem>>> {
    Ok(Json(review::list(&context, &actor, &query).await?))
}

/// One submission with all that a decision needs.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::SUBMISSION, operation_id = "showReviewed", tag = "review",
        params(Id<SubmissionId>),
        responses(
            (status = OK, body = ReviewedSubmission, description = "The submission"),
            SignedIn,
            Id<SubmissionId>,
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn show(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
) -> Answer<Json<ReviewedSubmission>> {
    Ok(Json(review::show(&context, &actor, &id).await?))
}

/// Performs a reviewer's decision.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::SUBMISSION_ACTIONS, operation_id = "decide", tag = "review",
        params(Id<SubmissionId>),
        request_body = ReviewRequest,
        responses(
            (status = OK, body = ReviewedSubmission, description = "The submission as it is then"),
            SignedIn,
            Id<SubmissionId>,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 409, description = "conflict, refused"),
            (status = 422, description = "invalid_mail, reason_too_short"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn act(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
    Json(request): Json<ReviewRequest>,
) -> Answer<Json<ReviewedSubmission>> {
    let reviewed = review::decide(&context, &actor, &id, request).await?;
    Ok(Json(reviewed))
}
