//! `/api/v1/admin/audit` and below it: the record.

use crate::{
    error::Answer,
    extract::{AsQuery, Context, Json, Query, SignedIn},
};
use axum::{http::header, response::IntoResponse};
use shared::{
    admin::{
        audit_query::AuditQuery,
        wire::{AuditItem, EXPORTED, RecordVerification},
    },
    paths::admin::api,
    proposal::wire::Page,
    query::parameter,
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

/// The parameters of [`export`].
pub struct ExportQuery {
    /// The last event that is there already
    after: i64,
    /// Events at most
    most: u32,
}

impl AsQuery for ExportQuery {
    fn read(search: &str) -> Option<Self> {
        let given = |name| parameter(search, name).filter(|value| !value.is_empty());
        let after: Option<u32> = given("after").map(|it| it.parse()).transpose().ok()?;
        let most: Option<u32> = given("most").map(|it| it.parse()).transpose().ok()?;
        let most = most.unwrap_or(EXPORTED);
        (1..=EXPORTED).contains(&most).then(|| Self {
            after: i64::from(after.unwrap_or(0)),
            most,
        })
    }
}

/// A part of the record as lines of JSON. The header `Link` has the next part.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::EXPORT, operation_id = "exportRecord", tag = "administration",
        params(Query<ExportQuery>),
        responses(
            (status = OK, body = String, content_type = "application/x-ndjson", description = "The events, oldest first"),
            SignedIn,
            Query<ExportQuery>,
            (status = 403, description = "denied"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn export(
    context: Context,
    SignedIn(actor): SignedIn,
    Query(ExportQuery { after, most }): Query<ExportQuery>,
) -> Answer<impl IntoResponse> {
    let part = record::export(&context, &actor, after, most).await?;
    let name = match after {
        0 => "record.jsonl".to_owned(),
        _ => format!("record-{}.jsonl", after.saturating_add(1)),
    };
    let headers = [
        (header::CONTENT_TYPE, "application/x-ndjson".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    let next = part.next.map(|next| {
        let link = format!("<{}>; rel=\"next\"", api::export(next));
        [(header::LINK, link)]
    });
    Ok((headers, next, part.lines))
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
