//! The headers that every answer carries, and the form in which the runtime gets it.

use crate::assets;
use axum::{
    body::to_bytes,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use frontend::screen::Screen;
use futures_util::{
    StreamExt as _,
    stream::{LocalBoxStream, Stream},
};
use std::{cell::Cell, rc::Rc, sync::LazyLock};
use worker::{EncodeBody, Headers, ResponseBody, send::SendWrapper};

/// The policy of what is no page of ours.
static GENERAL_POLICY: LazyLock<HeaderValue> =
    LazyLock::new(|| content_security_policy(&Screen::NotFound));

/// The policy of a screen: scripts and styles of the own origin, the inlined ones by their hashes, and compiled WebAssembly.
/// Nothing else runs.
pub fn content_security_policy(screen: &Screen) -> HeaderValue {
    let (styles, script) = (
        assets::style_hashes(screen).join("' '"),
        assets::script_hash(),
    );
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' '{script}'; style-src 'self' '{styles}'; img-src 'self' blob:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// Adds the security headers.
pub fn secure(headers: &mut HeaderMap) {
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (
            header::HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(self), microphone=(), payment=(), usb=()",
        ),
        (
            header::HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        // A page embeds nothing of other sites, and they embed nothing of ours: the browser can keep it in a process of its own.
        (
            header::HeaderName::from_static("cross-origin-embedder-policy"),
            "require-corp",
        ),
        (
            header::HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            header::STRICT_TRANSPORT_SECURITY,
            "max-age=63072000; includeSubDomains",
        ),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert_with(|| GENERAL_POLICY.clone());
    // Some pages set a stricter policy of their own.
    headers
        .entry(header::REFERRER_POLICY)
        .or_insert(HeaderValue::from_static("strict-origin-when-cross-origin"));
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// The pieces of a body that may be long. An answer carries them as an extension, beside an empty body.
#[derive(Clone)]
pub struct Pieces(SendWrapper<Rc<Cell<Option<PieceStream>>>>);

type PieceStream = LocalBoxStream<'static, worker::Result<Vec<u8>>>;

impl Pieces {
    /// The pieces of a stream.
    pub fn new(pieces: impl Stream<Item = worker::Result<Vec<u8>>> + 'static) -> Self {
        Self(SendWrapper::new(Rc::new(Cell::new(Some(
            pieces.boxed_local(),
        )))))
    }
}

/// An answer as the runtime's own. Its body is one piece: a stream would cost a third more time, and hardly an answer is long.
pub async fn whole(answer: Response) -> worker::Result<worker::Response> {
    let (parts, body) = answer.into_parts();
    let pieces = parts.extensions.get::<Pieces>();
    let response = if let Some(pieces) = pieces.and_then(|pieces| pieces.0.take()) {
        worker::Response::from_stream(pieces)?
    } else {
        let bytes = to_bytes(body, usize::MAX).await;
        let bytes = bytes.map_err(|error| worker::Error::RustError(error.to_string()))?;
        worker::Response::from_body(if bytes.is_empty() {
            ResponseBody::Empty
        } else {
            ResponseBody::Body(bytes.into())
        })?
    };
    let response = response
        .with_status(parts.status.as_u16())
        .with_headers(Headers::from(parts.headers))
        .with_encode_body(
            parts
                .extensions
                .get::<EncodeBody>()
                .copied()
                .unwrap_or_default(),
        );
    Ok(response)
}
