//! The query string of a request.

use crate::error::Problem;
use axum::{extract::FromRequestParts, http::request::Parts};
use shared::{
    admin::{audit_query::AuditQuery, mail_query::MailQuery, queue_query::QueueQuery},
    problem::ProblemCode,
    proposal::query::ProposalQuery,
};

/// A query string as one of the query types; 400 `invalid_query` where a parameter has a value that it can't have.
pub struct Query<T>(pub T);

/// A type that a query string can be read as.
pub trait AsQuery: Sized {
    /// Reads a query string without its question mark; `None` where a parameter is wrong.
    fn read(search: &str) -> Option<Self>;
}

impl<S: Sync, T: AsQuery> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let query = T::read(parts.uri.query().unwrap_or_default());
        Ok(Self(query.ok_or(ProblemCode::InvalidQuery)?))
    }
}

macro_rules! as_query {
    ($($query:ty),*) => {$(
        impl AsQuery for $query {
            fn read(search: &str) -> Option<Self> {
                let (query, wrong) = Self::parse(search);
                wrong.is_empty().then_some(query)
            }
        }
    )*};
}
as_query!(ProposalQuery, QueueQuery, MailQuery, AuditQuery);
