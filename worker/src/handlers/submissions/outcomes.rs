//! The results of negotiations: in public, and for the two sides.

use crate::{
    cache,
    cookie::SetCookie,
    error::Answer,
    etag::Public,
    extract::{Context, Cookies, Held, Json, Number, SecondId},
    handlers::submissions::created::Created,
};
use axum::http::StatusCode;
#[cfg(test)]
use shared::submission::wire::SubmissionReceipt;
use shared::{
    network::List,
    outcome::form::OutcomeForm,
    submission::{
        id::SubmissionId,
        wire::{HeldOutcomes, KeepRequest, NewSubmission, OpenOutcome},
    },
};
use worker_core::usecases::submissions::{access::Holder, outcomes};

/// The public results of a proposal's negotiations, pair by pair.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::OUTCOMES_OF_PROPOSAL, operation_id = "listOutcomes", tag = "proposals",
        params(Number),
        responses(
            (status = OK, body = List<shared::submission::wire::PairResults>, description = "In the order of their publication"),
            (status = 404, description = "not_found"),
            (status = 410, description = "gone"),
        ),
    )
)]
#[worker::send]
pub async fn list(context: Context, Number(number): Number, cookies: Cookies) -> Answer<Public> {
    let key = format!("proposals/{number}/outcomes");
    cache::public(context.now, cookies.is_anonymous(), key, async || {
        let items = outcomes::public(&context, number).await?;
        Ok(List { items })
    })
    .await
}

/// The numbers of proposals by home region and by what their negotiations have led to, each proposal once; and by the reason
/// for closing.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::OUTCOMES, operation_id = "countOutcomes", tag = "proposals",
        responses(
            (status = OK, body = shared::proposal::wire::OutcomeCounts, description = "All regions and all reasons"),
        ),
    )
)]
#[worker::send]
pub async fn counts(context: Context, cookies: Cookies) -> Answer<Public> {
    let key = "outcomes".to_owned();
    cache::public(context.now, cookies.is_anonymous(), key, async || {
        Ok(outcomes::counts(&context).await?)
    })
    .await
}

/// The results that a holder has reported or can report.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::MANAGE_OUTCOMES, operation_id = "listHeldOutcomes", tag = "holder",
        params(Held),
        responses(
            (status = OK, body = HeldOutcomes, description = "By pair: accepted replies, then other partners"),
            Held,
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn held(context: Context, Held(holder): Held) -> Answer<Json<HeldOutcomes>> {
    Ok(Json(outcomes::held(&context, &holder).await?))
}

/// Hands in results: of the side that replied, or of a proposer with a partner that didn't reply: 201, or 200 where the request
/// was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_OUTCOMES, operation_id = "reportOutcome", tag = "holder",
        params(Held),
        request_body = NewSubmission<OutcomeForm>,
        responses(
            (status = CREATED, body = SubmissionReceipt, description = "Handed in, with the manage cookie of the results"),
            (status = OK, body = SubmissionReceipt, description = "The same request was made before"),
            Held,
            Json<()>,
            (status = 409, description = "conflict, refused"),
            (status = 410, description = "gone"),
            (status = 422, description = "invalid, hidden_field"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn report(
    context: Context,
    Held(holder): Held,
    Json(new): Json<NewSubmission<OutcomeForm>>,
) -> Answer<Created> {
    hand_in(&context, &holder, None, new).await
}

/// Hands in the proposer's results with the side of an accepted reply: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_REPLY_OUTCOMES, operation_id = "reportOutcomeOfReply", tag = "holder",
        params(Held, SecondId<SubmissionId>),
        request_body = NewSubmission<OutcomeForm>,
        responses(
            (status = CREATED, body = SubmissionReceipt, description = "Handed in, with the manage cookie of the results"),
            (status = OK, body = SubmissionReceipt, description = "The same request was made before"),
            Held,
            Json<()>,
            (status = 409, description = "conflict, refused"),
            (status = 410, description = "gone"),
            (status = 422, description = "invalid, hidden_field"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn report_on_reply(
    context: Context,
    Held(holder): Held,
    SecondId(reply): SecondId<SubmissionId>,
    Json(new): Json<NewSubmission<OutcomeForm>>,
) -> Answer<Created> {
    hand_in(&context, &holder, Some(&reply), new).await
}

async fn hand_in(
    context: &Context,
    holder: &Holder,
    reply: Option<&SubmissionId>,
    new: NewSubmission<OutcomeForm>,
) -> Answer<Created> {
    let reported = outcomes::report(context, holder, reply, new).await?;
    Ok(Created(reported))
}

/// Lets the holder of a proposal or a reply manage the own results in this browser.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_OUTCOMES_OPEN, operation_id = "openOutcome", tag = "holder",
        params(Held),
        request_body = OpenOutcome,
        responses(
            (status = NO_CONTENT, description = "With the manage cookie of the results"),
            Held,
            Json<()>,
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn open(
    context: Context,
    Held(holder): Held,
    Json(request): Json<OpenOutcome>,
) -> Answer<(StatusCode, SetCookie)> {
    let session = outcomes::open(&context, &holder, &request.outcome).await?;
    Ok((StatusCode::NO_CONTENT, SetCookie::manage(&session)))
}

/// Notes that negotiations go on: the question for results comes later.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_OUTCOMES_KEEP, operation_id = "keepNegotiating", tag = "holder",
        params(Held),
        request_body = KeepRequest,
        responses(
            (status = NO_CONTENT, description = "Noted"),
            Held,
            Json<()>,
            (status = 409, description = "refused"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn keep(
    context: Context,
    Held(holder): Held,
    Json(request): Json<KeepRequest>,
) -> Answer<StatusCode> {
    outcomes::keep(&context, &holder, request.reply.as_ref()).await?;
    Ok(StatusCode::NO_CONTENT)
}
