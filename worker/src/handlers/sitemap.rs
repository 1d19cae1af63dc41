//! `GET /sitemap.xml`.

use crate::{error::Answer, extract::Context, sitemap};
use axum::{http::header, response::IntoResponse};
use shared::lang::Lang;
use worker_core::{
    settings,
    usecases::{networks, proposals},
};

/// The newest proposals stand in it: with their three languages they are the larger part of half a megabyte.
const MOST_PROPOSALS: usize = 500;

/// Every public page in every language, with its other languages.
#[worker::send]
pub async fn show(context: Context) -> Answer<impl IntoResponse> {
    let networks = networks::list(&context, Lang::Fi).await?;
    let proposals = proposals::numbers(&context, MOST_PROPOSALS).await?;
    let with_replies = proposals::with_replies(&context, MOST_PROPOSALS).await?;
    let with_results = proposals::with_results(&context, MOST_PROPOSALS).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/xml"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    let origin = settings::origin(&context.env);
    let xml = sitemap::xml(&origin, &networks, &proposals, &with_replies, &with_results);
    Ok((headers, xml))
}
