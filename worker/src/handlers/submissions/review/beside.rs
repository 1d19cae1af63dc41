//! `/api/v1/review/submissions/{id}/beside` and `/others`: what a reviewer looks at beside a submission.

use crate::{
    error::Answer,
    extract::{AsQuery, Context, Id, Json, Query, SignedIn},
};
use shared::{
    query::parameter,
    submission::{
        id::SubmissionId,
        wire::{Beside, Others},
    },
};
use worker_core::usecases::submissions::others;

/// The longest search, in bytes: a URL with a title.
const LONGEST: usize = 600;

/// The parameter of [`find`].
pub struct OthersQuery {
    /// A number, the beginning of a title, an id or a URL
    q: String,
}

impl AsQuery for OthersQuery {
    fn read(search: &str) -> Option<Self> {
        let q = parameter(search, "q")?;
        (q.len() <= LONGEST).then_some(Self { q })
    }
}

/// Its mails, and other proposals.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::SUBMISSION_BESIDE, operation_id = "showBeside", tag = "review",
        params(Id<SubmissionId>),
        responses(
            (status = OK, body = Beside, description = "As far as the person may see them"),
            SignedIn,
            Id<SubmissionId>,
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn show(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
) -> Answer<Json<Beside>> {
    Ok(Json(others::beside(&context, &actor, &id).await?))
}

/// The other proposals that a number, the beginning of a title, an id or a URL means.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::SUBMISSION_OTHERS, operation_id = "findOthers", tag = "review",
        params(Id<SubmissionId>, Query<OthersQuery>),
        responses(
            (status = OK, body = Others, description = "As far as they are public or the person may see them"),
            SignedIn,
            Id<SubmissionId>,
            Query<OthersQuery>,
        ),
        security(("session" = [])),
    )
)]
#[worker::send]
pub async fn find(
    context: Context,
    SignedIn(actor): SignedIn,
    Id(id): Id<SubmissionId>,
    Query(OthersQuery { q }): Query<OthersQuery>,
) -> Answer<Json<Others>> {
    Ok(Json(others::find(&context, &actor, &id, &q).await?))
}
