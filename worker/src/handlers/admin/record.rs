//! `/api/v1/admin/audit` and below it: the record.

use crate::{
    error::Answer,
    extract::{Context, Json, Query, SignedIn},
};
use axum::{http::header, response::IntoResponse};
use shared::{
    admin::{
        audit_query::AuditQuery,
        wire::{AuditItem, RecordVerification},
    },
    proposal::wire::Page,
};
use worker_core::usecases::admin::record;

/// A page of the events that are asked for.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::RECORD, operation_id = "searchRecord", tag = "administration",
        params(Query<AuditQuery>),
        responses(
            (status = OK, body = Page<AuditItem>, description = "The newest events first"),
            SignedIn,
            Query<AuditQuery>,
            (status = 403, description = "denied"),
            (status = 400, description = "malformed"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn search(
    context: Context,
    SignedIn(actor): SignedIn,
    Query(query): Query<AuditQuery>,
) -> Answer<Json<Page<AuditItem>>> {
    Ok(Json(record::search(&context, &actor, &query).await?))
}

/// All events as lines of JSON.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::EXPORT, operation_id = "exportRecord", tag = "administration",
        responses(
            (status = OK, body = String, content_type = "application/x-ndjson", description = "The events, oldest first"),
            SignedIn,
            (status = 403, description = "denied"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn export(context: Context, SignedIn(actor): SignedIn) -> Answer<impl IntoResponse> {
    let headers = [
        (header::CONTENT_TYPE, "application/x-ndjson"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"record.jsonl\"",
        ),
    ];
    Ok((headers, record::export(&context, &actor).await?))
}

/// The check of the seals over the record.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::VERIFY, operation_id = "verifyRecord", tag = "administration",
        responses(
            (status = OK, body = RecordVerification, description = "The result"),
            SignedIn,
            (status = 403, description = "denied"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn verify(
    context: Context,
    SignedIn(actor): SignedIn,
) -> Answer<Json<RecordVerification>> {
    Ok(Json(record::verify(&context, &actor).await?))
}
