//! The description of the API (OpenAPI 3.1), made from the handlers, their extractors and the wire types. It is made for
//! tests alone: the Worker serves the snapshot, docs/openapi.json, and a test proves that the code says the same.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on may panic"
)]

mod complete;
mod created;
mod examples;
mod parameters;
mod problems;

use crate::router;
use serde_json::{Value, json};
use shared::problem::Problem;
use std::{env, fs, path::Path};
use utoipa::{PartialSchema, ToSchema, openapi::OpenApi};

/// The groups of operations, in the order of the page.
const TAGS: [(&str, &str); 8] = [
    ("networks", "Networks and regions"),
    ("proposals", "Public proposals"),
    ("submissions", "Handing in a proposal"),
    (
        "holder",
        "The holder's side of a submission, by the manage cookie",
    ),
    ("sign-in", "Signing in"),
    (
        "review",
        "The reviewers' queue and their decisions, by a session",
    ),
    (
        "administration",
        "People, outbox and record, by an administrator's session",
    ),
    (
        "system",
        "The state of the installation, and this description",
    ),
];

/// The description as it is published.
fn document() -> Value {
    let (_, described) = router::described().split_for_parts();
    let mut document = head();
    let OpenApi {
        paths, components, ..
    } = described;
    document["paths"] = json!(paths.paths);
    let mut schemas = components.map(|it| it.schemas).unwrap_or_default();
    let mut of_problems = vec![("Problem".to_owned(), Problem::schema())];
    Problem::schemas(&mut of_problems);
    schemas.extend(of_problems);
    document["components"]["schemas"] = json!(schemas);
    complete::complete(&mut document);
    document
}

fn head() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Verkostokartta",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Finland's regional networks for arts and wellbeing, and their proposals for co-operation",
            "description": "A write needs `Sec-Fetch-Site: same-origin`, as browsers send it from a page of the product, \
                or the product's own `Origin`. Times are milliseconds since 1970 UTC. Every answer has an `X-Request-Id`.",
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
        },
        "servers": [{ "url": "/" }],
        "tags": TAGS.map(|(name, description)| json!({ "name": name, "description": description })),
        "paths": {},
        "components": {
            "schemas": {},
            "securitySchemes": {
                "session": {
                    "type": "apiKey",
                    "in": "cookie",
                    "name": "__Host-session",
                    "description": "The session of a coordinator or an administrator.",
                },
                "manage": {
                    "type": "apiKey",
                    "in": "cookie",
                    "name": "__Host-manage-{id}",
                    "description": "The holder of the submission `id`, in the browser that has handed it in or opened its link.",
                },
            },
        },
    })
}

/// The description as text, its head first.
fn text(document: &Value) -> String {
    let parts = ["openapi", "info", "servers", "tags", "paths", "components"].map(|key| {
        let part = serde_json::to_string_pretty(&document[key]).unwrap();
        format!("  \"{key}\": {}", part.replace('\n', "\n  "))
    });
    format!("{{\n{}\n}}\n", parts.join(",\n"))
}

#[test]
fn docs_openapi_is_what_the_code_describes() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    let made = text(&document());
    if env::var_os("UPDATE_OPENAPI").is_some() {
        fs::write(&file, made).unwrap();
    } else {
        let known = fs::read_to_string(&file).unwrap_or_default();
        assert!(
            known == made,
            "docs/openapi.json is out of date: run `make openapi` and look at the difference"
        );
    }
}

#[test]
fn every_route_of_the_api_is_described() {
    let document = document();
    let mut described = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        described.extend(
            item.as_object()
                .unwrap()
                .keys()
                .map(|it| (it.clone(), path.clone())),
        );
    }
    let mut routes: Vec<(String, String)> = router::ROUTES
        .iter()
        .filter(|(kind, ..)| *kind == "api")
        .map(|(_, method, pattern)| ((*method).to_owned(), (*pattern).to_owned()))
        .collect();
    described.sort();
    routes.sort();
    assert_eq!(described, routes);
}
