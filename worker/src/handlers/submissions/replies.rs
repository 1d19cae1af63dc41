//! The replies of a proposal: in public, for the proposer, and for the side that replied.

use crate::{
    cache,
    error::Answer,
    etag::Public,
    extract::{AsQuery, Context, Cookies, Held, Json, Number, Query, SecondId},
};
use shared::{
    network::List,
    query::parameter,
    submission::{
        id::SubmissionId,
        wire::{NewThreadMessage, ReceivedReplies, ReceivedReply, ReplyRequest, SentReply},
    },
};
use worker_core::usecases::submissions::replies;

/// The public replies of a proposal: accepted, allowed by their authors and reviewed.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::REPLIES, operation_id = "listReplies", tag = "proposals",
        params(Number),
        responses(
            (status = OK, body = List<shared::submission::wire::PublicReply>, description = "In the order in which they were accepted"),
            (status = 404, description = "not_found"),
            (status = 410, description = "gone"),
        ),
    )
)]
#[worker::send]
pub async fn list(context: Context, Number(number): Number, cookies: Cookies) -> Answer<Public> {
    let key = format!("proposals/{number}/replies");
    cache::public(context.now, cookies.is_anonymous(), key, async || {
        let items = replies::public(&context, number).await?;
        Ok(List { items })
    })
    .await
}

/// The parameters of [`received`].
pub struct ReceivedQuery {
    /// The reply before which those are that are asked for; none for the newest
    before: Option<SubmissionId>,
}

impl AsQuery for ReceivedQuery {
    fn read(search: &str) -> Option<Self> {
        let before = parameter(search, "before").filter(|before| !before.is_empty());
        let before = before.map(|before| before.parse()).transpose().ok()?;
        Some(Self { before })
    }
}

/// The replies that a proposer has received: a hundred at once.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::MANAGE_REPLIES, operation_id = "listReceivedReplies", tag = "holder",
        params(Held, Query<ReceivedQuery>),
        responses(
            (status = OK, body = ReceivedReplies, description = "The newest first"),
            Held,
            Query<ReceivedQuery>,
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn received(
    context: Context,
    Held(holder): Held,
    Query(ReceivedQuery { before }): Query<ReceivedQuery>,
) -> Answer<Json<ReceivedReplies>> {
    let received = replies::received(&context, &holder, before.as_ref()).await?;
    Ok(Json(received))
}

/// Performs an answer of the proposer.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_REPLY_ACTIONS, operation_id = "answerReply", tag = "holder",
        params(Held, SecondId<SubmissionId>),
        request_body = ReplyRequest,
        responses(
            (status = OK, body = ReceivedReply, description = "The reply as it is then"),
            Held,
            Json<()>,
            (status = 403, description = "denied"),
            (status = 409, description = "conflict, refused"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn answer(
    context: Context,
    Held(holder): Held,
    SecondId(reply): SecondId<SubmissionId>,
    Json(request): Json<ReplyRequest>,
) -> Answer<Json<ReceivedReply>> {
    let answered = replies::answer(&context, &holder, &reply, request).await?;
    Ok(Json(answered))
}

/// Writes a message of the proposer to the side that replied.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_REPLY_MESSAGES, operation_id = "writeToReplier", tag = "holder",
        params(Held, SecondId<SubmissionId>),
        request_body = NewThreadMessage,
        responses(
            (status = OK, body = ReceivedReply, description = "The reply with its messages"),
            Held,
            Json<()>,
            (status = 409, description = "conflict, refused"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn write_to_replier(
    context: Context,
    Held(holder): Held,
    SecondId(reply): SecondId<SubmissionId>,
    Json(new): Json<NewThreadMessage>,
) -> Answer<Json<ReceivedReply>> {
    let reply = replies::write_to_replier(&context, &holder, &reply, new).await?;
    Ok(Json(reply))
}

/// A reply for the side that wrote it.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::api::MANAGE_REPLY, operation_id = "showSentReply", tag = "holder",
        params(Held),
        responses(
            (status = OK, body = SentReply, description = "What became of the reply"),
            Held,
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn sent(context: Context, Held(holder): Held) -> Answer<Json<SentReply>> {
    Ok(Json(replies::sent(&context, &holder).await?))
}

/// Writes a message of the side that replied to the proposer.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::api::MANAGE_MESSAGES, operation_id = "writeToProposer", tag = "holder",
        params(Held),
        request_body = NewThreadMessage,
        responses(
            (status = OK, body = SentReply, description = "The reply with its messages"),
            Held,
            Json<()>,
            (status = 409, description = "conflict, refused"),
            (status = 422, description = "invalid"),
            (status = 429, description = "too_many_requests"),
        ),
        security(("manage" = [])),
    )
)]
#[worker::send]
pub async fn write_to_proposer(
    context: Context,
    Held(holder): Held,
    Json(new): Json<NewThreadMessage>,
) -> Answer<Json<SentReply>> {
    let sent = replies::write_to_proposer(&context, &holder, new).await?;
    Ok(Json(sent))
}
