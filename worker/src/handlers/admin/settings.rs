//! `/api/v1/me/settings`: the settings of the signed-in person.

use crate::{
    error::Answer,
    extract::{Context, Json, SignedIn},
};
use shared::admin::wire::{OwnSettings, Settings};
use worker_core::usecases::own_settings;

/// The settings of the signed-in person, and their colleagues.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::SETTINGS, operation_id = "showSettings", tag = "sign-in",
        responses(
            (status = OK, body = OwnSettings, description = "The settings and the colleagues"),
            SignedIn,
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn show(context: Context, SignedIn(actor): SignedIn) -> Answer<Json<OwnSettings>> {
    Ok(Json(own_settings::show(&context, &actor).await?))
}

/// Changes the settings of the signed-in person.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::SETTINGS, operation_id = "changeSettings", tag = "sign-in",
        request_body = Settings,
        responses(
            (status = OK, body = OwnSettings, description = "The settings as they are then"),
            SignedIn,
            Json<()>,
            (status = 422, description = "invalid_name, invalid_absence"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn change(
    context: Context,
    SignedIn(actor): SignedIn,
    Json(settings): Json<Settings>,
) -> Answer<Json<OwnSettings>> {
    Ok(Json(
        own_settings::change(&context, &actor, settings).await?,
    ))
}
