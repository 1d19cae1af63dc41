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
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::SUBMISSION_PREVIEW, operation_id = "previewDecision", tag = "review",
        params(Id<SubmissionId>),
        request_body = ReviewRequest,
        responses(
            (status = OK, body = Previews, description = "The mails; nothing is done"),
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
pub async fn show(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
    Json(request): Json<ReviewRequest>,
) -> Answer<Json<Previews>> {
    let previews = preview::preview(&context, &actor, &id, request).await?;
    Ok(Json(previews))
}
