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
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::PEOPLE, operation_id = "listPeople", tag = "administration",
        responses(
            (status = OK, body = People, description = "The people"),
            SignedIn,
            (status = 403, description = "denied"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn list(context: Context, SignedIn(actor): SignedIn) -> Answer<Json<People>> {
    Ok(Json(people::list(&context, &actor).await?))
}

/// Gives a person rights, and invites them by mail.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::PEOPLE, operation_id = "invitePerson", tag = "administration",
        request_body = Invitation,
        responses(
            (status = CREATED, body = PersonDetails, description = "The person"),
            SignedIn,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 409, description = "address_taken"),
            (status = 422, description = "invalid_address, no_regions"),
        ),
        security(("session" = [])),
    )
)]
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
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::PERSON, operation_id = "changeRights", tag = "administration",
        params(Id<PersonId>),
        request_body = Rights,
        responses(
            (status = OK, body = PersonDetails, description = "The person as they are then"),
            SignedIn,
            Id<PersonId>,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 409, description = "refused, last_administrator"),
            (status = 422, description = "no_regions"),
        ),
        security(("session" = [])),
    )
)]
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
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::REVOKE, operation_id = "revokeRights", tag = "administration",
        params(Id<PersonId>),
        responses(
            (status = NO_CONTENT, description = "Their sessions end"),
            SignedIn,
            Id<PersonId>,
            (status = 403, description = "denied"),
            (status = 409, description = "refused, last_administrator"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn revoke(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(person): Id<PersonId>,
) -> Answer<StatusCode> {
    people::revoke(&context, &actor, &person).await?;
    Ok(StatusCode::NO_CONTENT)
}
