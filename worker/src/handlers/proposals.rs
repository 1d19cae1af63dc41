//! `GET /api/v1/proposals`, `/overview` and `/{year}/{number}` below it, and `/api/v1/networks/{slug}/proposals`.

use crate::error::fault_response;
use crate::{
    error::Problem,
    handlers::{
        language::{Language, language},
        networks::json,
    },
    request::{Bindings, RequestId},
};
use axum::{
    Extension,
    body::Body,
    extract::{Path, RawQuery},
    http::{HeaderMap, Response},
};
use serde::Serialize;
use shared::{
    lang::Lang,
    network::List,
    problem::ProblemCode,
    proposal::{number::ProposalNumber, query::ProposalQuery},
};
use worker_core::{
    clock,
    fault::Fault,
    store::{proposals::Found, reader::Reader},
    usecases::{networks, proposals},
};

/// A page of the list.
#[worker::send]
pub async fn list(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    let (asked_for, wrong) = ProposalQuery::parse(query.as_deref().unwrap_or_default());
    read(
        &env,
        &id,
        query.as_deref(),
        &headers,
        async |reader, lang| {
            if !wrong.is_empty() {
                return Ok(Err(invalid()));
            }
            let page = proposals::list(reader, lang, &asked_for, clock::now(&env.0).date()).await?;
            Ok(page.ok_or_else(invalid))
        },
    )
    .await
}

/// The newest open proposals, and how many are open.
#[worker::send]
pub async fn overview(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    read(
        &env,
        &id,
        query.as_deref(),
        &headers,
        async |reader, lang| {
            let today = clock::now(&env.0).date();
            proposals::overview(reader, lang, today).await.map(Ok)
        },
    )
    .await
}

/// One proposal.
#[worker::send]
pub async fn show(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path((year, number)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    read(
        &env,
        &id,
        query.as_deref(),
        &headers,
        async |reader, lang| {
            let found = match ProposalNumber::from_path(&year, &number) {
                Ok(number) => proposals::find(reader, lang, number).await?,
                Err(_) => None,
            };
            Ok(match found {
                Some(Found::Public(proposal)) => Ok(proposal),
                Some(Found::Erased(_) | Found::Gone) => Err(Problem::new(ProblemCode::Gone)),
                None => Err(not_found()),
            })
        },
    )
    .await
}

/// The newest open proposals that concern a network's regions.
#[worker::send]
pub async fn of_network(
    Extension(env): Extension<Bindings>,
    Extension(id): Extension<RequestId>,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response<Body> {
    read(
        &env,
        &id,
        query.as_deref(),
        &headers,
        async |reader, lang| {
            let network = match slug.parse() {
                Ok(slug) => networks::find(&env.0, lang, &slug).await?,
                Err(_) => None,
            };
            let Some(network) = network else {
                return Ok(Err(not_found()));
            };
            let today = clock::now(&env.0).date();
            let items =
                proposals::concerning(reader, lang, &network.summary.regions, today).await?;
            Ok(Ok(List { items }))
        },
    )
    .await
}

/// Answers what is read in the language asked for, and notes for the log how much was.
async fn read<T: Serialize>(
    env: &Bindings,
    id: &RequestId,
    query: Option<&str>,
    headers: &HeaderMap,
    question: impl AsyncFnOnce(&Reader, Lang) -> Result<Result<T, Problem>, Fault>,
) -> Response<Body> {
    let Language(lang) = match language(query, headers) {
        Ok(language) => language,
        Err(problem) => return problem.into_response(id),
    };
    let reader = match Reader::new(&env.0) {
        Ok(reader) => reader,
        Err(fault) => return fault_response(&fault, id),
    };
    let mut response = match question(&reader, lang).await {
        Ok(Ok(value)) => json(headers, &value),
        Ok(Err(problem)) => problem.into_response(id),
        Err(fault) => fault_response(&fault, id),
    };
    response.extensions_mut().insert(reader.rows_read());
    response
}

fn invalid() -> Problem {
    Problem::new(ProblemCode::InvalidQuery)
}

fn not_found() -> Problem {
    Problem::new(ProblemCode::NotFound)
}
