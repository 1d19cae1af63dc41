//! `/api/v1/review/texts` and `/api/v1/admin/texts`: texts that reviewers put into returns and rejections.

use crate::{
    error::Answer,
    extract::{Context, Id, Json, SignedIn},
};
use axum::http::StatusCode;
use shared::admin::wire::{DecisionTexts, TextChange, TextContent};
use worker_core::usecases::admin::texts;

/// All texts, also archived ones.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::TEXTS, operation_id = "listTexts", tag = "review",
        responses(
            (status = OK, body = DecisionTexts, description = "The texts"),
            SignedIn,
            (status = 403, description = "denied"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn list(context: Context, SignedIn(actor): SignedIn) -> Answer<Json<DecisionTexts>> {
    Ok(Json(texts::list(&context, &actor).await?))
}

/// Writes a new text.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::NEW_TEXT, operation_id = "addText", tag = "administration",
        request_body = TextContent,
        responses(
            (status = CREATED, body = DecisionTexts, description = "The texts as they are then"),
            SignedIn,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 422, description = "invalid_name"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn add(
    context: Context,
    SignedIn(actor): SignedIn,
    Json(content): Json<TextContent>,
) -> Answer<(StatusCode, Json<DecisionTexts>)> {
    let texts = texts::add(&context, &actor, content).await?;
    Ok((StatusCode::CREATED, Json(texts)))
}

/// Changes a text, archives it, or takes it back from there.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::TEXT, operation_id = "changeText", tag = "administration",
        params(Id<String>),
        request_body = TextChange,
        responses(
            (status = OK, body = DecisionTexts, description = "The texts as they are then"),
            SignedIn,
            Id<String>,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 409, description = "conflict"),
            (status = 422, description = "invalid_name"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn change(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<String>,
    Json(change): Json<TextChange>,
) -> Answer<Json<DecisionTexts>> {
    Ok(Json(texts::change(&context, &actor, &id, change).await?))
}
