//! Requests to join and messages: `POST /api/v1/networks/{slug}/join` and `…/messages`, `/api/v1/regions/{code}/interest`,
//! `/api/v1/messages`.

use crate::{
    extract::{ClientNetwork, Context, Id, Json},
    handlers::submissions::create::{Created, create, of_any_kind},
};
#[cfg(test)]
use shared::submission::wire::SubmissionReceipt;
use shared::{
    join_request::form::JoinRequestForm,
    message::form::MessageForm,
    network::NetworkSlug,
    region::RegionCode,
    submission::{form::SubmissionForm, target::Target, wire::NewSubmission},
};
use worker_core::usecases::submissions::{contact, hand_in::What};

/// Asks to join a network: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::JOIN, operation_id = "join", tag = "submissions",
        params(Id<NetworkSlug>),
        request_body = NewSubmission<JoinRequestForm>,
        responses(
            (status = CREATED, body = SubmissionReceipt, description = "Handed in, with the manage cookie; a mail asks to confirm the address"),
            (status = OK, body = SubmissionReceipt, description = "The same request was made before"),
            Json<()>,
            (status = 404, description = "not_found"),
            (status = 410, description = "gone"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
    )
)]
#[worker::send]
pub async fn join(
    context: Context,
    network: ClientNetwork,
    Id(slug): Id<NetworkSlug>,
    Json(new): Json<NewSubmission<JoinRequestForm>>,
) -> Created {
    let addressed = contact::addressed(&context, Target::Network(slug)).await?;
    let new = of_any_kind(new, SubmissionForm::JoinRequest);
    create(&context, What::Submission, new, addressed, &network).await
}

/// Writes to a network: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::NETWORK_MESSAGES, operation_id = "writeToNetwork", tag = "submissions",
        params(Id<NetworkSlug>),
        request_body = NewSubmission<MessageForm>,
        responses(
            (status = CREATED, body = SubmissionReceipt, description = "Handed in, with the manage cookie; a mail asks to confirm the address"),
            (status = OK, body = SubmissionReceipt, description = "The same request was made before"),
            Json<()>,
            (status = 404, description = "not_found"),
            (status = 410, description = "gone"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
    )
)]
#[worker::send]
pub async fn ask(
    context: Context,
    network: ClientNetwork,
    Id(slug): Id<NetworkSlug>,
    Json(new): Json<NewSubmission<MessageForm>>,
) -> Created {
    let addressed = contact::addressed(&context, Target::Network(slug)).await?;
    let new = of_any_kind(new, SubmissionForm::Message);
    create(&context, What::Submission, new, addressed, &network).await
}

/// Notes interest in a region without a network: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::INTEREST, operation_id = "interest", tag = "submissions",
        params(Id<RegionCode>),
        request_body = NewSubmission<JoinRequestForm>,
        responses(
            (status = CREATED, body = SubmissionReceipt, description = "Handed in, with the manage cookie; a mail asks to confirm the address"),
            (status = OK, body = SubmissionReceipt, description = "The same request was made before"),
            Json<()>,
            (status = 404, description = "not_found"),
            (status = 409, description = "refused"),
            (status = 410, description = "gone"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
    )
)]
#[worker::send]
pub async fn interest(
    context: Context,
    network: ClientNetwork,
    Id(code): Id<RegionCode>,
    Json(new): Json<NewSubmission<JoinRequestForm>>,
) -> Created {
    let addressed = contact::addressed(&context, Target::Region(code)).await?;
    let new = of_any_kind(new, SubmissionForm::JoinRequest);
    create(&context, What::Submission, new, addressed, &network).await
}

/// Writes to the hub: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MESSAGES, operation_id = "writeToHub", tag = "submissions",
        request_body = NewSubmission<MessageForm>,
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
pub async fn write(
    context: Context,
    network: ClientNetwork,
    Json(new): Json<NewSubmission<MessageForm>>,
) -> Created {
    let addressed = contact::addressed(&context, Target::Hub).await?;
    let new = of_any_kind(new, SubmissionForm::Message);
    create(&context, What::Submission, new, addressed, &network).await
}
