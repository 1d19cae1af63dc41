//! The body of a plain form.

use super::json::read;
use crate::error::Problem;
use axum::extract::{FromRequest, Request};
use shared::{problem::ProblemCode, query::parameter};

/// The body of a form that a browser sends by itself. A request gets 413 `too_large` over 256 KB, or 400 `malformed` for
/// what can't be read.
pub struct FormBody(String);

impl FormBody {
    /// The text of a field; empty where the form has none.
    pub fn field(&self, name: &str) -> String {
        parameter(&self.0, name).unwrap_or_default()
    }
}

impl<S: Sync> FromRequest<S> for FormBody {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        match read(request.into_body()).await {
            Ok(Some(bytes)) => String::from_utf8(bytes)
                .map(Self)
                .map_err(|_| ProblemCode::Malformed.into()),
            Ok(None) => Err(ProblemCode::TooLarge.into()),
            Err(_) => Err(ProblemCode::Malformed.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FormBody;

    #[test]
    fn a_field_is_read_as_a_browser_writes_it() {
        let body = FormBody("a=1&address=Maija%2Btaide%40example.org+&b".to_owned());
        assert_eq!(body.field("address"), "Maija+taide@example.org ");
        assert_eq!(body.field("b"), "");
        assert_eq!(body.field("c"), "");
    }
}
