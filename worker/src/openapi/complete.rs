//! The parts of the description that all operations have, and an example of each parameter, body and problem.

use super::examples;
use axum::http::StatusCode;
use serde_json::{Map, Value, json};
use shared::problem::ProblemCode;
use std::collections::BTreeMap;

/// Completes the operations of a description.
pub fn complete(document: &mut Value) {
    let schemas = document["components"]["schemas"].clone();
    for item in document["paths"].as_object_mut().unwrap().values_mut() {
        for (method, operation) in item.as_object_mut().unwrap() {
            let id = operation["operationId"].as_str().unwrap().to_owned();
            let answers = operation["responses"].take();
            operation["responses"] = responses(method, &id, &answers, &schemas);
            if let Some(media) = operation.pointer_mut("/requestBody/content/application~1json") {
                set_example(media, &id, &schemas);
            }
            let parameters = operation
                .get_mut("parameters")
                .and_then(Value::as_array_mut);
            for parameter in parameters.into_iter().flatten() {
                if parameter["example"].is_null() {
                    let name = parameter["name"].as_str().unwrap().to_owned();
                    parameter["example"] = examples::of(&parameter["schema"], &name, &schemas);
                }
            }
        }
    }
    let codes = ProblemCode::ALL.iter();
    let mut examples: Map<_, _> = codes
        .map(|code| (code.to_string(), example(*code)))
        .collect();
    let text = document["paths"].to_string();
    for name in schemas.as_object().unwrap().keys() {
        let reference = format!("#/components/examples/{name}");
        if text.contains(&format!("\"{reference}\"")) {
            let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
            let value = examples::of(&schema, "", &schemas);
            examples.insert(name.clone(), json!({ "value": value }));
        }
    }
    document["components"]["examples"] = Value::Object(examples);
    document["components"]["headers"] = json!({
        "RequestId": {
            "description": "The id of the request, to be quoted",
            "schema": { "type": "string", "pattern": "^[0-9a-f]{16}$" },
        },
    });
    without_links(document);
}

/// The answers of an operation: those of its own, and those that every operation may give.
fn responses(method: &str, id: &str, answers: &Value, schemas: &Value) -> Value {
    let mut completed = Map::new();
    let mut problems: BTreeMap<u16, Vec<ProblemCode>> = BTreeMap::new();
    let mut add = |code: ProblemCode| problems.entry(code.status()).or_default().push(code);
    for code in [
        ProblemCode::MalformedUri,
        ProblemCode::UriTooLong,
        ProblemCode::Unreadable,
        ProblemCode::Internal,
    ] {
        add(code);
    }
    if method != "get" {
        add(ProblemCode::CrossSite);
    }
    for (key, answer) in answers.as_object().unwrap() {
        let (status, code) = key.split_once(' ').unwrap_or((key, ""));
        if status.starts_with('2') {
            completed.insert(key.clone(), success(answer, id, schemas));
            continue;
        }
        // The description of a problem lists its codes.
        let listed = answer["description"].as_str().unwrap_or_default();
        for code in [code]
            .into_iter()
            .chain(listed.split(", "))
            .filter(|it| !it.is_empty())
        {
            let code: ProblemCode = code.parse().unwrap_or_else(|_| panic!("{code} is no code"));
            assert_eq!(
                code.status().to_string(),
                status,
                "{code} has another status"
            );
            add(code);
        }
    }
    for (status, mut codes) in problems {
        codes.sort_unstable();
        codes.dedup();
        completed.insert(status.to_string(), problem(&codes));
    }
    Value::Object(completed)
}

/// Gives a body its example: that of the components for a type that has a name.
fn set_example(media: &mut Value, id: &str, schemas: &Value) {
    match media["schema"]["$ref"]
        .as_str()
        .and_then(|it| it.rsplit('/').next())
    {
        Some(name) => {
            let reference = format!("#/components/examples/{name}");
            media["examples"] = json!({ name: { "$ref": reference } });
        }
        None => media["example"] = examples::of(&media["schema"], id, schemas),
    }
}

fn success(answer: &Value, id: &str, schemas: &Value) -> Value {
    let mut answer = answer.clone();
    let content = answer.get_mut("content").and_then(Value::as_object_mut);
    for media in content.into_iter().flat_map(Map::values_mut) {
        set_example(media, id, schemas);
    }
    let headers = answer["headers"].take();
    answer["headers"] = json!({ "X-Request-Id": request_id() });
    for (name, header) in headers.as_object().into_iter().flatten() {
        answer["headers"][name] = header.clone();
    }
    answer
}

/// An answer with one of some codes that have the same status.
fn problem(codes: &[ProblemCode]) -> Value {
    let names: Vec<String> = codes.iter().map(|code| format!("`{code}`")).collect();
    let mut headers = json!({ "X-Request-Id": request_id() });
    if codes.contains(&ProblemCode::TooManyRequests) {
        let seconds = json!({ "type": "integer", "minimum": 0 });
        headers["Retry-After"] = json!({ "schema": seconds, "description": "Seconds to wait" });
    }
    let example = |code: &ProblemCode| {
        let reference = format!("#/components/examples/{code}");
        (code.to_string(), json!({ "$ref": reference }))
    };
    json!({
        "description": names.join(", "),
        "headers": headers,
        "content": {
            "application/problem+json": {
                "schema": { "$ref": "#/components/schemas/Problem" },
                "examples": codes.iter().map(example).collect::<Map<_, _>>(),
            },
        },
    })
}

/// The example of a problem.
fn example(code: ProblemCode) -> Value {
    let status = StatusCode::from_u16(code.status()).unwrap();
    let mut problem = json!({
        "type": "about:blank",
        "title": status.canonical_reason(),
        "status": status.as_u16(),
        "code": code,
        "request_id": "5d4c3b2a19080706",
    });
    if code == ProblemCode::Invalid {
        let error = json!({ "kind": "too_long", "most": 150, "was": 151 });
        problem["errors"] = json!([{ "field": "title", "error": error }]);
    }
    json!({ "value": problem })
}

fn request_id() -> Value {
    json!({ "$ref": "#/components/headers/RequestId" })
}

/// Turns the links of the code's comments into the names they stand for.
fn without_links(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(text) if name == "description" || name == "summary" => {
                        *text = without_link(text);
                    }
                    _ => without_links(field),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(without_links),
        _ => {}
    }
}

/// "[`Page`](crate::Page) of [`Comment`]" is "`Page` of `Comment`".
fn without_link(text: &str) -> String {
    let text = text.replace('\n', " ");
    let mut parts = text.split("[`");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once("`]").unwrap();
        let target = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        let rest = target.map_or(rest, |(_, rest)| rest);
        plain += &["`", name, "`", rest].concat();
    }
    plain
}

#[test]
fn links_become_names() {
    assert_eq!(without_link("[`A`](b::A) of\n[`C`]."), "`A` of `C`.");
}
