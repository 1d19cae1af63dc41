//! `/api/v1/admin/people` and below it: coordinators and administrators.

use crate::{
    error::Answer,
    extract::{Context, Id, Json, SignedIn},
};
use axum::http::StatusCode;
use shared::{
    admin::wire::{Invitation, People, Rights, StaffMember},
    submission::id::PersonId,
};
use worker_core::usecases::admin::people;

/// All coordinators and administrators.
#[worker::send]
pub async fn list(context: Context, SignedIn(actor): SignedIn) -> Answer<Json<People>> {
    Ok(Json(people::list(&context.call(), &actor).await?))
}

/// Gives a person rights, and invites them by mail.
#[worker::send]
pub async fn invite(
    context: Context,
    SignedIn(actor): SignedIn,
    Json(invitation): Json<Invitation>,
) -> Answer<(StatusCode, Json<StaffMember>)> {
    let person = people::invite(&context.call(), &actor, invitation).await?;
    Ok((StatusCode::CREATED, Json(person)))
}

/// Gives a person other rights.
#[worker::send]
pub async fn change(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(person): Id<PersonId>,
    Json(rights): Json<Rights>,
) -> Answer<Json<StaffMember>> {
    let changed = people::change_rights(&context.call(), &actor, &person, rights).await?;
    Ok(Json(changed))
}

/// Takes a person's rights away.
#[worker::send]
pub async fn revoke(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(person): Id<PersonId>,
) -> Answer<StatusCode> {
    people::revoke(&context.call(), &actor, &person).await?;
    Ok(StatusCode::NO_CONTENT)
}
