//! `/api/v1/manage/{id}` and below it: the holder's side, by the manage cookie.

use crate::{
    cookie::SetCookie,
    error::Answer,
    extract::{Context, Held, Id, Json},
    response::Pieces,
};
use axum::{
    Extension,
    http::{StatusCode, header},
    response::IntoResponse,
};
use futures_util::stream;
use shared::submission::{
    id::SubmissionId,
    wire::{HolderRequest, ManagedSubmission, NewAddress, QuestionAnswer},
};
use worker_core::{
    fault::Fault,
    usecases::submissions::{
        export::{self, ExportFile},
        hold::{self, owner},
    },
};

/// The submission as its holder sees it.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::MANAGE, operation_id = "showManaged", tag = "holder",
        params(Held),
        responses(
            (status = OK, body = ManagedSubmission, description = "The submission"),
            Held,
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn show(context: Context, Held(holder): Held) -> Answer<Json<ManagedSubmission>> {
    Ok(Json(hold::show(&context, &holder).await?))
}

/// Performs an action of the holder.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_ACTIONS, operation_id = "actAsHolder", tag = "holder",
        params(Held),
        request_body = HolderRequest<shared::submission::wire::FormJson>,
        responses(
            (status = OK, body = ManagedSubmission, description = "The submission as it is then"),
            Held,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 409, description = "conflict, refused"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn act(
    context: Context,
    Held(holder): Held,
    Json(request): Json<HolderRequest<serde_json::Value>>,
) -> Answer<Json<ManagedSubmission>> {
    Ok(Json(hold::act(&context, holder, request).await?))
}

/// Answers a reviewer's question.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_ANSWER, operation_id = "answerQuestion", tag = "holder",
        params(Held),
        request_body = QuestionAnswer,
        responses(
            (status = OK, body = ManagedSubmission, description = "The submission with the answer"),
            Held,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 409, description = "conflict"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn answer(
    context: Context,
    Held(holder): Held,
    Json(answer): Json<QuestionAnswer>,
) -> Answer<Json<ManagedSubmission>> {
    Ok(Json(hold::answer(&context, holder, answer).await?))
}

/// Corrects an address that nobody has proven, and mails the link there.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_ADDRESS, operation_id = "correctAddress", tag = "holder",
        params(Held),
        request_body = NewAddress,
        responses(
            (status = OK, body = ManagedSubmission, description = "The submission as it is then"),
            Held,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 409, description = "conflict, refused"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn address(
    context: Context,
    Held(holder): Held,
    Json(NewAddress { address }): Json<NewAddress>,
) -> Answer<Json<ManagedSubmission>> {
    let managed = hold::correct_address(&context, holder, address).await?;
    Ok(Json(managed))
}

/// Asks a new contact to take the submission over.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_TRANSFER, operation_id = "transfer", tag = "holder",
        params(Held),
        request_body = NewAddress,
        responses(
            (status = NO_CONTENT, description = "The new address is asked; when it takes over, the old one is told, and its links end"),
            Held,
            Json<()>,
            (status = 409, description = "conflict, refused"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn transfer(
    context: Context,
    Held(holder): Held,
    Json(NewAddress { address }): Json<NewAddress>,
) -> Answer<StatusCode> {
    owner::transfer(&context, &holder, &address).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes back a transfer that waits for the new contact.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_TRANSFER_CANCEL, operation_id = "cancelTransfer", tag = "holder",
        params(Held),
        responses(
            (status = NO_CONTENT, description = "The link that was mailed to the new contact does nothing more"),
            Held,
            (status = 403, description = "denied"),
            (status = 409, description = "conflict, refused"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn cancel_transfer(context: Context, Held(holder): Held) -> Answer<StatusCode> {
    owner::cancel_transfer(&context, &holder).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Hides the contact from the public at once, without a review.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_HIDE_CONTACT, operation_id = "hideContact", tag = "holder",
        params(Held),
        responses(
            (status = NO_CONTENT, description = "Neither the public text nor a change that waits shows the contact, until its holder consents in another one"),
            Held,
            (status = 403, description = "denied"),
            (status = 409, description = "conflict, refused"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn hide_contact(context: Context, Held(holder): Held) -> Answer<StatusCode> {
    owner::hide_contact(&context, &holder).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Moves an entry of a region's list to the list of the network that the region has now.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_MOVE, operation_id = "moveEntry", tag = "holder",
        params(Held),
        responses(
            (status = OK, body = ManagedSubmission, description = "The submission as it is then; the network's coordinators are told"),
            Held,
            (status = 409, description = "conflict, refused"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn move_entry(context: Context, Held(holder): Held) -> Answer<Json<ManagedSubmission>> {
    Ok(Json(hold::move_entry(&context, holder).await?))
}

/// Mails the link again to the holder, also for a browser without the cookie.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_RESEND, operation_id = "resendLink", tag = "holder",
        params(Held),
        responses(
            (status = NO_CONTENT, description = "A browser without the cookie is not told if there is such a submission"),
            (status = 409, description = "conflict, refused"),
            (status = 410, description = "gone"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn resend(
    context: Context,
    held: Option<Held>,
    id: Option<Id<SubmissionId>>,
) -> Answer<StatusCode> {
    match (held, id) {
        (Some(Held(holder)), _) => hold::resend(&context, &holder).await?,
        (None, Some(Id(id))) => hold::remind(&context, &id).await?,
        (None, None) => {}
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Ends all links and cookies; this browser gets a new cookie.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_ROTATE, operation_id = "rotateLinks", tag = "holder",
        params(Held),
        responses(
            (status = NO_CONTENT, description = "The new cookie; a mail holds a new link"),
            Held,
            (status = 409, description = "conflict, refused"),
            (status = 410, description = "gone"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn rotate(context: Context, Held(holder): Held) -> Answer<(StatusCode, SetCookie)> {
    let session = owner::rotate(&context, &holder).await?;
    Ok((StatusCode::NO_CONTENT, SetCookie::manage(&session)))
}

/// All that is stored of the submission, as a file.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::MANAGE_EXPORT, operation_id = "exportManaged", tag = "holder",
        params(Held),
        responses(
            (status = OK, body = serde_json::Value, description = "The file"),
            Held,
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn export(context: Context, Held(holder): Held) -> Answer<impl IntoResponse> {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"verkostokartta.json\"",
        ),
    ];
    let export = export::export(&context, holder).await?;
    let file = ExportFile::new(&context, &export)?;
    let pieces = stream::try_unfold(file, |mut file| async {
        let piece = file.piece().await.inspect_err(Fault::log_job);
        let piece = piece.map_err(|_| worker::Error::RustError("no further piece".to_owned()))?;
        Ok(piece.map(|piece| (piece.into_bytes(), file)))
    });
    Ok((headers, Extension(Pieces::new(pieces))))
}
