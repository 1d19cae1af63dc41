//! `/api/v1/review` and below it: the reviewers' queue and their decisions, by their session.

pub mod bulk;
pub mod comments;
pub mod preview;
pub mod pulse;

use crate::{
    error::Answer,
    extract::{Context, Id, Json, Query, SignedIn},
};
use axum::{Extension, response::IntoResponse};
use shared::{
    admin::queue_query::QueueQuery,
    submission::{
        id::SubmissionId,
        wire::{ReviewRequest, Reviewed},
    },
};
use worker_core::usecases::submissions::review;

/// A page of the queue.
#[worker::send]
pub async fn list(
    context: Context,
    SignedIn(actor): SignedIn,
    Query(query): Query<QueueQuery>,
) -> Answer<impl IntoResponse> {
    let (page, rows_read) = review::list(&context.call(), &actor, &query).await?;
    Ok((Extension(rows_read), Json(page)))
}

/// One submission with all that a decision needs.
#[worker::send]
pub async fn show(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
) -> Answer<Json<Reviewed>> {
    Ok(Json(review::show(&context.call(), &actor, &id).await?))
}

/// Performs a reviewer's decision.
#[worker::send]
pub async fn act(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
    Json(request): Json<ReviewRequest>,
) -> Answer<Json<Reviewed>> {
    let reviewed = review::decide(&context.call(), &actor, &id, request).await?;
    Ok(Json(reviewed))
}
