//! A hashed file as an answer. The build has compressed it at the highest level, which the platform's edge doesn't take the time for.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use worker::{EncodeBody, Env};
use worker_core::{fault::Fault, settings};

/// The file of this name, as brotli where the caller accepts that. 404 for one that doesn't exist; nobody may cache that, as the
/// file may come with a deploy.
pub async fn answer(env: &Env, name: String, accepted: &str) -> Result<Response, Fault> {
    let Some(kind) = content_type(&name) else {
        return Ok(missing());
    };
    let reads_brotli = accepted.split(',').any(|it| it.trim() == "br");
    let name = if reads_brotli {
        format!("{name}.br")
    } else {
        name
    };
    let Some(body) = read(env, &name).await? else {
        return Ok(missing());
    };
    let fixed = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "Accept-Encoding"),
    ];
    let mut answer = (fixed, body).into_response();
    if reads_brotli {
        let encoding = HeaderValue::from_static("br");
        answer
            .headers_mut()
            .insert(header::CONTENT_ENCODING, encoding);
        answer.extensions_mut().insert(EncodeBody::Manual);
    }
    Ok(answer)
}

/// The media type of a file by its name; `None` for a name that the build doesn't give.
fn content_type(file: &str) -> Option<&'static str> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    let (_, ending) = file
        .rsplit_once('.')
        .filter(|_| file.bytes().all(is_plain))?;
    match ending {
        "wasm" => Some("application/wasm"),
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "json" => Some("application/json"),
        "svg" => Some("image/svg+xml"),
        "txt" => Some("text/plain; charset=utf-8"),
        // Images and fonts are compressed in themselves: the runtime serves them without the Worker.
        _ => None,
    }
}

/// The content of a file of the build; `None` without that file.
async fn read(env: &Env, file: &str) -> Result<Option<Body>, Fault> {
    let fault = |error: worker::Error| Fault::new("reading a file of the build", error);
    let url = format!("{}/assets/{file}", settings::origin(env));
    let answer = env
        .assets("ASSETS")
        .map_err(fault)?
        .fetch(url, None)
        .await
        .map_err(fault)?;
    Ok((answer.status() == StatusCode::OK).then(|| Body::new(answer.into_body())))
}

fn missing() -> Response {
    let uncached = [(header::CACHE_CONTROL, "no-store")];
    (StatusCode::NOT_FOUND, uncached, "Not found\n").into_response()
}

#[cfg(test)]
mod tests {
    use super::content_type;

    #[test]
    fn names_that_the_build_doesnt_give_have_no_type() {
        assert_eq!(
            content_type("site-f440a7ffc9.js"),
            Some("text/javascript; charset=utf-8")
        );
        for name in [
            "../favicon.js",
            "a/b.js",
            "site-f440a7ffc9.js.br",
            "og-fi-fc1a64b02c.png",
            "js",
            "ä.js",
        ] {
            assert_eq!(content_type(name), None, "{name}");
        }
    }
}
