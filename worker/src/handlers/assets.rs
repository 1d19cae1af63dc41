//! The hashed files of the build.

use crate::{assets::file, error::Answer, extract::Context};
use axum::{
    extract::Path,
    http::{HeaderMap, header},
    response::Response,
};

/// The file, as brotli where the caller reads that.
#[worker::send]
pub async fn show(
    context: Context,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Answer<Response> {
    let accepted = headers.get(header::ACCEPT_ENCODING);
    let accepted = accepted.and_then(|value| value.to_str().ok());
    Ok(file::answer(&context.env, name, accepted.unwrap_or_default()).await?)
}
