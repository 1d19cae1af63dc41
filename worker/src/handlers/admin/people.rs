//! `/api/v1/admin/people` and below it: coordinators and administrators.

use crate::{
    error::Answer,
    extract::{Context, Id, Json, SignedIn},
};
use axum::http::StatusCode;
use shared::{
    admin::wire::{Invitation, People, PersonDetails, Rights},
    submission::id::PersonId,
};
use worker_core::usecases::admin::people;

/// All coordinators and administrators.
#[worker::send]
pub async fn list(context: Context, SignedIn(actor): SignedIn) -> Answer<Json<People>> {
    Ok(Json(people::list(&context, &actor).await?))
}

/// Gives a person rights, and invites them by mail.
#[worker::send]
pub async fn invite(
    context: Context,
    SignedIn(actor): SignedIn,
    Json(invitation): Json<Invitation>,
) -> Answer<(StatusCode, Json<PersonDetails>)> {
    let person = people::invite(&context, &actor, invitation).await?;
    Ok((StatusCode::CREATED, Json(person)))
}

/// Gives a person other rights.
#[worker::send]
pub async fn change(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(person): Id<PersonId>,
    Json(rights): Json<Rights>,
) -> Answer<Json<PersonDetails>> {
    let changed = people::change_rights(&context, &actor, &person, rights).await?;
    Ok(Json(changed))
}

/// Takes a person's rights away.
#[worker::send]
pub async fn revoke(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(person): Id<PersonId>,
) -> Answer<StatusCode> {
    people::revoke(&context, &actor, &person).await?;
    Ok(StatusCode::NO_CONTENT)
}
