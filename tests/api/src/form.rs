//! The form of a proposal, filled in.

use crate::database;
use serde_json::Value;

/// The form that the record 017/2018 fills in, open until the last day of next year.
pub fn record() -> Value {
    let mut form: Value =
        serde_json::from_str(include_str!("../../fixtures/proposal-017-2018.json")).unwrap();
    let last_day = database::one("SELECT date('now', '+13 months') AS day", "day");
    form.as_object_mut()
        .unwrap()
        .insert("open_until".to_owned(), last_day);
    form
}
