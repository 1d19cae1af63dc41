//! `GET /api/v1/regions` and below it.

use crate::{
    cache,
    error::Answer,
    etag::Public,
    extract::{Context, Cookies, Id, Language},
};
use shared::{network::List, region::RegionCode};
use worker_core::usecases::{regions, submissions::review_wait};

/// All regions with their networks.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::REGIONS, operation_id = "listRegions", tag = "networks",
        params(Language),
        responses(
            (status = OK, body = List<shared::network::RegionSummary>, description = "The regions in the order of their codes"),
            Language,
        ),
    )
)]
#[worker::send]
pub async fn list(context: Context, _: Language, cookies: Cookies) -> Answer<Public> {
    cache::public(
        context.now,
        cookies.is_anonymous(),
        "regions".to_owned(),
        async || {
            let items = regions::list(&context).await?;
            Ok(List { items })
        },
    )
    .await
}

/// The reviewers of what comes from a region, and how long their reviews have taken.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::REGION_REVIEW, operation_id = "showRegionReview", tag = "networks",
        params(Id<RegionCode>),
        responses(
            (status = OK, body = shared::submission::wire::RegionReview, description = "The reviewers"),
            Id<RegionCode>,
        ),
    )
)]
#[worker::send]
pub async fn review(
    context: Context,
    Id(code): Id<RegionCode>,
    cookies: Cookies,
) -> Answer<Public> {
    let key = format!("regions/{code}/review");
    cache::public(context.now, cookies.is_anonymous(), key, async || {
        Ok(review_wait::of_region(&context, code).await?)
    })
    .await
}
