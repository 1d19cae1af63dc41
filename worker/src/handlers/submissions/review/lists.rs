//! `/api/v1/review/lists` and below it.

use crate::{
    error::Answer,
    extract::{Context, Id, Json, PageLanguage, SignedIn},
};
use axum::{http::header, response::IntoResponse};
use shared::{
    admin::wire::{EntryList, Lists},
    submission::target::Target,
};
use worker_core::usecases::admin::lists;

/// The lists of networks and of regions without one.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::LISTS, operation_id = "listLists", tag = "review",
        responses(
            (status = OK, body = Lists, description = "Those that the signed-in person sees"),
            SignedIn,
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn list(context: Context, SignedIn(actor): SignedIn) -> Answer<Json<Lists>> {
    Ok(Json(lists::all(&context, &actor).await?))
}

/// The people on a list.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::LIST, operation_id = "showList", tag = "review",
        params(Id<Target>),
        responses(
            (status = OK, body = EntryList, description = "The first first"),
            SignedIn,
            Id<Target>,
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn show(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(target): Id<Target>,
) -> Answer<Json<EntryList>> {
    Ok(Json(lists::show(&context, &actor, &target).await?))
}

/// A list as a file for a spreadsheet, in the language that the administration is read in.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::LIST_FILE, operation_id = "exportList", tag = "review",
        params(Id<Target>),
        responses(
            (status = OK, body = String, content_type = "text/csv", description = "Semicolons, UTF-8 with a byte order mark"),
            SignedIn,
            Id<Target>,
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn file(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(target): Id<Target>,
    PageLanguage(lang): PageLanguage,
) -> Answer<impl IntoResponse> {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"list.csv\"",
        ),
    ];
    let list = lists::show(&context, &actor, &target).await?;
    Ok((headers, admin::list_file(&list, lang)))
}
