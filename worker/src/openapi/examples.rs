//! An example of every schema: that of the schema itself, else one put together from its parts.

use serde_json::{Map, Value, json};

/// The proposal of the record 017/2018 as a form, with a last day that is still to come.
fn form() -> Value {
    let text = include_str!("../../../tests/fixtures/proposal-017-2018.json");
    let mut form: Value = serde_json::from_str(text).unwrap();
    form["open_until"] = json!("2027-12-31");
    form
}

/// The results of negotiations as a form.
fn outcome() -> Value {
    let text = include_str!("../../../tests/fixtures/outcomes-017-2018.json");
    let both: Value = serde_json::from_str(text).unwrap();
    both["proposer"].clone()
}

/// Examples of the fields that are plain text or numbers, by their names.
fn of_name(name: &str) -> Option<Value> {
    Some(match name {
        "action" => json!("approve"),
        "address" | "contact_email" => json!("maija@example.org"),
        "led_to" | "target_groups" | "art_forms" | "funding_plan" | "next_steps" | "learnt" => {
            outcome()[name].clone()
        }
        "results" => json!("starts"),
        "official_name" => json!("Residency in everyday care"),
        "partner_organisations" => json!("Saimaanrannan taideosuuskunta"),
        "agreed" | "agreed_if_funded" | "attempts" | "count" | "differ" | "half" | "links"
        | "most" | "negotiating" | "no_cooperation" | "open" | "place" | "public_replies"
        | "public_results" | "replies" | "sessions" => json!(1),
        "body" | "text" => json!("The projects were chosen together."),
        "by" => json!("c0ffee5e5510f2b7a1d0c3e4b5a69788"),
        "code" => json!("ABCD-2345"),
        "cause" | "error" => json!("E_RECIPIENT_NOT_ALLOWED"),
        "contact_name" => json!("Maija Esimerkki"),
        "contact_role" | "role" => json!("Project manager"),
        "exportList" => json!(
            "\u{feff}\"Nimi\";\"Organisaation nimi\";\"Kotikunta\";\"Sähköpostiosoite\";\"Kielet\";\"Listalle hyväksytty\"\r\n"
        ),
        "exportRecord" => json!("{\"seq\":812,\"action\":\"approve\"}\n"),
        "first_broken" | "latest" | "seq" | "since" => json!(812),
        "from" | "to" => json!("in_review"),
        "funding_note" => json!("Half of the costs are covered."),
        "html" => json!("<div class=\"proposal\"></div>"),
        "id" | "outcome" | "question" | "reply" | "request" => {
            json!("5d4c3b2a190807065d4c3b2a19080706")
        }
        "key" => json!("0b4f6d2c-6f9e-4a53-9d0c-1f3a5b7c9d11"),
        "kind" | "type" => json!("about:blank"),
        "moves_to" | "reaches" => json!("Lappi"),
        "label" | "name" | "names" | "fi" | "sv" | "en" => json!("Taikusydän"),
        "lang" | "languages" => json!("fi"),
        "members" => json!(35),
        "message" => {
            json!("We have worked with artists for years, and have rooms for the workshops.")
        }
        "municipality" => json!("698"),
        "next" => json!("1527843600000"),
        "absent_until" | "deputy" | "nickname" => json!(""),
        "nuts3" => json!("FI1D7"),
        "organisation" => json!("Taiteen edistämiskeskus, Rovaniemen toimipiste"),
        "part" => json!("form.sector"),
        "partner" => json!("Kulttuuriosuuskunta Kaiku"),
        "partner_areas" => json!("Murmanskin alue"),
        "population" => json!(176_494),
        "privacy_version" => json!("2026-11"),
        "sentence" => json!("I lead a choir in a care home."),
        "request_id" => json!("5d4c3b2a19080706"),
        "sealed" | "networks" => json!(14),
        "seconds" => json!(640),
        "status" => json!(409),
        "subject" => json!("Your proposal"),
        "summary" => json!("Artists work in residence in care homes."),
        "template" => json!("returned"),
        "theme_other" => json!("Architecture"),
        "title" => json!("Artist residencies in care"),
        "token" => json!("0f".repeat(32)),
        "unsealed" | "late_mails" | "unkept_erasures" | "unreadable_rows" => json!(0),
        "version" => json!("0.1.0"),
        "url" => json!("https://example.org/residencies"),
        _ => return None,
    })
}

/// An example of a schema that stands under a name; `schemas` are those of the components.
pub fn of(schema: &Value, name: &str, schemas: &Value) -> Value {
    if let Some(example) = schema
        .pointer("/examples/0")
        .or_else(|| schema.get("example"))
    {
        return example.clone();
    }
    if let Some(reference) = schema["$ref"].as_str() {
        let component = reference.rsplit('/').next().unwrap();
        return match component {
            "ProposalForm" => form(),
            "OutcomeForm" => outcome(),
            "Timestamp" => json!(1_527_843_600_000_i64),
            "Version" => json!(1),
            _ => of(&schemas[component], name, schemas),
        };
    }
    // The form of what is handed in stands in its request.
    if schema["properties"].is_object()
        && schema["properties"] == schemas["ProposalForm"]["properties"]
    {
        return form();
    }
    if let Some(value) = schema.pointer("/enum/0") {
        return value.clone();
    }
    for key in ["oneOf", "anyOf"] {
        if let Some(choices) = schema[key].as_array() {
            let chosen = choices.iter().find(|it| it["type"] != "null").unwrap();
            // One form of an answer shows them all.
            let may_be_left_out =
                choices.len() > 1 && choices.iter().any(|it| it["type"] == "null");
            return if may_be_left_out && is_form(chosen) {
                Value::Null
            } else {
                of(chosen, name, schemas)
            };
        }
    }
    let mut object = Map::new();
    for part in schema["allOf"].as_array().into_iter().flatten() {
        let Value::Object(fields) = of(part, name, schemas) else {
            panic!("{name}: a part of it is no object");
        };
        object.extend(fields);
    }
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        object.insert(name.clone(), of(field, name, schemas));
    }
    if !object.is_empty() {
        return Value::Object(object);
    }
    let kind = schema["type"]
        .as_str()
        .or(schema.pointer("/type/0").and_then(Value::as_str));
    match kind {
        Some("array") => json!([of(&schema["items"], name, schemas)]),
        Some("boolean") => json!(false),
        Some("string" | "integer") => {
            of_name(name).unwrap_or_else(|| panic!("{name} has no example: add one to `of_name`"))
        }
        _ => json!({}),
    }
}

/// True for the form of a proposal, or one of any kind.
fn is_form(schema: &Value) -> bool {
    let first = schema.pointer("/anyOf/0").unwrap_or(schema);
    first["$ref"] == "#/components/schemas/ProposalForm"
}
