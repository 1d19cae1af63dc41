//! `POST /api/v1/proposals` and `/api/v1/drafts`.

use crate::{
    cookie::SetCookie,
    error::Answer,
    extract::{ClientNetwork, Context, Json},
};
use axum::http::StatusCode;
use shared::submission::wire::{NewProposal, SubmissionReceipt};
use worker_core::usecases::submissions::hand_in::{What, hand_in};

type Created = Answer<(StatusCode, Option<SetCookie>, Json<SubmissionReceipt>)>;

/// Hands in a proposal: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::PROPOSALS, operation_id = "handIn", tag = "submissions",
        request_body = NewProposal,
        responses(
            (status = CREATED, body = SubmissionReceipt, description = "Handed in, with the manage cookie; a mail asks to confirm the address"),
            (status = OK, body = SubmissionReceipt, description = "The same request was made before"),
            Json<()>,
            (status = 410, description = "gone"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
    )
)]
#[worker::send]
pub async fn proposal(
    context: Context,
    network: ClientNetwork,
    Json(new): Json<NewProposal>,
) -> Created {
    create(&context, What::Proposal, new, &network).await
}

/// Saves a draft, and mails a link to go on with it: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::DRAFTS, operation_id = "saveDraft", tag = "submissions",
        request_body = NewProposal,
        responses(
            (status = CREATED, body = SubmissionReceipt, description = "Saved, with the manage cookie; a mail holds the link to go on"),
            (status = OK, body = SubmissionReceipt, description = "The same request was made before"),
            Json<()>,
            (status = 410, description = "gone"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
    )
)]
#[worker::send]
pub async fn draft(
    context: Context,
    network: ClientNetwork,
    Json(new): Json<NewProposal>,
) -> Created {
    create(&context, What::Draft, new, &network).await
}

async fn create(
    context: &Context,
    what: What,
    new: NewProposal,
    ClientNetwork(network): &ClientNetwork,
) -> Created {
    let handed_in = hand_in(context, what, new, network).await?;
    let status = if handed_in.is_new {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    let cookie = handed_in.session.as_ref().map(SetCookie::manage);
    Ok((status, cookie, Json(handed_in.received)))
}
