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
#[worker::send]
pub async fn search(
    context: Context,
    SignedIn(actor): SignedIn,
    Query(query): Query<AuditQuery>,
) -> Answer<Json<Page<AuditItem>>> {
    Ok(Json(record::search(&context, &actor, &query).await?))
}

/// All events as lines of JSON.
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
#[worker::send]
pub async fn verify(
    context: Context,
    SignedIn(actor): SignedIn,
) -> Answer<Json<RecordVerification>> {
    Ok(Json(record::verify(&context, &actor).await?))
}
