//! Requests to join and messages: `POST /api/v1/networks/{slug}/join` and `…/messages`, `/api/v1/regions/{code}/interest`,
//! `/api/v1/messages`.

use crate::{
    error::Answer,
    extract::{Context, Id, Json},
    handlers::submissions::{
        create::{create, of_any_kind},
        created::Created,
    },
};
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
            Created,
            Json<()>,
            (status = 404, description = "not_found"),
        ),
    )
)]
#[worker::send]
pub async fn join(
    context: Context,
    Id(slug): Id<NetworkSlug>,
    Json(new): Json<NewSubmission<JoinRequestForm>>,
) -> Answer<Created> {
    let new = of_any_kind(new, SubmissionForm::JoinRequest);
    send(&context, Target::Network(slug), new).await
}

/// Writes to a network: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::NETWORK_MESSAGES, operation_id = "writeToNetwork", tag = "submissions",
        params(Id<NetworkSlug>),
        request_body = NewSubmission<MessageForm>,
        responses(
            Created,
            Json<()>,
            (status = 404, description = "not_found"),
        ),
    )
)]
#[worker::send]
pub async fn ask(
    context: Context,
    Id(slug): Id<NetworkSlug>,
    Json(new): Json<NewSubmission<MessageForm>>,
) -> Answer<Created> {
    let new = of_any_kind(new, SubmissionForm::Message);
    send(&context, Target::Network(slug), new).await
}

/// Notes interest in a region without a network: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::INTEREST, operation_id = "interest", tag = "submissions",
        params(Id<RegionCode>),
        request_body = NewSubmission<JoinRequestForm>,
        responses(
            Created,
            Json<()>,
            (status = 404, description = "not_found"),
            (status = 409, description = "refused"),
        ),
    )
)]
#[worker::send]
pub async fn interest(
    context: Context,
    Id(code): Id<RegionCode>,
    Json(new): Json<NewSubmission<JoinRequestForm>>,
) -> Answer<Created> {
    let new = of_any_kind(new, SubmissionForm::JoinRequest);
    send(&context, Target::Region(code), new).await
}

/// Writes to the hub: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MESSAGES, operation_id = "writeToHub", tag = "submissions",
        request_body = NewSubmission<MessageForm>,
        responses(
            Created,
            Json<()>,
        ),
    )
)]
#[worker::send]
pub async fn write(
    context: Context,
    Json(new): Json<NewSubmission<MessageForm>>,
) -> Answer<Created> {
    let new = of_any_kind(new, SubmissionForm::Message);
    send(&context, Target::Hub, new).await
}

/// Hands in what reaches a target.
async fn send(
    context: &Context,
    target: Target,
    new: NewSubmission<SubmissionForm>,
) -> Answer<Created> {
    let addressed = contact::addressed(context, target).await?;
    create(context, What::Submission, new, addressed).await
}
