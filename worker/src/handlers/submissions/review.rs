//! `/api/v1/review` and below it: the reviewers' queue and their decisions, by their session.

pub mod bulk;
pub mod comments;
pub mod preview;
pub mod pulse;

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
#[worker::send]
pub async fn list(
    context: Context,
    SignedIn(actor): SignedIn,
    Query(query): Query<QueueQuery>,
) -> Answer<Json<Page<QueueItem>>> {
    Ok(Json(review::list(&context, &actor, &query).await?))
}

/// One submission with all that a decision needs.
#[worker::send]
pub async fn show(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
) -> Answer<Json<ReviewedSubmission>> {
    Ok(Json(review::show(&context, &actor, &id).await?))
}

/// Performs a reviewer's decision.
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
