//! `/api/v1/manage/{id}` and below it: the holder's side, by the manage cookie.

use crate::{
    cookie::SetCookie,
    error::Answer,
    extract::{Context, Held, Id, Json},
};
use axum::{
    http::{StatusCode, header},
    response::IntoResponse,
};
use shared::submission::{
    id::SubmissionId,
    wire::{HolderRequest, ManagedSubmission, NewAddress},
};
use worker_core::usecases::submissions::{export, hold};

/// The submission as its holder sees it.
#[worker::send]
pub async fn show(context: Context, Held(holder): Held) -> Answer<Json<ManagedSubmission>> {
    Ok(Json(hold::show(&context, &holder).await?))
}

/// Performs an action of the holder.
#[worker::send]
pub async fn act(
    context: Context,
    Held(holder): Held,
    Json(request): Json<HolderRequest>,
) -> Answer<Json<ManagedSubmission>> {
    Ok(Json(hold::act(&context, holder, request).await?))
}

/// Corrects an address that nobody has proven, and mails the link there.
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
#[worker::send]
pub async fn transfer(
    context: Context,
    Held(holder): Held,
    Json(NewAddress { address }): Json<NewAddress>,
) -> Answer<StatusCode> {
    hold::transfer(&context, &holder, &address).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Mails the link again to the holder, also for a browser without the cookie.
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
#[worker::send]
pub async fn rotate(context: Context, Held(holder): Held) -> Answer<(StatusCode, SetCookie)> {
    let session = hold::rotate(&context, &holder).await?;
    Ok((StatusCode::NO_CONTENT, SetCookie::manage(&session)))
}

/// All that is stored of the submission, as a file.
#[worker::send]
pub async fn export(context: Context, Held(holder): Held) -> Answer<impl IntoResponse> {
    let file = "attachment; filename=\"verkostokartta.json\"";
    let export = export::export(&context, holder).await?;
    Ok(([(header::CONTENT_DISPOSITION, file)], Json(export)))
}
