//! The answers to a new submission whose address a mail asks to confirm.

use super::problems::{Responses, problems};
use crate::handlers::submissions::created::Created;
use shared::problem::ProblemCode;
use utoipa::{
    IntoResponses,
    openapi::{Content, Ref, Response, ResponseBuilder},
};

impl IntoResponses for Created {
    fn responses() -> Responses {
        let mut responses = problems(&[
            ProblemCode::Gone,
            ProblemCode::Invalid,
            ProblemCode::HiddenField,
            ProblemCode::TooManyRequests,
        ]);
        for (status, description) in [
            (
                "201",
                "Handed in, with the manage cookie; a mail asks to confirm the address",
            ),
            ("200", "The same request was made before"),
        ] {
            responses.insert(status.to_owned(), receipt(description).into());
        }
        responses
    }
}

fn receipt(description: &str) -> Response {
    let schema = Ref::from_schema_name("SubmissionReceipt");
    ResponseBuilder::new()
        .description(description)
        .content("application/json", Content::new(Some(schema)))
        .build()
}
