//! `GET /api/v1/proposals` and below it, and `/api/v1/networks/{slug}/proposals`.

use crate::{
    cache,
    error::Answer,
    etag::Public,
    extract::{Context, Cookies, Id, Json, Language, Number, Query},
    page_config,
};
use frontend::document::proposal_preview;
use shared::{
    network::{List, NetworkSlug},
    problem::ProblemCode,
    proposal::{form::ProposalForm, query::ProposalQuery, wire::RenderedProposal},
};
use std::sync::Arc;
use worker_core::{
    store::proposals::Published,
    usecases::{pages, proposals},
};

/// A page of the list.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::PROPOSALS, operation_id = "listProposals", tag = "proposals",
        params(Language, Query<ProposalQuery>),
        responses(
            (status = OK, body = shared::proposal::wire::Page<shared::proposal::wire::ProposalSummary>, description = "A page of 20; it may hold fewer, while `next` says that the list goes on"),
            Language,
            Query<ProposalQuery>,
        ),
    )
)]
#[worker::send]
pub async fn list(
    context: Context,
    Language(lang): Language,
    Query(query): Query<ProposalQuery>,
    cookies: Cookies,
) -> Answer<Public> {
    let key = format!("proposals?{} {lang}", query.print());
    cache::public(context.now, cookies.is_anonymous(), key, async || {
        let page = proposals::list(&context, lang, &query).await?;
        Ok(page.ok_or(ProblemCode::InvalidQuery)?)
    })
    .await
}

/// A proposal that isn't public yet, as its page will show it. Nothing is stored of it.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::PROPOSALS_PREVIEW, operation_id = "previewProposal", tag = "submissions",
        params(Language),
        request_body = ProposalForm,
        responses(
            (status = OK, body = RenderedProposal, description = "The HTML; what is missing or wrong in the form is left out"),
            Language,
            Json<()>,
        ),
    )
)]
#[worker::send]
pub async fn preview(
    context: Context,
    Language(lang): Language,
    Json(form): Json<ProposalForm>,
) -> Answer<Json<RenderedProposal>> {
    let config = Arc::new(page_config::config(&context.env, lang));
    let html = proposal_preview(&form, lang, &config);
    Ok(Json(RenderedProposal { html }))
}

/// The newest open proposals, and the number of open ones by region.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::PROPOSALS_OVERVIEW, operation_id = "proposalOverview", tag = "proposals",
        params(Language),
        responses(
            (status = OK, body = shared::proposal::wire::Overview, description = "The three newest open ones, and the numbers"),
            Language,
        ),
    )
)]
#[worker::send]
pub async fn overview(
    context: Context,
    Language(lang): Language,
    cookies: Cookies,
) -> Answer<Public> {
    let key = format!("proposals/overview {lang}");
    cache::public(context.now, cookies.is_anonymous(), key, async || {
        Ok(proposals::overview(&context, lang).await?)
    })
    .await
}

/// One proposal.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::PROPOSAL, operation_id = "showProposal", tag = "proposals",
        params(Number, Language),
        responses(
            (status = OK, body = shared::proposal::wire::PublicProposal, description = "The proposal"),
            Language,
            (status = 404, description = "not_found"),
            (status = 410, description = "gone"),
        ),
    )
)]
#[worker::send]
pub async fn show(
    context: Context,
    Language(lang): Language,
    Number(number): Number,
    cookies: Cookies,
) -> Answer<Public> {
    let key = format!("proposals/{number} {lang}");
    cache::public(
        context.now,
        cookies.is_anonymous(),
        key,
        async || match proposals::find(&context, lang, number).await? {
            Some(Published::Public(proposal)) => Ok(*proposal),
            Some(Published::Erased(_) | Published::Gone) => Err(ProblemCode::Gone.into()),
            None => Err(ProblemCode::NotFound.into()),
        },
    )
    .await
}

/// The newest open proposals that concern a network's regions.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::NETWORK_PROPOSALS, operation_id = "listNetworkProposals", tag = "networks",
        params(Id<NetworkSlug>, Language),
        responses(
            (status = OK, body = List<shared::proposal::wire::ProposalSummary>, description = "Up to three proposals"),
            Language,
            Id<NetworkSlug>,
        ),
    )
)]
#[worker::send]
pub async fn of_network(
    context: Context,
    Language(lang): Language,
    Id(slug): Id<NetworkSlug>,
    cookies: Cookies,
) -> Answer<Public> {
    let key = format!("networks/{slug}/proposals {lang}");
    cache::public(context.now, cookies.is_anonymous(), key, async || {
        let page = pages::network(&context, lang, &slug).await?;
        let items = page.ok_or(ProblemCode::NotFound)?.concerning;
        Ok(List { items })
    })
    .await
}
