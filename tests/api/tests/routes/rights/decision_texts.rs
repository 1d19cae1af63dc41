//! Reusable texts, as they are written and changed.

use api_tests::{database, key::key};
use serde_json::{Value, json};

/// A reusable text, as it is written.
pub fn decision_text() -> Value {
    json!({ "purpose": "return", "name": "Kumppani", "fi": "Kuka?", "sv": "Vem?", "en": "Who?" })
}

/// A change of a text that nobody has changed.
pub fn text_change() -> Value {
    let mut change = decision_text();
    change["version"] = json!(1);
    change
}

/// A text of the first version.
pub fn stored_text() -> String {
    let id = key().replace("key-", "").replace('-', "");
    let id = format!("{id:a>16}");
    database::run(&format!(
        "INSERT INTO decision_texts (id, purpose, name, fi, sv, en) VALUES ('{id}', 'reject', 'Mainos', 'Mainos.', 'Reklam.', 'Advertisement.')"
    ));
    id
}
