//! `POST /api/v1/proposals` and `/api/v1/drafts`.

use crate::{
    cookie::SetCookie,
    error::Answer,
    extract::{ClientNetwork, Context, Json, Number},
};
use axum::http::StatusCode;
use shared::{
    proposal::form::ProposalForm,
    reply::form::ReplyForm,
    submission::{
        form::SubmissionForm,
        wire::{NewSubmission, SubmissionReceipt},
    },
};
use worker_core::usecases::submissions::{
    hand_in::{Addressed, What, hand_in},
    replies,
};

/// The answer to a new submission.
pub type Created = Answer<(StatusCode, Option<SetCookie>, Json<SubmissionReceipt>)>;

/// Hands in a proposal: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::PROPOSALS, operation_id = "handIn", tag = "submissions",
        request_body = NewSubmission<ProposalForm>,
        responses(
            (status = CREATED, body = SubmissionReceipt, description = "Handed in, with the manage cookie; a mail asks to confirm the address"),
            (status = OK, body = SubmissionReceipt, description = "The same request was made before"),
            Json<()>,
            (status = 410, description = "gone"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
    )
)]
#[worker::send]
pub async fn proposal(
    context: Context,
    network: ClientNetwork,
    Json(new): Json<NewSubmission<ProposalForm>>,
) -> Created {
    let new = of_any_kind(new, |form| SubmissionForm::Proposal(Box::new(form)));
    create(
        &context,
        What::Submission,
        new,
        Addressed::default(),
        &network,
    )
    .await
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
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
    )
)]
#[worker::send]
pub async fn draft(
    context: Context,
    network: ClientNetwork,
    Json(new): Json<NewSubmission<ProposalForm>>,
) -> Created {
    let new = of_any_kind(new, |form| SubmissionForm::Proposal(Box::new(form)));
    create(&context, What::Draft, new, Addressed::default(), &network).await
}

/// Hands in a reply to a public proposal: 201, or 200 where the request was made before.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::REPLIES, operation_id = "reply", tag = "submissions",
        params(Number),
        request_body = NewSubmission<ReplyForm>,
        responses(
            (status = CREATED, body = SubmissionReceipt, description = "Handed in, with the manage cookie; a mail asks to confirm the address"),
            (status = OK, body = SubmissionReceipt, description = "The same request was made before"),
            Json<()>,
            (status = 404, description = "not_found"),
            (status = 409, description = "refused"),
            (status = 410, description = "gone"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
    )
)]
#[worker::send]
pub async fn reply(
    context: Context,
    network: ClientNetwork,
    Number(number): Number,
    Json(new): Json<NewSubmission<ReplyForm>>,
) -> Created {
    let addressed = replies::addressed(&context, number).await?;
    let new = of_any_kind(new, SubmissionForm::Reply);
    create(&context, What::Submission, new, addressed, &network).await
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
    ClientNetwork(network): &ClientNetwork,
) -> Created {
    let handed_in = hand_in(context, what, new, addressed, network).await?;
    let status = if handed_in.is_new {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    let cookie = handed_in.session.as_ref().map(SetCookie::manage);
    Ok((status, cookie, Json(handed_in.received)))
}
