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
#[worker::send]
pub async fn list(
    context: Context,
    SignedIn(actor): SignedIn,
    Query(MailQuery { state, after }): Query<MailQuery>,
) -> Answer<Json<Page<OutboxItem>>> {
    let after = after.map(|after| after.as_str().parse()).transpose();
    let after = after.map_err(|_| ProblemCode::InvalidQuery)?;
    Ok(Json(mails::list(&context, &actor, state, after).await?))
}

/// Lets a mail go out once more.
#[worker::send]
pub async fn send(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(mail): Id<String>,
) -> Answer<StatusCode> {
    mails::send_again(&context, &actor, &mail).await?;
    Ok(StatusCode::NO_CONTENT)
}
