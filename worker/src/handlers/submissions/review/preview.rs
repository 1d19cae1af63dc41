//! `POST /api/v1/review/submissions/{id}/preview`.

use crate::{
    error::Answer,
    extract::{Context, Id, Json, SignedIn},
};
use shared::{
    admin::wire::Previews,
    submission::{id::SubmissionId, wire::ReviewRequest},
};
use worker_core::usecases::submissions::preview;

/// The mails that a decision would cause.
#[worker::send]
pub async fn show(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
    Json(request): Json<ReviewRequest>,
) -> Answer<Json<Previews>> {
    let previews = preview::preview(&context, &actor, &id, request).await?;
    Ok(Json(previews))
}
