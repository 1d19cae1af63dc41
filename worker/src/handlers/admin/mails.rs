//! `/api/v1/admin/mails` and below it: the outbox.

use crate::{
    error::Answer,
    extract::{Context, Id, Json, Query, SignedIn},
};
use axum::http::StatusCode;
use shared::{
    admin::{mail_query::MailQuery, wire::OutboxItem},
    problem::ProblemCode,
    proposal::wire::Page,
};
use worker_core::usecases::admin::mails;

/// A page of the outbox.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::MAILS, operation_id = "listMails", tag = "administration",
        params(Query<MailQuery>),
        responses(
            (status = OK, body = Page<OutboxItem>, description = "The newest mails first"),
            SignedIn,
            Query<MailQuery>,
            (status = 403, description = "denied"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn list(
    context: Context,
    SignedIn(actor): SignedIn,
    Query(query): Query<MailQuery>,
) -> Answer<Json<Page<OutboxItem>>> {
    let after = query.after.as_ref().map(|after| after.as_str().parse());
    let after = after.transpose().map_err(|_| ProblemCode::InvalidQuery)?;
    Ok(Json(mails::list(&context, &actor, &query, after).await?))
}

/// Lets a mail go out once more.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::SEND_MAIL, operation_id = "sendMail", tag = "administration",
        params(Id<String>),
        responses(
            (status = NO_CONTENT, description = "It is sent now"),
            SignedIn,
            Id<String>,
            (status = 403, description = "denied"),
            (status = 409, description = "refused"),
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn send(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(mail): Id<String>,
) -> Answer<StatusCode> {
    mails::send_again(&context, &actor, &mail).await?;
    Ok(StatusCode::NO_CONTENT)
}
