//! `POST /api/v1/proposals` and `/api/v1/drafts`.

use crate::{
    error::Answer,
    extract::{Context, Json, Number},
    handlers::submissions::created::Created,
};
#[cfg(test)]
use shared::submission::wire::SubmissionReceipt;
use shared::{
    proposal::form::ProposalForm,
    reply::form::ReplyForm,
    submission::{form::SubmissionForm, wire::NewSubmission},
};
use worker_core::usecases::submissions::{
    hand_in::{Addressed, What, hand_in},
    replies,
};

/// Hands in a proposal: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::PROPOSALS, operation_id = "handIn", tag = "submissions",
        request_body = NewSubmission<ProposalForm>,
        responses(
            Created,
            Json<()>,
        ),
    )
)]
#[worker::send]
pub async fn proposal(
    context: Context,
    Json(new): Json<NewSubmission<ProposalForm>>,
) -> Answer<Created> {
    let new = of_any_kind(new, |form| SubmissionForm::Proposal(Box::new(form)));
    create(&context, What::Submission, new, Addressed::default()).await
}

/// Saves a draft, and mails a link to go on with it: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::DRAFTS, operation_id = "saveDraft", tag = "submissions",
        request_body = NewSubmission<ProposalForm>,
        responses(
            (status = CREATED, body = SubmissionReceipt, description = "Saved, with the manage cookie; a mail holds the link to go on"),
            (status = OK, body = SubmissionReceipt, description = "The same request was made before"),
            Json<()>,
            (status = 410, description = "gone"),
            (status = 422, description = "invalid, hidden_field"),
            (status = 429, description = "too_many_requests"),
        ),
    )
)]
#[worker::send]
pub async fn draft(
    context: Context,
    Json(new): Json<NewSubmission<ProposalForm>>,
) -> Answer<Created> {
    let new = of_any_kind(new, |form| SubmissionForm::Proposal(Box::new(form)));
    create(&context, What::Draft, new, Addressed::default()).await
}

/// Hands in a reply to a public proposal: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::REPLIES, operation_id = "reply", tag = "submissions",
        params(Number),
        request_body = NewSubmission<ReplyForm>,
        responses(
            Created,
            Json<()>,
            (status = 404, description = "not_found"),
            (status = 409, description = "refused"),
        ),
    )
)]
#[worker::send]
pub async fn reply(
    context: Context,
    Number(number): Number,
    Json(new): Json<NewSubmission<ReplyForm>>,
) -> Answer<Created> {
    let addressed = replies::addressed(&context, number).await?;
    let new = of_any_kind(new, SubmissionForm::Reply);
    create(&context, What::Submission, new, addressed).await
}

/// The submission with a form of any kind.
pub fn of_any_kind<Form>(
    new: NewSubmission<Form>,
    of: impl FnOnce(Form) -> SubmissionForm,
) -> NewSubmission<SubmissionForm> {
    NewSubmission {
        key: new.key,
        lang: new.lang,
        seconds: new.seconds,
        nickname: new.nickname,
        form: of(new.form),
    }
}

/// Hands in a submission.
pub async fn create(
    context: &Context,
    what: What,
    new: NewSubmission<SubmissionForm>,
    addressed: Addressed,
) -> Answer<Created> {
    let handed_in = hand_in(context, what, new, addressed).await?;
    Ok(Created(handed_in))
}
